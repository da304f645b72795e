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
    return Claim(
      lines: run, bytes: lines[run.lowerBound].start..<lines[run.upperBound - 1].end, residueClass: lineClass,
      confidence: confidence(page, run, lineClass), message: message, evidence: evidence,
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

  /// The mean probability of the class over the run, by length.
  private static func confidence(_ page: ClassifiedPage, _ run: Range<Int>, _ lineClass: LineClass) -> Double
  {
    var sum: Double = 0
    var weight: Double = 0
    for index in run {
      let length = Double(max(1, page.lines[index].effectiveLength))
      sum += length * Double(page.posteriors[index][lineClass])
      weight += length
    }
    return weight > 0 ? sum / weight : 0
  }
}
