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
      claim(page, run, lineClass, message: message) { evidence, confidence in
        evidence.gathered(cues: cues, confidence: confidence)
      }
    }
  }

  /// The claim that `run` is of `lineClass`; `evidence` gathers the reasons, given the confidence.
  static func claim(
    _ page: ClassifiedPage, _ run: Range<Int>, _ lineClass: LineClass, message: String,
    evidence: (SpanEvidence, Double) -> [Evidence]
  ) -> Claim {
    let lines = page.lines
    let (confidence, classProbability) = confidence(page, run, lineClass)
    return Claim(
      lines: run, bytes: lines[run.lowerBound].start..<lines[run.upperBound - 1].end, residueClass: lineClass,
      confidence: confidence, classProbability: classProbability, message: message,
      evidence: evidence(SpanEvidence(page: page, lines: run), confidence),
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
