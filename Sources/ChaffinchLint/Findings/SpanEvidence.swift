import ChaffinchCore
import ChaffinchText

/// Why a run of lines is called residue, as a reader can check it: phrases, headlines, copies, links, shape.
///
/// Where the text shows nothing of that kind, the labeller alone has decided, and the evidence says so.
struct SpanEvidence {
  let page: ClassifiedPage
  let lines: Range<Int>

  /// So many pieces are told at most.
  private static let most = 4
  /// Lines of fewer letters, such as rules and bullets, are no text.
  private static let fewestLetters = 3
  /// Copies of lines of this effective length are no chance.
  private static let tellingLength: Float = 30
  /// A line that fewer documents of the site hold tells little.
  private static let fewestHolders = 3
  /// A cue is near within so many lines that are not blank.
  private static let nearby = 10

  /// The strongest evidence first; `cues` are the classes of cue phrases that speak for the claim, `confidence` is the
  /// probability of residue.
  func gathered(cues: [CueClass], confidence: Double) -> [Evidence] {
    let strong = [cuePhrase(cues), headlines, siteFrequency, copies, links, images].compactMap { $0 }
    let model = strong.isEmpty ? [lineModel(cues, confidence)] : []
    return Array((strong + model + [listShape, position, parts].compactMap { $0 }).prefix(Self.most))
  }

  /// The first cue phrase of the classes in the span, in the words of the line, and how many there are.
  private func cuePhrase(_ classes: [CueClass]) -> Evidence? {
    let found = lines.compactMap { line in cue(on: line, of: classes).map { (line: line, cueClass: $0) } }
    guard let first = found.first else { return nil }
    var detail = "\(quotedCue(on: first.line)) on \(name(of: first.line)) \(first.cueClass.meaning)"
    if found.count > 1 { detail += ", and \(countText(found.count - 1, "more line")) like it" }
    return Evidence("cue-phrase", detail)
  }

  private func cue(on line: Int, of classes: [CueClass]) -> CueClass? {
    let hits = page.measures.cues[line]
    guard hits.phrase >= 0 else { return nil }
    let phrase = page.measures.lexicon.phrases[Int(hits.phrase)]
    // Signs are no tokens: “design:” is found in “the design of” too, and says nothing there.
    guard !phrase.text.hasSuffix(":") || page.lines[line].marks.contains(.colon) else { return nil }
    return classes.contains(phrase.cueClass) ? phrase.cueClass : nil
  }

  /// A short line whole, of a longer one the phrase.
  private func quotedCue(on line: Int) -> String {
    if page.lines[line].visibleLength <= LineQuotation.longest { return LineQuotation.text(of: line, page) }
    let phrase = page.measures.lexicon.phrases[Int(page.measures.cues[line].phrase)].text
    // The lexicon has the colon of “photo :” as a word of its own.
    let word = phrase.drop { $0 == "(" }
    return "“\(word.hasSuffix(" :") ? word.dropLast(2) + ":" : word)”"
  }

  /// How many lines of the span are headlines of other documents, or hold one.
  private var headlines: Evidence? {
    guard let site = page.measures.site else { return nil }
    let teasers = lines.filter { site.headlines[$0] != nil }
    guard let first = teasers.first else { return nil }
    let quoted = "\(LineQuotation.text(of: first, page)) on \(name(of: first))"
    return Evidence(
      "headline-elsewhere",
      teasers.count == 1
        ? "\(quoted) is the headline of another document"
        : "\(teasers.count) lines are headlines of other documents, such as \(quoted)")
  }

  /// The line of the span that stands on the most documents of the site.
  var siteFrequency: Evidence? {
    guard let site = page.measures.site, site.documents > 1 else { return nil }
    guard let line = lines.max(by: { site.lineDocuments[$0] < site.lineDocuments[$1] }) else { return nil }
    let most = site.lineDocuments[line]
    guard most >= Self.fewestHolders else { return nil }
    return Evidence(
      "site-frequency",
      "\(LineQuotation.text(of: line, page)) on \(name(of: line)) stands on \(most) of \(site.documents) documents "
        + "of the site")
  }

  /// Copies of one text inside the span, or of a text of the span elsewhere in the document.
  ///
  /// Short lines repeat on every page; they tell something where they are a good part of the span. O(n) in the span.
  private var copies: Evidence? {
    let repeated = lines.filter {
      page.measures.repeats.entries[$0].likeness == 1 && page.lines[$0].letters >= Self.fewestLetters
    }
    guard !repeated.isEmpty else { return nil }
    let counts = repeated.reduce(into: [SameText: Int]()) { $0[SameText(page.lines[$1]), default: 0] += 1 }
    func count(_ line: Int) -> Int { counts[SameText(page.lines[line]), default: 0] }
    // How much the copies of a line tell is their length together.
    func weight(_ line: Int) -> Float { Float(count(line)) * page.lines[line].effectiveLength }
    guard let line = repeated.max(by: { weight($0) < weight($1) }) else { return nil }
    let isTelling = page.lines[line].effectiveLength >= Self.tellingLength
    if count(line) > 1, isTelling || count(line) * 4 >= lines.count {
      return Evidence(
        "repetition", "\(LineQuotation.text(of: line, page)) is printed \(Self.times(count(line))) here")
    }
    let twin = page.measures.repeats.entries[line].twin
    guard isTelling, SameText(page.lines[twin]) == SameText(page.lines[line]) else { return nil }
    return Evidence(
      "repetition",
      "\(LineQuotation.text(of: line, page)) on \(name(of: line)) stands on \(name(of: twin)) too")
  }

  private static func times(_ count: Int) -> String { count == 2 ? "twice" : "\(count) times" }

  private var links: Evidence? {
    let shapes = page.lines[lines]
    let visible = shapes.reduce(0) { $0 + $1.visibleLength }
    let linked = shapes.reduce(0) { $0 + min($1.linkLength, $1.visibleLength) }
    guard linked * 2 > visible, visible > 0 else { return nil }
    return Evidence(
      "link-share",
      linked == visible ? "all of its text is links" : "\(100 * linked / visible) % of its text is links")
  }

  private var images: Evidence? {
    let images = page.lines[lines].reduce(0) { $0 + $1.images }
    guard images > 0 else { return nil }
    return Evidence("image-markup", images == 1 ? "it holds an image" : "it holds \(images) images")
  }

  private var listShape: Evidence? {
    let ending = page.lines[lines].count(where: \.endsSentence)
    guard lines.count >= 3, ending * 4 <= lines.count else { return nil }
    return Evidence(
      "list-shape",
      ending == 0
        ? "none of its \(lines.count) lines ends a sentence"
        : "only \(ending) of its \(lines.count) lines \(ending == 1 ? "ends" : "end") a sentence")
  }

  /// Where it stands; never the only reason.
  private var position: Evidence? {
    guard let body = page.bodyExtent else { return nil }
    if lines.lowerBound >= body.upperBound { return Evidence("position", "it stands after the article") }
    return lines.upperBound <= body.lowerBound ? Evidence("position", "it stands before the article") : nil
  }

  /// Lines of the block that would be of another class by themselves.
  private var parts: Evidence? {
    let lineClass = page.classes[lines.lowerBound]
    let others = lines.filter { line in
      let likeliest = page.posteriors[line].likeliestResidue
      return likeliest != lineClass && page.posteriors[line][likeliest] > 0.5
    }
    guard let first = others.first, others.count * 2 < lines.count else { return nil }
    let detail =
      others.count == 1
      ? "\(name(of: first)) alone would be \(page.posteriors[first].likeliestResidue.name)"
      : "\(others.count) of its lines would be of another class by themselves"
    return Evidence("parts", detail)
  }

  /// That the labeller decided, how sure it is, and the nearest cue that speaks for it.
  private func lineModel(_ cues: [CueClass], _ confidence: Double) -> Evidence {
    let percent = Int((100 * confidence).rounded(.down))
    let judgement = "the labeller alone says so (\(percent) % sure), from its words and the lines around it"
    guard let near = nearestCue(cues) else { return Evidence("line-model", judgement) }
    return Evidence("line-model", "\(judgement), such as \(quotedCue(on: near)) on \(name(of: near))")
  }

  private func nearestCue(_ classes: [CueClass]) -> Int? {
    (1...Self.nearby).lazy.flatMap { [lines.lowerBound - $0, lines.upperBound - 1 + $0] }
      .first { page.lines.indices.contains($0) && cue(on: $0, of: classes) != nil }
  }

  private func name(of line: Int) -> String { "line \(page.lines[line].index + 1)" }
}

extension CueClass {
  /// What a line with such a phrase does, as the end of a sentence about it.
  fileprivate var meaning: String {
    switch self {
    case .related: "announces other articles"
    case .credit: "says where a picture is from"
    case .promo: "advertises, or asks to subscribe"
    case .consent: "is about cookies or terms of use"
    case .comments: "belongs to readers’ comments"
    case .share: "is a button to share the page"
    case .navigation: "is a control of the page"
    case .legal: "is a legal notice"
    }
  }
}

/// The beginning of a line in quotation marks, as its reader sees it: without the addresses of links and images.
enum LineQuotation {
  /// So many scalars are quoted at most.
  static let longest = 60

  /// The quoted text; untrusted, as the line is.
  static func text(of line: Int, _ page: ClassifiedPage) -> String {
    let shape = page.lines[line]
    let (bytes, isCut) = visibleBytes(page.measures.analysis.document.bytes[shape.start..<shape.end])
    return bytes.isEmpty ? "an image" : "“\(String(decoding: bytes, as: UTF8.self))\(isCut ? "…" : "")”"
  }

  /// The first ``longest`` scalars of `line` without the addresses behind `](`, the brackets of labels, the marks that a list item or
  /// a heading begins with, and white space at the ends; and whether there are more.
  private static func visibleBytes(_ line: ArraySlice<UInt8>) -> (bytes: [UInt8], isCut: Bool) {
    var kept: [UInt8] = []
    var scalars = 0
    var index = line.startIndex
    var isCut = false
    while index < line.endIndex {
      let byte = line[index]
      let next = index + 1 < line.endIndex ? line[index + 1] : 0
      if byte == UInt8(ascii: "]"), next == UInt8(ascii: "(") {
        index = endOfAddress(line, from: index + 1)
        continue
      }
      index += 1
      // Emphasis, and the icons that some scrapers leave as underscores.
      let previous = index - 2 >= line.startIndex ? line[index - 2] : 0
      if emphasis.contains(byte), next == byte || previous == byte { continue }
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "!") && next == UInt8(ascii: "[") { continue }
      if kept.isEmpty, openingMarks.contains(byte) { continue }
      if byte & 0xC0 != 0x80 {
        guard scalars < longest else {
          isCut = true
          break
        }
        scalars += 1
      }
      kept.append(byte)
    }
    while let last = kept.last, last <= 0x20 { kept.removeLast() }
    return (kept, isCut)
  }

  private static let emphasis: [UInt8] = [0x2A, 0x5F]
  /// White space, number sign, asterisk, dash, greater-than sign.
  private static let openingMarks: [UInt8] = [0x20, 0x09, 0x23, 0x2A, 0x2D, 0x3E]

  /// Where the address ends that opens at `start`: behind the parenthesis that closes it.
  private static func endOfAddress(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    var depth = 0
    for index in start..<bytes.endIndex {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return bytes.endIndex
  }
}
