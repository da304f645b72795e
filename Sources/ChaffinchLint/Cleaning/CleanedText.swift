import ChaffinchText

/// A text without its residue, its structure kept.
package struct CleanedText: Sendable {
  /// What is left: lines with their line ends as they were, in their order, behind a byte order mark if there was one.
  package let bytes: [UInt8]
  /// The 0-based numbers of the lines of the document that are gone, blank ones among them.
  package let removedLines: [Int]
  /// The 0-based numbers of the lines that stay and lost leftovers of markup.
  let mendedLines: [Int]
  /// How many bytes each of ``mendedLines`` lost.
  let mendedBytes: [Int]

  /// Whether the text is what it was.
  package var isUnchanged: Bool { removedLines.isEmpty && mendedLines.isEmpty }

  /// Removes the lines of `page` that are residue, and leftovers of markup inside those that are not.
  ///
  /// Blank lines that stood around what is gone are gone too, but for one between what is left before and after; other blank
  /// lines stay. O(n).
  package init(_ page: ClassifiedPage) {
    let document = page.measures.analysis.document
    var plan = LinePlan(lineCount: document.lines.count)
    for (index, line) in page.lines.enumerated() {
      if page.classes[index].isResidue {
        plan.fates[line.index] = .removed
      } else {
        let spans = MarkupResidueRule.fragments(of: page, line: index)
        let rest = Self.text(of: document, line.index, without: spans)
        plan.fates[line.index] =
          spans.isEmpty ? .kept : rest.contains { $0 > 0x20 } ? .mended(rest) : .removed
      }
    }
    plan.removeBlanksAround()
    var bytes: [UInt8] = []
    var removed: [Int] = []
    var mended: [Int] = []
    var mendedBytes: [Int] = []
    for (number, fate) in plan.fates.enumerated() {
      let whole = document.wholeLine(number)
      switch fate {
      case .removed: removed.append(number)
      case .kept, .blank: bytes += document.bytes[whole]
      case .mended(let rest):
        mended.append(number)
        mendedBytes.append(document.lines[number].range.count - rest.count)
        bytes += rest
        bytes += document.bytes[document.lines[number].end..<whole.upperBound]
      }
    }
    // The byte order mark belongs to no line; it stays where anything does.
    let mark = document.bytes[..<(document.lines.first?.start ?? 0)]
    self.bytes = bytes.isEmpty ? [] : mark + bytes
    removedLines = removed
    mendedLines = mended
    self.mendedBytes = mendedBytes
  }

  /// What is left of a line of the document that is kept, without leftovers of markup.
  static func mended(_ page: ClassifiedPage, line number: Int) -> [UInt8] {
    let document = page.measures.analysis.document
    guard let index = page.lines.firstIndex(where: { $0.index == number }) else { return [] }
    return text(of: document, number, without: MarkupResidueRule.fragments(of: page, line: index))
  }

  /// The bytes of a line without `spans`, and without the space before one that has a space behind it too.
  private static func text(of document: Document, _ number: Int, without spans: [Range<Int>]) -> [UInt8] {
    let line = document.lines[number]
    var rest: [UInt8] = []
    var start = line.start
    for span in spans {
      rest += document.bytes[start..<span.lowerBound]
      start = span.upperBound
      let endsWithSpace = rest.last.map { $0 == 0x20 } ?? true
      if endsWithSpace, start < line.end, document.bytes[start] == 0x20 { start += 1 }
    }
    return rest + document.bytes[start..<line.end]
  }
}

extension Document {
  /// The bytes of a line with its end mark.
  func wholeLine(_ number: Int) -> Range<Int> {
    lines[number].start..<(number + 1 < lines.count ? lines[number + 1].start : bytes.count)
  }
}

/// What becomes of each line.
private struct LinePlan {
  enum Fate {
    case kept, blank, removed
    case mended([UInt8])
  }

  var fates: [Fate]

  init(lineCount: Int) { fates = [Fate](repeating: .blank, count: lineCount) }

  /// Removes the blank lines next to removed ones: all but one where text is left on both sides.
  mutating func removeBlanksAround() {
    var start = 0
    while start < fates.count {
      guard isGap(start) else {
        start += 1
        continue
      }
      var end = start
      while end < fates.count, isGap(end) { end += 1 }
      let gap = start..<end
      if gap.contains(where: { isRemoved($0) }) {
        let blanks = gap.filter { !isRemoved($0) }
        let kept = start > 0 && end < fates.count ? blanks.first : nil
        for blank in blanks where blank != kept { fates[blank] = .removed }
      }
      start = end
    }
  }

  private func isRemoved(_ line: Int) -> Bool { if case .removed = fates[line] { true } else { false } }

  private func isGap(_ line: Int) -> Bool {
    switch fates[line] {
    case .blank, .removed: true
    case .kept, .mended: false
    }
  }
}
