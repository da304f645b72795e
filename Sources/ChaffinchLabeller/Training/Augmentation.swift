import ChaffinchText

/// Copies of labelled pages as other scrapers would have left them: wrapped, with residue missing, markup stripped.
///
/// Such copies brought the body lines accused from 6.0 to 5.1 % in the study of LABELLER.md.
public enum Augmentation {
  /// Returns altered copies of over half of `pages`, in order, the same for the same seed.
  public static func copies(of pages: [TrainingPage], seed: UInt64) -> [TrainingPage] {
    var generator = SeededGenerator(seed: seed)
    let donors = Dictionary(grouping: pages.indices) { pages[$0].language + " " + pages[$0].scraper }
    return pages.compactMap { page in
      let others = donors[page.language + " " + page.scraper] ?? []
      let donor = pages[others[Int(generator.next() % UInt64(others.count))]]
      let draw = generator.unit()
      switch draw {
      case ..<0.12: return wrapped(page, &generator)
      case ..<0.24: return cropped(page, &generator)
      case ..<0.30: return wrapped(cropped(page, &generator), &generator)
      case ..<0.36: return stripped(page)
      case ..<0.44: return condensed(page, &generator)
      case ..<0.58: return interrupted(page, &generator)
      case ..<0.66: return strewn(page, from: donor, &generator)
      case ..<0.69: return donor.family == page.family ? nil : continued(page, by: donor)
      case ..<0.81: return wordless(page)
      case ..<0.89: return cleaned(page)
      default: return nil
      }
    }
  }

  private typealias LabelledLine = (text: ArraySlice<UInt8>, label: LineClass?)

  private static func lines(of page: TrainingPage) -> [LabelledLine] {
    let document = Document(bytes: page.text)
    return document.lines.enumerated().map { (document.bytes[$1.range], page.labels[$0]) }
  }

  private static func rebuilt(_ page: TrainingPage, from lines: [LabelledLine]) -> TrainingPage {
    guard !lines.isEmpty else { return page }
    var copy = page
    copy.text = Array(lines.map(\.text).joined(separator: [0x0A]))
    copy.labels = lines.map(\.label)
    copy.alsoRight = [:]
    return copy
  }

  /// Breaks lines at a fixed width, as mail clients and some scrapers do.
  private static func wrapped(_ page: TrainingPage, _ generator: inout SeededGenerator) -> TrainingPage {
    let widths = [66, 70, 72, 75, 78, 80]
    let width = widths[Int(generator.next() % UInt64(widths.count))]
    let broken = lines(of: page).flatMap { line in
      wrap(line.text, width: width).map { LabelledLine(text: $0, label: line.label) }
    }
    return rebuilt(page, from: broken)
  }

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

  /// Leaves out stretches of what is not body, so that pages with little residue are seen too.
  private static func cropped(_ page: TrainingPage, _ generator: inout SeededGenerator) -> TrainingPage {
    let shares: [Float] = [0.3, 0.6, 0.9]
    let share = shares[Int(generator.next() % UInt64(shares.count))]
    var isDropping = false
    let kept = lines(of: page).filter { line in
      if generator.unit() < 0.08 { isDropping = generator.unit() < share }
      return !isDropping || line.label == .body
    }
    return rebuilt(page, from: kept)
  }

  /// Leaves out menus, and prints teasers twice: what a reader's view keeps of a page with its lists of other articles.
  private static func condensed(_ page: TrainingPage, _ generator: inout SeededGenerator) -> TrainingPage {
    let isDoubled = generator.unit() < 0.6
    let hasBlanks = generator.unit() < 0.5
    var kept: [LabelledLine] = []
    var block: [LabelledLine] = []
    for line in lines(of: page) where line.label != .navigation && line.label != .other {
      if line.label != .related, !block.isEmpty {
        kept += doubled(block, isDoubled: isDoubled, hasBlanks: hasBlanks)
        block = []
      }
      if line.label == .related { block.append(line) } else { kept.append(line) }
    }
    return rebuilt(page, from: kept + doubled(block, isDoubled: isDoubled, hasBlanks: hasBlanks))
  }

  /// Each line of a list twice in a row, perhaps with blank lines between the pairs.
  private static func doubled(_ block: [LabelledLine], isDoubled: Bool, hasBlanks: Bool) -> [LabelledLine] {
    guard isDoubled else { return block }
    return block.flatMap { line in
      let pair = [line, line]
      return hasBlanks ? pair + [LabelledLine(text: [], label: nil)] : pair
    }
  }

  /// Prints the same few short lines of residue again and again between the lines of body, as pages with many
  /// advertisements do: prose is prose even where its neighbours are not.
  private static func interrupted(_ page: TrainingPage, _ generator: inout SeededGenerator) -> TrainingPage {
    let lines = lines(of: page)
    let short = lines.filter { line in
      guard let label = line.label, label == .navigation || label == .promo else { return false }
      return line.text.count < 80 && line.text.count > 3
    }
    guard !short.isEmpty else { return page }
    let start = Int(generator.next() % UInt64(short.count))
    let interruption = Array(short[start...].prefix(1 + Int(generator.next() % 4)))
    let share: Float = generator.unit() < 0.5 ? 0.3 : 0.8
    let hasBlanks = generator.unit() < 0.5
    let blank = LabelledLine(text: [], label: nil)
    let interrupted = lines.flatMap { line -> [LabelledLine] in
      guard line.label == .body, generator.unit() < share else { return [line] }
      return hasBlanks ? [line, blank] + interruption + [blank] : [line] + interruption
    }
    return rebuilt(page, from: interrupted)
  }

  /// Puts single teasers, captions and calls of another page between the paragraphs, as extractors leave them; half of
  /// the time nothing else but the body is kept.
  private static func strewn(
    _ page: TrainingPage, from donor: TrainingPage, _ generator: inout SeededGenerator
  ) -> TrainingPage {
    let strays = Self.lines(of: donor).filter { line in
      guard line.text.count < 160 else { return false }
      return line.label == .related || line.label == .caption || line.label == .promo
    }
    guard !strays.isEmpty else { return page }
    let isBare = generator.unit() < 0.5
    let share: Float = generator.unit() < 0.5 ? 0.06 : 0.2
    let strewn = lines(of: page).flatMap { line -> [LabelledLine] in
      guard line.label == .body else {
        return isBare && line.label?.isResidue ?? false ? [] : [line]
      }
      guard generator.unit() < share else { return [line] }
      return [line, strays[Int(generator.next() % UInt64(strays.count))]]
    }
    return rebuilt(page, from: strewn)
  }

  /// Lets another page's article follow, as endless pages do: its title leads to another article, and its text is none
  /// of this one's.
  private static func continued(_ page: TrainingPage, by donor: TrainingPage) -> TrainingPage {
    let next = lines(of: donor).compactMap { line -> LabelledLine? in
      switch line.label {
      case .title: (line.text, .related)
      case .body: (line.text, .other)
      case .metadata: (line.text, .unsure)
      case nil: line
      default: nil
      }
    }
    return rebuilt(page, from: lines(of: page) + next)
  }

  /// The page without its residue: what is left when a cleaned page is linted again, and must not be called.
  private static func cleaned(_ page: TrainingPage) -> TrainingPage {
    rebuilt(page, from: lines(of: page).filter { !($0.label?.isResidue ?? false) })
  }

  /// The page as one in an unknown language, of which the lexical model knows no word.
  private static func wordless(_ page: TrainingPage) -> TrainingPage {
    var copy = page
    copy.isWordless = true
    return copy
  }

  /// Leaves out blank lines, indentation, bullets and heading marks.
  private static func stripped(_ page: TrainingPage) -> TrainingPage {
    let marks: Set<UInt8> = [0x20, 0x09, 0x2A, 0x23, 0x3E, 0x2D]
    let bare = lines(of: page).compactMap { line -> LabelledLine? in
      guard line.label != nil else { return nil }
      var text = line.text
      while let first = text.first, marks.contains(first) { text.removeFirst() }
      return text.isEmpty ? nil : (text, line.label)
    }
    return rebuilt(page, from: bare)
  }
}
