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
    let owners = Self.owners(of: page, result.findings)
    var rules: [String: Share] = [:]
    var rule: String?
    var blanksBefore = Share()
    for number in document.lines.indices {
      guard isRemoved[number] else {
        if owners[number] != nil { rule = nil }
        continue
      }
      let bytes = document.wholeLine(number).count
      // Behind the last line end stands a line without a byte, which no editor counts.
      var share = Share(lines: bytes > 0 ? 1 : 0, bytes: bytes)
      if let owner = owners[number] {
        share += blanksBefore
        blanksBefore = Share()
        rule = owner
      }
      if let rule { rules[rule, default: Share()] += share } else { blanksBefore += share }
    }
    let markup = MarkupResidueRule.metadata.name
    for bytes in cleaned.mendedBytes { rules[markup, default: Share()] += Share(bytes: bytes) }
    if cleaned.bytes.isEmpty, let rule {
      // The byte order mark goes with the last line.
      rules[rule, default: Share()] += Share(bytes: document.lines.first?.start ?? 0)
    }
    self.rules = rules
    textBytes = document.bytes.count
    body = BodyLoss(page.measures, isRemoved: page.lines.map { isRemoved[$0.index] })
  }

  /// The rule that each line goes by, if it goes; nil for blank lines.
  private static func owners(of page: ClassifiedPage, _ findings: [ScoredClaim]) -> [String?] {
    var owners = [String?](repeating: nil, count: page.measures.analysis.document.lines.count)
    for (line, lineClass) in zip(page.lines, page.classes) {
      // A line of no residue goes where leftovers of markup are all it holds.
      let rule = lineClass.isResidue ? OtherResidueRule.metadata : MarkupResidueRule.metadata
      owners[line.index] = rule.name
    }
    for finding in findings where finding.claim.cost == .lines {
      for line in finding.claim.lines where page.classes[line].isResidue {
        owners[page.lines[line].index] = finding.rule.name
      }
    }
    return owners
  }
}
