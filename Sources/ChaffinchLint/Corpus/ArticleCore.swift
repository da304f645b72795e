import ChaffinchText

/// What a document's article is known by: a sketch of its longest run of prose.
///
/// Extractions of one page differ in their menus and break its lines elsewhere, so whole pages and lines do not compare; the
/// tokens of the run do. The sketch holds the smallest hashes of their shingles (bottom-k: Broder, "On the resemblance and
/// containment of documents", 1997), from which both the resemblance and the containment of two runs are estimated.
package struct ArticleCore: Sendable, Equatable {
  /// How many shingles the run has.
  package let count: Int
  /// The smallest hashes of its shingles, cut to 32 bits, ascending and distinct: all of them, or ``kept``.
  package let hashes: [UInt32]

  /// At most so many hashes are kept.
  static let kept = 128
  private static let shingleSize = 5

  /// Makes a core from parts that were taken before; the hashes are ascending and distinct.
  package init(count: Int, hashes: [UInt32]) {
    self.count = count
    self.hashes = hashes
  }

  /// Takes the core of a document, which has no hashes where there is no run of prose.
  ///
  /// O(n) in its tokens.
  init(_ analysis: TextAnalysis) {
    var tokens: [UInt64] = []
    for index in ProseRun.range(of: analysis) where analysis.lines[index].linkShare < 0.5 {
      tokens += analysis.tokens[analysis.lines[index].tokenRange]
    }
    var shingles: [UInt64] = []
    shingles.reserveCapacity(tokens.count)
    Shingles.append(of: tokens[...], size: Self.shingleSize, to: &shingles)
    count = shingles.count
    hashes = Self.smallest(of: shingles)
  }

  private static func smallest(of shingles: [UInt64]) -> [UInt32] {
    // The upper half of a hash is as good as all of it. Twice as many as are kept lie below this on average.
    let limit = UInt64(2 * kept) << 32 / UInt64(max(shingles.count, 2 * kept))
    let low = distinct(shingles.filter { $0 >> 32 < limit })
    let enough = low.count >= kept || shingles.count <= 2 * kept
    return Array((enough ? low : distinct(shingles)).prefix(kept))
  }

  private static func distinct(_ shingles: [UInt64]) -> [UInt32] {
    var distinct: [UInt32] = []
    for hash in shingles.map({ UInt32(truncatingIfNeeded: $0 >> 32) }).sorted() where hash != distinct.last {
      distinct.append(hash)
    }
    return distinct
  }

  /// The hashes up to this one are all there.
  private var limit: UInt32 { hashes.count < Self.kept ? .max : hashes[hashes.count - 1] }

  /// How far two cores overlap, as far as the hashes of both reach.
  struct Overlap {
    /// The hashes they share.
    let common: Int
    /// The share of the smaller core that stands in the other, 0…1.
    let containment: Double
    /// The share of all hashes that both have, 0…1.
    let resemblance: Double
  }

  /// Compares the two sketches.
  ///
  /// O(n + m).
  func overlap(with other: ArticleCore) -> Overlap {
    let limit = min(limit, other.limit)
    var (first, second, common) = (0, 0, 0)
    while first < hashes.count, second < other.hashes.count {
      let (one, two) = (hashes[first], other.hashes[second])
      guard max(one, two) <= limit else { break }
      common += one == two ? 1 : 0
      first += one <= two ? 1 : 0
      second += two <= one ? 1 : 0
    }
    while first < hashes.count, hashes[first] <= limit { first += 1 }
    while second < other.hashes.count, other.hashes[second] <= limit { second += 1 }
    return Overlap(
      common: common, containment: Double(common) / Double(max(1, min(first, second))),
      resemblance: Double(common) / Double(max(1, first + second - common)))
  }
}

/// The longest run of prose of a document, as far as lengths, links and the ends of lines tell.
///
/// The maximum subarray of a score per line, as ``BodySpan`` finds it with all measures of a page.
enum ProseRun {
  /// The lines of the run; empty where no line scores.
  ///
  /// O(n log n) in the lines.
  static func range(of analysis: TextAnalysis) -> Range<Int> {
    let wrapWidth = JoinedLines.wrapWidth(of: analysis.lines)
    return MaximumRun.range(of: analysis.lines.count) { index in
      // Lines are passed on by their index, for their shapes are large.
      let (length, linkShare) = (analysis.lines[index].effectiveLength, analysis.lines[index].linkShare)
      let isUnlinked = linkShare <= 0.5
      let isBodyLike =
        isUnlinked && length >= LineLength.body && analysis.endsSentence(analysis.lines[index])
      let isLong =
        isUnlinked
        && (length >= LineLength.long
          || JoinedLines.isWrapped(analysis.lines[index].visibleLength, at: wrapWidth))
      return BodySpan.score(length, linkShare: linkShare, isBodyLike: isBodyLike, isLong: isLong)
    }
  }
}
