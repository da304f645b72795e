/// C4's rules for lines and pages.
///
/// Settings are those of Raffel and others (2020, section 2.2), measured as datatrove 0.10 measures them.
/// Lines are taken out first; a page then needs some sentences. The list of bad words is not here.
struct C4Filter: QualityFilter {
  /// The name users give.
  static let name = "c4"

  /// Takes out lines that do not end in `.` `?` `!` `"` or `'`, and those that end in `...`.
  var requiresTerminalPunctuation = true
  /// The fewest words of a line, parted by spaces.
  var minWordsPerLine = 3
  /// The most characters of a word; a line with a longer one is taken out.
  var maxWordLength = 1000
  /// The fewest sentences that the lines that are left make.
  var minSentences: Int? = 5
  /// Takes citation marks such as `[12]` out of lines.
  var removesCitations = true
  /// Takes out lines that mention JavaScript.
  var removesJavaScriptLines = true
  /// Takes out lines about terms of use, privacy and cookies.
  var removesPolicyLines = true
  /// Drops pages with `lorem ipsum`.
  var dropsLoremIpsum = true
  /// Drops pages with a curly bracket.
  var dropsCurlyBrackets = true

  /// Makes the filter with the settings of the paper.
  init() {}

  /// The filter as FineWeb sets it: lines may end as they like.
  static var withoutTerminalPunctuation: C4Filter {
    var filter = C4Filter()
    filter.requiresTerminalPunctuation = false
    return filter
  }

  /// Nothing of C4 is tuned to a language.
  func adapted(to values: LanguageValues) -> C4Filter { self }

  /// Notes the lines to take out, then counts what the others have.
  func check(_ text: ScannedText, _ checks: inout FilterChecks) {
    text.scan.removals.count = 0
    var page = PageCounts()
    var lineBytes: [UInt8] = []
    for index in 0..<text.scan.lines.count where text.scan.lines[index].chunks > 0 {
      if let reason = reasonToRemove(index, &text.scan, &page, &lineBytes) {
        text.scan.removals.append(C4Removal(line: UInt32(truncatingIfNeeded: index), reason: reason))
      }
    }
    if dropsLoremIpsum, checks.stops("lorem-ipsum", Double(page.loremIpsumLines), above: 0) { return }
    if dropsCurlyBrackets, checks.stops("curly-brackets", Double(page.bracketLines), above: 0) { return }
    _ = checks.stops("sentences", Double(page.sentences), below: minSentences.map(Double.init))
  }

  private struct PageCounts {
    var loremIpsumLines = 0
    var bracketLines = 0
    var sentences = 0
  }

  /// Why a line is taken out, or nil; takes what is counted into `page`.
  private func reasonToRemove(
    _ index: Int, _ scan: inout TextScan, _ page: inout PageCounts, _ lineBytes: inout [UInt8]
  ) -> C4Removal.Reason? {
    let line = scan.lines[index]
    if line.longestRun > maxWordLength { return .longWord }
    let phrases = C4Phrases.found(in: scan.text, line.visible)
    guard removesCitations, phrases.contains(.citation) else {
      let reason = reason(line, scan.text, line.visible, phrases, &page)
      if reason == nil { page.sentences += scan.words.sentences(line.wordRange) }
      return reason
    }
    scan.noteCitation(index)
    lineBytes.removeAll(keepingCapacity: true)
    C4Phrases.appendWithoutCitations(scan.text, line.visible, to: &lineBytes)
    return lineBytes.withUnsafeBufferPointer { bytes in
      let whole = 0..<bytes.count
      let reason = reason(line, bytes, whole, C4Phrases.found(in: bytes, whole), &page)
      if reason == nil { page.sentences += scan.sentences(ofLine: bytes) }
      return reason
    }
  }

  private func reason(
    _ line: ScannedLine, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ phrases: C4Phrases,
    _ page: inout PageCounts
  ) -> C4Removal.Reason? {
    if requiresTerminalPunctuation, !Self.endsWell(text, range) { return .noTerminalPunctuation }
    if line.chunks < minWordsPerLine { return .fewWords }
    if dropsLoremIpsum, phrases.contains(.loremIpsum) { page.loremIpsumLines += 1 }
    if removesJavaScriptLines, phrases.contains(.javascript) { return .javascript }
    if dropsCurlyBrackets, phrases.contains(.curlyBracket) { page.bracketLines += 1 }
    return removesPolicyLines && phrases.contains(.policy) ? .policy : nil
  }

  private static func endsWell(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    switch text[last] {
    case 0x21, 0x22, 0x27, 0x3F: return true
    case 0x2E: return range.count < 3 || text[last - 1] != 0x2E || text[last - 2] != 0x2E
    default: return false
    }
  }

  /// Writes the lines that are left, each without the white space around it and without citation marks.
  func edit(_ text: ScannedText, into edited: inout [UInt8]) -> Bool {
    var removal = 0
    var isFirst = true
    for index in 0..<text.scan.lines.count where text.scan.lines[index].chunks > 0 {
      if removal < text.scan.removals.count, text.scan.removals[removal].line == index {
        removal += 1
        continue
      }
      if !isFirst { edited.append(0x0A) }
      isFirst = false
      let visible = text.scan.lines[index].visible
      if removesCitations {
        C4Phrases.appendWithoutCitations(text.scan.text, visible, to: &edited)
      } else {
        edited.append(contentsOf: text.scan.text[visible])
      }
    }
    return !edited.elementsEqual(text.scan.text)
  }
}
