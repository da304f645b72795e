/// The hashed words and characters of the lines of one page: the input of the lexical model.
///
/// About 30 word features a line (the first 16 and last 4 words, pairs of the first 8, the ends, the whole line where it
/// has at most 4 words, the words of link addresses, the pattern of the opening) and the 4-grams of the first 36 and
/// the last 12 characters. Hashing (Weinberger et al. 2009) keeps the table small and lets unseen languages in.
package struct LexicalFeatures: Sendable {
  /// Bits of a feature number within its table; the words' table comes first, the characters' second.
  static let tableBits: UInt64 = 15
  /// The number of rows of both tables together.
  package static let rowCount = 2 << Int(tableBits)

  /// The features of all lines, in order.
  package let features: [UInt16]
  /// Where each line's features begin in ``features``, and the end of the last.
  package let starts: [Int]

  /// Hashes the features of every line of `page`.
  ///
  /// O(n) in the lines.
  package init(_ page: PageMeasures) {
    let (lines, words, ranges) = (page.lines, page.words.words, page.words.ranges)
    let (addresses, edges) = (page.analysis.addressTokens, page.analysis.edges)
    var starts = [0]
    starts.reserveCapacity(lines.count + 1)
    let most = lines.count * LineFeatures.most
    features = [UInt16](unsafeUninitializedCapacity: most) { features, initialized in
      for index in lines.indices {
        // There is room for the most features that each line may have.
        var line = LineFeatures(UnsafeMutableBufferPointer(rebasing: features[initialized...]))
        line.appendWords(words.span.extracting(ranges[index]))
        line.appendAddress(addresses.span.extracting(lines[index].addressRange))
        line.appendPattern(lines[index].patternHash)
        line.appendGrams(edges.span.extracting(lines[index].edgeRange), headCount: lines[index].edgeHead)
        initialized += line.count
        starts.append(initialized)
      }
    }
    self.starts = starts
  }

  /// No feature at all for each of `lines` lines: what a page in a language never seen comes close to.
  package init(lines: Int) {
    features = []
    starts = [Int](repeating: 0, count: lines + 1)
  }

  /// The number of lines.
  package var count: Int { starts.count - 1 }
}
