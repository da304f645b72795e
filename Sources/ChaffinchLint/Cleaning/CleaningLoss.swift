import ChaffinchText

/// What cleaning takes from a document: lines and bytes by rule, and how much of it looks like an article's text.
package struct CleaningLoss: Sendable, Equatable {
  /// What goes by the findings of one rule.
  package struct Share: Sendable, Equatable {
    /// The lines that go, the blank ones around them included.
    package var lines = 0
    /// The bytes that go, line ends included.
    package var bytes = 0

    /// Makes a share.
    package init(lines: Int = 0, bytes: Int = 0) {
      self.lines = lines
      self.bytes = bytes
    }

    /// Adds another share.
    package static func += (left: inout Share, right: Share) {
      left.lines += right.lines
      left.bytes += right.bytes
    }
  }

  /// The bytes of the document.
  package let textBytes: Int
  /// What goes by the findings of each rule, by the rule's name; the bytes sum to what the text becomes shorter by.
  package let rules: [String: Share]
  /// The body-like text that goes.
  package let body: BodyLoss

  /// All that goes.
  package var total: Share { rules.values.reduce(into: Share()) { $0 += $1 } }

  /// Counts what `cleaned`, made of the page of `result`, lacks.
  ///
  /// A line belongs to the finding that claims it, a blank one to the line that goes before it, or else behind it. O(n).
  package init(_ result: LintResult, _ cleaned: CleanedText) {
    let page = result.page
    let document = page.measures.analysis.document
    var isRemoved = [Bool](repeating: false, count: document.lines.count)
    for number in cleaned.removedLines { isRemoved[number] = true }
    var owners = LineOwners(page, result.findings)
    owners.addLines(isRemoved, of: document)
    let markup = MarkupResidueRule.metadata.name
    for bytes in cleaned.mendedBytes { owners.add(Share(bytes: bytes), to: markup) }
    if cleaned.bytes.isEmpty, let last = cleaned.removedLines.last(where: { owners.owner(of: $0) != nil }) {
      // The byte order mark goes with the last line.
      let mark = Share(bytes: document.lines.first?.start ?? 0)
      owners.add(mark, to: owners.owner(of: last) ?? markup)
    }
    rules = owners.shares
    textBytes = document.bytes.count
    body = BodyLoss(page.measures, isRemoved: page.lines.map { isRemoved[$0.index] })
  }
}

/// The rule by which each line of a document goes, if it goes, and what goes by each rule.
private struct LineOwners {
  /// The number of each line's rule; nil for blank lines.
  private var owners: [Int?]
  private var names: [String] = []
  private var sums: [CleaningLoss.Share] = []

  init(_ page: ClassifiedPage, _ findings: [ScoredClaim]) {
    owners = [Int?](repeating: nil, count: page.measures.analysis.document.lines.count)
    let other = number(of: OtherResidueRule.metadata.name)
    let markup = number(of: MarkupResidueRule.metadata.name)
    for (line, lineClass) in zip(page.lines, page.classes) {
      // A line of no residue goes where leftovers of markup are all it holds.
      owners[line.index] = lineClass.isResidue ? other : markup
    }
    for finding in findings where finding.claim.cost == .lines {
      let rule = number(of: finding.rule.name)
      for line in finding.claim.lines where page.classes[line].isResidue {
        owners[page.lines[line].index] = rule
      }
    }
  }

  /// What was added to each rule, for those that lose something.
  var shares: [String: CleaningLoss.Share] {
    Dictionary(uniqueKeysWithValues: zip(names, sums).filter { $0.1 != CleaningLoss.Share() })
  }

  /// The rule of a line; nil for a blank one.
  func owner(of line: Int) -> String? { owners[line].map { names[$0] } }

  /// Adds to a rule by its name.
  mutating func add(_ share: CleaningLoss.Share, to rule: String) {
    let number = number(of: rule)
    sums[number] += share
  }

  /// Adds the lines that go.
  mutating func addLines(_ isRemoved: [Bool], of document: Document) {
    var rule: Int?
    var blanksBefore = CleaningLoss.Share()
    for line in document.lines.indices {
      guard isRemoved[line] else {
        if owners[line] != nil { rule = nil }
        continue
      }
      let bytes = document.wholeLine(line).count
      // Behind the last line end stands a line without a byte, which no editor counts.
      var share = CleaningLoss.Share(lines: bytes > 0 ? 1 : 0, bytes: bytes)
      if let owner = owners[line] {
        share += blanksBefore
        blanksBefore = CleaningLoss.Share()
        rule = owner
      }
      if let rule { sums[rule] += share } else { blanksBefore += share }
    }
  }

  private mutating func number(of rule: String) -> Int {
    if let number = names.firstIndex(of: rule) { return number }
    names.append(rule)
    sums.append(CleaningLoss.Share())
    return names.count - 1
  }
}
