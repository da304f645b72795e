import ChaffinchText

/// All that the signals share of one document, measured once.
///
/// A class that never changes: rules and evidence pass it on for every line, and a value would count every array's owners.
/// Arrays are indexed by line that is not blank, in order. Lengths are effective lengths (``LineShape/effectiveLength``).
package final class PageMeasures: Sendable {
  /// The shapes and tokens of the document's lines.
  package let analysis: TextAnalysis
  /// What repeats inside the document.
  package let repeats: LineRepeats
  /// How often each line stands on the site, or nil where no other document is known.
  package let site: SiteEvidence?
  /// Which lines are one line that a scraper broke.
  package let joined: JoinedLines
  /// Lines of 120 and more that are not mostly links.
  package let isLong: [Bool]
  /// Lines that belong to a joined line of 80 and more that ends a sentence and is not mostly links.
  let isBodyLike: [Bool]
  /// The words of the lines: the frequent ones, and those the body is about.
  package let words: WordStatistics
  /// The phrases that ``cues`` point at.
  package let lexicon: Lexicon
  /// The cue phrases on each line.
  let cues: [CueHits]
  /// The runs of lines between blank lines.
  package let blocks: [Range<Int>]
  /// The stretch of lines that looks most like the article.
  let bodySpan: BodySpan

  /// The running sum of the lengths: that of the lines `a..<b` is `lengthSum[b] - lengthSum[a]`.
  ///
  /// It has one value more than there are lines, as all sums below.
  let lengthSum: [Float]
  /// The running sum of the lengths of body-like lines.
  let bodyLengthSum: [Float]
  /// The running number of body-like lines.
  let bodyCountSum: [Float]
  /// The running sum of the lines' link shares.
  let linkShareSum: [Float]
  /// The running number of short lines.
  let shortSum: [Float]
  /// The running number of lines with a date or time.
  let dateSum: [Float]

  /// Lines under this length are short.
  package static var shortLength: Float { LineLength.short }
  static var longLength: Float { LineLength.long }
  static var bodyLength: Float { LineLength.body }

  /// The lines that are not blank.
  package var lines: [LineShape] { analysis.lines }
  /// How many of them there are.
  package var count: Int { analysis.lines.count }

  /// Measures `analysis`, matching cues with `lexicon`.
  ///
  /// O(n) in its tokens.
  package init(_ analysis: TextAnalysis, lexicon: Lexicon = .shipped, site: SiteEvidence? = nil) {
    self.analysis = analysis
    self.site = site
    self.lexicon = lexicon
    let lines = analysis.lines
    let joined = JoinedLines(analysis)
    let isBodyLike = lines.indices.map { index in
      joined.length[index] >= Self.bodyLength && joined.endsSentence[index] && lines[index].linkShare < 0.8
        && lines[index].visibleLength > 0
    }
    let isLong = lines.map { $0.effectiveLength >= Self.longLength && $0.linkShare < 0.5 }
    repeats = LineRepeats(analysis)
    words = WordStatistics(analysis, isBodyLike: isBodyLike, isLong: isLong)
    let tokens = analysis.tokens
    cues = lines.map { CueHits($0, tokens[$0.tokenRange], lexicon) }
    blocks = Blocks.ranges(of: analysis)
    bodySpan = BodySpan(lines, isBodyLike: isBodyLike, isLong: isLong)
    lengthSum = Self.runningSum(lines) { $0.effectiveLength }
    linkShareSum = Self.runningSum(lines) { $0.linkShare }
    shortSum = Self.runningSum(lines) { $0.effectiveLength < Self.shortLength ? 1 : 0 }
    dateSum = Self.runningSum(lines) { $0.marks.contains(.date) ? 1 : 0 }
    bodyCountSum = Self.runningSum(isBodyLike) { $0 ? 1 : 0 }
    bodyLengthSum = Self.runningSum(lines.indices) { isBodyLike[$0] ? lines[$0].effectiveLength : 0 }
    self.joined = joined
    self.isBodyLike = isBodyLike
    self.isLong = isLong
  }

  /// The measures of the page as it would be with none but its lines at `kept`, ascending, and the blank ones.
  ///
  /// O(n) in their tokens: what is measured of a line alone is not measured again.
  package func keeping(_ kept: [Int]) -> PageMeasures {
    PageMeasures(analysis.keeping(kept), lexicon: lexicon, site: site?.keeping(kept))
  }

  private static func runningSum<Elements: Collection>(
    _ elements: Elements, _ value: (Elements.Element) -> Float
  ) -> [Float] {
    var sums: [Float] = []
    sums.reserveCapacity(elements.count + 1)
    sums.append(0)
    var sum: Float = 0
    for element in elements {
      sum += value(element)
      sums.append(sum)
    }
    return sums
  }
}
