import ChaffinchCore
import ChaffinchText

/// Which lines of a page must go so that no text of the article is kept twice.
///
/// A passage is a run of lines that repeats a run before it, line by line. Headings, questions, pull quotes and the headers of
/// lists repeat in honest text, so a passage needs a paragraph of its own; what stands between its paragraphs goes with them.
/// O(n) in the lines.
struct RepeatedText {
  private let page: PageMeasures
  private let labels: LineLabels
  /// For each line the first line of the page with the same text, numbers included; itself where it is the first.
  private let firstCopies: [Int]

  /// Shorter lines repeat in honest text: refrains, names of speakers, table cells.
  private static let shortest = PageMeasures.shortLength
  /// A line of this length is a paragraph, or markup that got away, even where no full stop ends it.
  private static let certainLength: Float = 200
  /// A line that holds a shorter one and hardly more is a near copy of it; a paragraph that holds a sentence is none.
  private static let nearLikeness: Float = 0.9
  private static let fewestNearTokens = 16
  /// The copy in the run of prose is kept; of two that are both in it, or both not, the first, unless it is clearly likelier residue.
  ///
  /// Smaller differences are chance, and would mix the order of an article that stands in the file twice.
  private static let clearDifference: Float = 0.05

  init(_ page: PageMeasures, _ labels: LineLabels) {
    self.page = page
    self.labels = labels
    firstCopies = Self.firstCopies(of: page)
  }

  /// The lines that must go, ascending.
  var lines: [Int] {
    var claimed: Set<Int> = []
    // The copy that is kept of each text so far, by the first line that has it.
    var kept = firstCopies
    for passage in passages where passage.contains(where: isParagraph) {
      let rivals = passage.map { kept[firstCopies[$0]] }
      let copyIsBetter = isBetter(Array(passage), than: rivals)
      for (line, rival) in zip(passage, rivals) {
        let goesWithOthers = passage.count > 1 && labels.classes[line] != .body
        guard labels.classes[line] == .body || goesWithOthers else { continue }
        // A paragraph that stands as the title or the standfirst too is needed where it is.
        if labels.classes[line] == .body, [.title, .metadata].contains(labels.classes[rival]) { continue }
        if labels.classes[rival].isResidue || claimed.contains(rival) {
          kept[firstCopies[line]] = line
        } else if copyIsBetter, labels.classes[rival] == .body, !labels.classes[line].isResidue {
          claimed.insert(rival)
          kept[firstCopies[line]] = line
        } else if !labels.classes[line].isResidue {
          claimed.insert(line)
        }
      }
    }
    return (claimed.union(nearCopies(beside: claimed))).sorted()
  }

  /// The runs of lines that repeat a run before them, in order.
  private var passages: [Range<Int>] {
    var passages: [Range<Int>] = []
    for line in firstCopies.indices where firstCopies[line] < line {
      if let last = passages.last, last.upperBound == line, firstCopies[line] == firstCopies[line - 1] + 1,
        firstCopies[line] < last.lowerBound
      {
        passages[passages.count - 1] = last.lowerBound..<line + 1
      } else {
        passages.append(line..<line + 1)
      }
    }
    return passages
  }

  /// Whether `line` is a paragraph: long, with a full stop; no question, no quotation from its beginning to its end.
  private func isParagraph(_ line: Int) -> Bool {
    let shape = page.lines[line]
    let isText = shape.endsSentence || page.isBodyLike[line] || shape.effectiveLength >= Self.certainLength
    guard labels.classes[line] == .body, isText else { return false }
    guard shape.effectiveLength >= Self.shortest else { return false }
    return !Self.questionMarks.contains(shape.closingScalar) && !isQuotation(shape)
  }

  private static let questionMarks: Set<UInt32> = [0x3F, 0xFF1F, 0x61F]
  private static let quotationMarks: Set<UInt32> = [
    0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x2018, 0x2019, 0x300C, 0x300D, 0x300E, 0x300F,
  ]

  private func isQuotation(_ line: LineShape) -> Bool {
    Self.quotationMarks.contains(line.firstScalar) && Self.quotationMarks.contains(line.lastScalar)
  }

  /// Whether the lines of `copy` look more like the article than `rivals`.
  private func isBetter(_ copy: [Int], than rivals: [Int]) -> Bool {
    let (copyIsInside, rivalsAreInside) = (isInsideProse(copy), isInsideProse(rivals))
    if copyIsInside != rivalsAreInside { return copyIsInside }
    return meanResidue(rivals) - meanResidue(copy) > Self.clearDifference
  }

  /// Whether a paragraph of `lines` stands in the run of prose.
  private func isInsideProse(_ lines: [Int]) -> Bool {
    lines.contains { page.bodySpan.range.contains($0) && isParagraph($0) }
  }

  private func meanResidue(_ lines: [Int]) -> Float {
    lines.reduce(0) { $0 + labels.posteriors[$1].residueAgainstKept } / Float(max(1, lines.count))
  }

  /// The lines of body whose text another kept line holds with hardly a word more.
  private func nearCopies(beside claimed: Set<Int>) -> Set<Int> {
    var near: Set<Int> = []
    for line in page.lines.indices where isParagraph(line) && !claimed.contains(line) {
      let twin = page.repeats.entries[line].twin
      guard twin >= 0, labels.classes[twin] == .body, !claimed.contains(twin), !near.contains(twin),
        Self.isNearCopy(line, of: twin, page)
      else { continue }
      near.insert(line)
    }
    return near
  }

  /// Whether `line` has the tokens of `other` from one on, few of them missing, and the same digits.
  private static func isNearCopy(_ line: Int, of other: Int, _ page: PageMeasures) -> Bool {
    let (shorter, longer) = (page.lines[line], page.lines[other])
    guard shorter.tokens >= fewestNearTokens, shorter.tokens < longer.tokens,
      Float(shorter.tokens) >= nearLikeness * Float(longer.tokens),
      shorter.digitsHash == longer.digitsHash
    else { return false }
    let tokens = page.analysis.tokens
    return tokens[longer.tokenRange].contains(tokens[shorter.tokenRange])
  }

  private static func firstCopies(of page: PageMeasures) -> [Int] {
    var firsts: [SameText: Int] = [:]
    return page.lines.indices.map { line in
      guard page.repeats.entries[line].copies > 1 else { return line }
      let text = SameText(page.lines[line])
      if let first = firsts[text] { return first }
      firsts[text] = line
      return line
    }
  }

  /// Keeps the lines that were called copies and whose text nothing that is kept holds any more.
  ///
  /// A later look may call the copy that was to be kept residue. O(n) in the lines.
  static func keepLastCopies(_ labels: inout LineLabels, of page: PageMeasures) {
    let claimed = labels.reasons.indices.filter { labels.reasons[$0] == .repetition }
    guard !claimed.isEmpty else { return }
    var kept = Set(
      labels.classes.indices.filter { !labels.classes[$0].isResidue }.map { SameText(page.lines[$0]) })
    for line in claimed where !kept.contains(SameText(page.lines[line])) {
      let twin = page.repeats.entries[line].twin
      if twin >= 0, !labels.classes[twin].isResidue, isNearCopy(line, of: twin, page) { continue }
      kept.insert(SameText(page.lines[line]))
      labels.relabel(line, as: labels.posteriors[line].likeliestKept, because: .label)
    }
  }
}

/// What two lines with the same words and numbers have in common.
struct SameText: Hashable {
  private let fingerprint: UInt64
  private let digits: UInt32

  init(_ line: LineShape) {
    fingerprint = line.fingerprint
    digits = line.digitsHash
  }
}
