import ChaffinchCore

/// Breaks lines at a fixed width, as mail clients and some scrapers do.
enum WrappedCopy: AlteredCopy {
  private static let widths = [66, 70, 72, 75, 78, 80]

  static func make(
    of page: LabelledPage, donor: LabelledPage, _ generator: inout SeededGenerator
  ) -> LabelledPage? {
    let width = widths[Int(generator.next() % UInt64(widths.count))]
    let broken = page.labelledLines.flatMap { line in
      wrap(line.text, width: width).map { LabelledLine(text: $0, label: line.label) }
    }
    return page.rebuilt(from: broken)
  }

  /// The parts of `text` of at most `width` scalars, broken at spaces, which are left out; longer words stay whole.
  private static func wrap(_ text: ArraySlice<UInt8>, width: Int) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var lastSpace: Int?
    var length = 0
    for index in text.indices {
      if text[index] & 0xC0 != 0x80 { length += 1 }
      if text[index] == 0x20 { lastSpace = index }
      guard length > width, let space = lastSpace, space > start else { continue }
      parts.append(text[start..<space])
      length -= text[start...space].count { $0 & 0xC0 != 0x80 }
      start = space + 1
      lastSpace = nil
    }
    parts.append(text[start...])
    return parts
  }
}

/// Leaves out stretches of what is not body, so that pages with little residue are seen too.
enum CroppedCopy: AlteredCopy {
  /// The chance that a stretch is left out, drawn once for a page.
  private static let shares: [Float] = [0.3, 0.6, 0.9]
  /// The chance that a new stretch begins at a line.
  private static let breaks: Float = 0.08

  static func make(
    of page: LabelledPage, donor: LabelledPage, _ generator: inout SeededGenerator
  ) -> LabelledPage? {
    let share = shares[Int(generator.next() % UInt64(shares.count))]
    var isDropping = false
    let kept = page.labelledLines.filter { line in
      if generator.unit() < breaks { isDropping = generator.unit() < share }
      return !isDropping || line.label == .body
    }
    return page.rebuilt(from: kept)
  }
}

/// Leaves out stretches of what is not body, and breaks the lines that are left at a fixed width.
enum CroppedAndWrappedCopy: AlteredCopy {
  static func make(
    of page: LabelledPage, donor: LabelledPage, _ generator: inout SeededGenerator
  ) -> LabelledPage? {
    CroppedCopy.make(of: page, donor: donor, &generator).flatMap {
      WrappedCopy.make(of: $0, donor: donor, &generator)
    }
  }
}

/// Leaves out lines without a label, blank ones among them, and indentation, bullets and heading marks.
enum StrippedCopy: AlteredCopy {
  /// Space, tab, `*`, `#`, `>` and `-`.
  private static let marks: Set<UInt8> = [0x20, 0x09, 0x2A, 0x23, 0x3E, 0x2D]

  static func make(
    of page: LabelledPage, donor: LabelledPage, _ generator: inout SeededGenerator
  ) -> LabelledPage? {
    let bare = page.labelledLines.compactMap { line -> LabelledLine? in
      guard line.label != nil else { return nil }
      let text = line.text.drop { marks.contains($0) }
      return text.isEmpty ? nil : LabelledLine(text: text, label: line.label)
    }
    return page.rebuilt(from: bare)
  }
}

/// Leaves out menus, and prints teasers twice: what a reader's view keeps of a page with its lists of other articles.
enum CondensedCopy: AlteredCopy {
  private static let doubledPages: Float = 0.6
  private static let pagesWithBlanks: Float = 0.5

  static func make(
    of page: LabelledPage, donor: LabelledPage, _ generator: inout SeededGenerator
  ) -> LabelledPage? {
    let isDoubled = generator.unit() < doubledPages
    let hasBlanks = generator.unit() < pagesWithBlanks
    var kept: [LabelledLine] = []
    var block: [LabelledLine] = []
    for line in page.labelledLines where line.label != .navigation && line.label != .other {
      if line.label != .related, !block.isEmpty {
        kept += isDoubled ? doubled(block, hasBlanks: hasBlanks) : block
        block = []
      }
      if line.label == .related { block.append(line) } else { kept.append(line) }
    }
    return page.rebuilt(from: kept + (isDoubled ? doubled(block, hasBlanks: hasBlanks) : block))
  }

  /// Each line of a list twice in a row, perhaps with blank lines between the pairs.
  private static func doubled(_ block: [LabelledLine], hasBlanks: Bool) -> [LabelledLine] {
    block.flatMap { hasBlanks ? [$0, $0, .blank] : [$0, $0] }
  }
}

/// Prints the same few short lines of residue again and again between the lines of body, as pages with many
/// advertisements do: prose is prose even where its neighbours are not.
enum InterruptedCopy: AlteredCopy {
  /// The length in bytes of a line that may interrupt.
  private static let lengths = 4..<80
  /// Up to so many lines, which follow on each other on the page, interrupt together.
  private static let longestInterruption: UInt64 = 4
  private static let pagesSeldomInterrupted: Float = 0.5
  private static let pagesWithBlanks: Float = 0.5

  static func make(
    of page: LabelledPage, donor: LabelledPage, _ generator: inout SeededGenerator
  ) -> LabelledPage? {
    let lines = page.labelledLines
    let short = lines.filter { line in
      (line.label == .navigation || line.label == .promo) && lengths.contains(line.text.count)
    }
    guard !short.isEmpty else { return page }
    let start = Int(generator.next() % UInt64(short.count))
    let interruption = Array(short[start...].prefix(1 + Int(generator.next() % longestInterruption)))
    let share: Float = generator.unit() < pagesSeldomInterrupted ? 0.3 : 0.8
    let hasBlanks = generator.unit() < pagesWithBlanks
    let inserted = hasBlanks ? [.blank] + interruption + [.blank] : interruption
    let interrupted = lines.flatMap { line -> [LabelledLine] in
      guard line.label == .body, generator.unit() < share else { return [line] }
      return [line] + inserted
    }
    return page.rebuilt(from: interrupted)
  }
}

/// Puts single teasers, captions and calls of the donor between the paragraphs, as extractors leave them; half of the
/// time the page's own residue is left out.
enum StrewnCopy: AlteredCopy {
  private static let strayClasses: Set<LineClass?> = [.related, .caption, .promo]
  /// Strays have fewer bytes.
  private static let longestStray = 160
  private static let barePages: Float = 0.5
  private static let pagesSparselyStrewn: Float = 0.5

  static func make(
    of page: LabelledPage, donor: LabelledPage, _ generator: inout SeededGenerator
  ) -> LabelledPage? {
    let strays = donor.labelledLines.filter {
      strayClasses.contains($0.label) && $0.text.count < longestStray
    }
    guard !strays.isEmpty else { return page }
    let isBare = generator.unit() < barePages
    let share: Float = generator.unit() < pagesSparselyStrewn ? 0.06 : 0.2
    let strewn = page.labelledLines.flatMap { line -> [LabelledLine] in
      guard line.label == .body else { return isBare && line.isResidue ? [] : [line] }
      guard generator.unit() < share else { return [line] }
      return [line, strays[Int(generator.next() % UInt64(strays.count))]]
    }
    return page.rebuilt(from: strewn)
  }
}

/// Lets the donor's article follow, as endless pages do: its title leads to another article, and its text is none of
/// this one's.
///
/// No copy is made where both are of one publisher, or the same page.
enum ContinuedCopy: AlteredCopy {
  static func make(
    of page: LabelledPage, donor: LabelledPage, _ generator: inout SeededGenerator
  ) -> LabelledPage? {
    guard donor.family != page.family else { return nil }
    return page.rebuilt(from: page.labelledLines + donor.labelledLines.compactMap(follower))
  }

  /// A line of the article that follows; nil for what is left out of it.
  private static func follower(_ line: LabelledLine) -> LabelledLine? {
    switch line.label {
    case .title: LabelledLine(text: line.text, label: .related)
    case .body: LabelledLine(text: line.text, label: .other)
    case .metadata: LabelledLine(text: line.text, label: .unsure)
    case nil: line
    default: nil
    }
  }
}

/// The page as one in an unknown language, of which the lexical model knows no word.
enum WordlessCopy: AlteredCopy {
  static func make(
    of page: LabelledPage, donor: LabelledPage, _ generator: inout SeededGenerator
  ) -> LabelledPage? {
    var copy = page
    copy.isWordless = true
    return copy
  }
}

/// The page without its residue: what is left when a cleaned page is linted again, and must not be called.
enum CleanedCopy: AlteredCopy {
  static func make(
    of page: LabelledPage, donor: LabelledPage, _ generator: inout SeededGenerator
  ) -> LabelledPage? {
    page.rebuilt(from: page.labelledLines.filter { !$0.isResidue })
  }
}
