import ChaffinchText

/// What pass 1 keeps of a document: enough to count its lines over the site and to recognise its near-duplicates.
package struct DocumentFingerprints: Sendable {
  /// The hash of the site's name.
  package let site: UInt64
  /// The fingerprints of its distinct lines, each with the 1-based number of the first line that has it and the hash of that
  /// line's digits, which fingerprints leave out.
  package let lines: [Line]
  /// The fingerprints of its distinct blocks of two and more lines, each with the number of the first one's first line.
  package let blocks: [(fingerprint: UInt64, number: UInt32)]
  /// The winnowed shingles of its prose, cut to 32 bits, as they come: few documents are ever compared.
  package let passages: [UInt32]
  /// The sketch of the shingles of its prose.
  package let sketch: MinHash

  /// What its article is known by.
  package let core: ArticleCore

  /// The frames of its short lines, as they come, repeats among them; of more than ``framesKept`` the smallest.
  package let frames: [UInt32]
  /// The lines that may be its headline.
  package let headlines: [HeadlineCandidate]

  /// A distinct line: its fingerprint, the number of the first line that has it, from 1, and the hash of its digits.
  package typealias Line = (fingerprint: UInt64, number: UInt32, digits: UInt32)

  static let shingleSize = 5
  static let window = 4
  static let framesKept = 4096
  /// Lines from this effective length on are prose: the template of a site must not make pages equal.
  static let proseLength: Float = 80

  /// Takes the fingerprints of a document of `site`.
  ///
  /// O(n log n) in its lines.
  package init(_ analysis: TextAnalysis, site: String) {
    self.site = TokenHash.hash(site)
    lines = Self.distinctLines(analysis)
    blocks = Self.distinctBlocks(analysis)
    var shingles: [UInt64] = []
    shingles.reserveCapacity(analysis.tokens.count)
    for line in analysis.lines where line.effectiveLength >= Self.proseLength && line.linkShare < 0.5 {
      Shingles.append(of: analysis.tokens[line.tokenRange], size: Self.shingleSize, to: &shingles)
    }
    var passages: [UInt64] = []
    // Of a window of w shingles about 2 / (w + 1) are kept.
    passages.reserveCapacity(shingles.count / 2)
    Winnowing.append(of: shingles[...], window: Self.window, to: &passages)
    self.passages = passages.map { UInt32(truncatingIfNeeded: $0 >> 8) }
    sketch = MinHash(shingles)
    core = ArticleCore(analysis)
    frames = Self.frames(analysis)
    headlines = HeadlineSearch(analysis: analysis).candidates
  }

  /// Makes fingerprints from parts that were taken before, such as those of a saved index.
  package init(
    site: UInt64, lines: [Line], blocks: [(fingerprint: UInt64, number: UInt32)], passages: [UInt32],
    sketch: MinHash, core: ArticleCore, frames: [UInt32], headlines: [HeadlineCandidate]
  ) {
    self.site = site
    self.lines = lines
    self.blocks = blocks
    self.passages = passages
    self.sketch = sketch
    self.core = core
    self.frames = frames
    self.headlines = headlines
  }

  /// The smallest hashes are the same ones on every document, so what is left of two long documents can be compared.
  private static func frames(_ analysis: TextAnalysis) -> [UInt32] {
    var frames: [UInt32] = []
    frames.reserveCapacity(analysis.lines.count * 2)
    for line in analysis.lines {
      guard let lineFrames = LineFrames(analysis.tokens[line.tokenRange]) else { continue }
      frames.append(lineFrames.lead)
      frames.append(lineFrames.tail)
      if let ends = lineFrames.ends { frames.append(ends) }
    }
    return frames.count <= framesKept ? frames : Array(sortedDistinct(frames).prefix(framesKept))
  }

  private static func distinctLines(_ analysis: TextAnalysis) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(analysis.lines.count)
    for line in analysis.lines where line.tokens > 0 {
      lines.append((line.fingerprint, UInt32(line.index + 1), line.digitsHash))
    }
    lines.sort { ($0.fingerprint, $0.number) < ($1.fingerprint, $1.number) }
    var distinct: [Line] = []
    distinct.reserveCapacity(lines.count)
    for line in lines where distinct.last?.fingerprint != line.fingerprint { distinct.append(line) }
    return distinct
  }

  private static func distinctBlocks(_ analysis: TextAnalysis) -> [(fingerprint: UInt64, number: UInt32)] {
    var blocks: [(fingerprint: UInt64, number: UInt32)] = []
    for block in Blocks.ranges(of: analysis) where block.count > 1 {
      let number = UInt32(analysis.lines[block.lowerBound].index + 1)
      blocks.append((Blocks.fingerprint(of: block, in: analysis), number))
    }
    blocks.sort { ($0.fingerprint, $0.number) < ($1.fingerprint, $1.number) }
    var distinct: [(fingerprint: UInt64, number: UInt32)] = []
    distinct.reserveCapacity(blocks.count)
    for block in blocks where distinct.last?.fingerprint != block.fingerprint { distinct.append(block) }
    return distinct
  }

  private static func sortedDistinct<Element: Comparable>(_ values: [Element]) -> [Element] {
    var distinct: [Element] = []
    for value in values.sorted() where distinct.last != value { distinct.append(value) }
    return distinct
  }
}
