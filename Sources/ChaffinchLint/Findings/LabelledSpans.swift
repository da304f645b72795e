import ChaffinchCore
import ChaffinchText

/// Makes claims of the runs of lines that the labeller gave one class.
enum LabelledSpans {
  /// One claim for each run of `lineClass`; `cues` are the cue phrases that speak for it.
  static func claims(
    _ page: ClassifiedPage, _ lineClass: LineClass, message: String, cues: [CueClass],
    splitAt heading: CueClass? = nil
  ) -> [Claim] {
    page.runs(of: lineClass).flatMap { split($0, at: heading, page) }.map { run in
      claim(
        page, run, lineClass, message: message,
        evidence: SpanEvidence(page: page, lines: run).gathered(cues: cues))
    }
  }

  /// The claim that `run` is of `lineClass`.
  static func claim(
    _ page: ClassifiedPage, _ run: Range<Int>, _ lineClass: LineClass, message: String, evidence: [Evidence]
  ) -> Claim {
    let lines = page.lines
    let (confidence, classProbability) = confidence(page, run, lineClass)
    return Claim(
      lines: run, bytes: lines[run.lowerBound].start..<lines[run.upperBound - 1].end, residueClass: lineClass,
      confidence: confidence, classProbability: classProbability, message: message, evidence: evidence,
      related: RelatedText(page: page, lines: run).locations, cost: .lines)
  }

  /// A new list begins at each heading inside a run, so that every list is a finding of its own.
  private static func split(_ run: Range<Int>, at heading: CueClass?, _ page: ClassifiedPage) -> [Range<Int>]
  {
    guard let heading else { return [run] }
    var pieces: [Range<Int>] = []
    var start = run.lowerBound
    for index in run.dropFirst()
    where page.measures.cues[index].isShort(heading) && isHeading(page.lines[index]) {
      guard index > start + 1 else { continue }
      pieces.append(start..<index)
      start = index
    }
    pieces.append(start..<run.upperBound)
    return pieces
  }

  private static func isHeading(_ line: LineShape) -> Bool {
    line.effectiveLength <= 30 && line.links == 0 && !line.endsSentence
  }

  /// The probability that `run` is residue, the mean of its lines by length, and that of the class if it is.
  private static func confidence(
    _ page: ClassifiedPage, _ run: Range<Int>, _ lineClass: LineClass
  ) -> (confidence: Double, classProbability: Double) {
    var length: Double = 0
    var (confidence, residue, ofClass): (Double, Double, Double) = (0, 0, 0)
    for index in run {
      let (weight, posterior) = (Double(max(1, page.lines[index].effectiveLength)), page.posteriors[index])
      length += weight
      confidence += weight * Double(posterior.residueAgainstKept)
      residue += weight * Double(posterior.residue)
      ofClass += weight * Double(posterior[lineClass])
    }
    // The sums of rounded probabilities may pass each other by a hair.
    return (min(1, confidence / max(length, 1)), residue > 0 ? min(1, ofClass / residue) : 0)
  }
}

/// The evidence a person can check for a run of lines: cue phrases, repetition, frequency, shape, position.
struct SpanEvidence {
  let page: ClassifiedPage
  let lines: Range<Int>

  /// The strongest evidence first, at most five pieces; `cues` are the classes of cue phrases that speak for the claim.
  func gathered(cues: [CueClass]) -> [Evidence] {
    let pieces = [cuePhrase(cues), headlines, siteFrequency, repetition, links, images, listShape, position]
    let found = pieces.compactMap { $0 }
    return found.isEmpty ? [lineModel] : Array(found.prefix(5))
  }

  private func cuePhrase(_ cues: [CueClass]) -> Evidence? {
    for index in lines {
      let hits = page.measures.cues[index]
      guard hits.phrase >= 0 else { continue }
      let phrase = page.measures.lexicon.phrases[Int(hits.phrase)]
      guard cues.contains(phrase.cueClass) else { continue }
      let language = phrase.language == "und" ? "" : " (\(phrase.language))"
      return Evidence("cue-phrase", "“\(phrase.text)”\(language) on line \(page.lines[index].index + 1)")
    }
    return nil
  }

  /// How many lines of the span are headlines of other documents, or hold one.
  private var headlines: Evidence? {
    guard let site = page.measures.site else { return nil }
    let teasers = lines.filter { site.headlines[$0] != nil }
    guard let first = teasers.first else { return nil }
    if teasers.count == 1 {
      let line = page.lines[first].index + 1
      return Evidence("headline-elsewhere", "line \(line) is the headline of another document")
    }
    return Evidence("headline-elsewhere", "\(teasers.count) lines are headlines of other documents")
  }

  /// The line of the span that stands on the most documents of the site.
  var siteFrequency: Evidence? {
    guard let site = page.measures.site, site.documents > 1 else { return nil }
    let most = lines.map { site.lineDocuments[$0] }.max() ?? 0
    guard most > 1 else { return nil }
    return Evidence("site-frequency", "on \(most) of \(site.documents) documents of the site")
  }

  private var repetition: Evidence? {
    let repeated = lines.count { page.measures.repeats.entries[$0].twin >= 0 }
    guard repeated > 0 else { return nil }
    if lines.count == 1 { return Evidence("repetition", "the text is repeated elsewhere in the document") }
    return Evidence("repetition", "\(repeated) of \(lines.count) lines repeated elsewhere in the document")
  }

  private var links: Evidence? {
    let shapes = page.lines[lines]
    let visible = shapes.reduce(0) { $0 + $1.visibleLength }
    let linked = shapes.reduce(0) { $0 + $1.linkLength }
    guard linked * 2 > visible, visible > 0 else { return nil }
    return Evidence("link-share", "links make up \(100 * linked / visible) % of the text")
  }

  private var images: Evidence? {
    let images = page.lines[lines].reduce(0) { $0 + $1.images }
    guard images > 0 else { return nil }
    return Evidence("image-markup", images == 1 ? "image markup" : "markup of \(images) images")
  }

  private var listShape: Evidence? {
    let open = page.lines[lines].count { !$0.endsSentence }
    guard lines.count >= 3, open * 4 >= lines.count * 3 else { return nil }
    return Evidence("list-shape", "\(open) of \(lines.count) lines do not end a sentence")
  }

  private var position: Evidence? {
    guard let body = page.bodyExtent else { return nil }
    if lines.lowerBound >= body.upperBound {
      return Evidence("position", "after the last line of the article")
    }
    if lines.upperBound <= body.lowerBound {
      return Evidence("position", "before the first line of the article")
    }
    return Evidence("position", "between lines of the article")
  }

  private var lineModel: Evidence {
    Evidence("line-model", "its words and the lines around it are typical of such text")
  }
}
