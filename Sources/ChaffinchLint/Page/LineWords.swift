import ChaffinchText

/// The words of the lines of a document: its tokens without the numbers, and in scripts without spaces the pairs of
/// neighbouring characters.
struct LineWords {
  /// The words of all lines, in order.
  let words: [UInt64]
  /// Where each line's words stand in ``words``.
  let ranges: [Range<Int>]

  /// Finds the words of `analysis`.
  ///
  /// O(n) in its tokens.
  init(_ analysis: TextAnalysis) {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(analysis.lines.count)
    words = [UInt64](unsafeUninitializedCapacity: analysis.tokens.count) { words, initialized in
      analysis.tokens.withUnsafeBufferPointer { tokens in
        analysis.tokenKinds.withUnsafeBufferPointer { kinds in
          for line in analysis.lines.indices {
            let start = initialized
            Self.append(tokens, kinds, analysis.lines[line].tokenRange, to: words, &initialized)
            ranges.append(start..<initialized)
          }
        }
      }
    }
    self.ranges = ranges
  }

  /// Writes the words of the tokens in `range` to `words` from `count` on.
  ///
  /// There is room: each token makes at most one word, and no two lines share a token.
  @inline(__always)
  private static func append(
    _ tokens: UnsafeBufferPointer<UInt64>, _ kinds: UnsafeBufferPointer<TokenKind>, _ range: Range<Int>,
    to words: UnsafeMutableBufferPointer<UInt64>, _ count: inout Int
  ) {
    func append(_ word: UInt64) {
      words.initializeElement(at: count, to: word)
      count &+= 1
    }
    // The run of neighbouring characters under way: one alone is a word, of more each pair is.
    var runLength = 0
    var previous: UInt64 = 0
    for index in range {
      let token = tokens[index]
      if kinds[index] == .standalone {
        if runLength > 0 { append(TokenHash.combine(previous, token)) }
        previous = token
        runLength &+= 1
      } else {
        if runLength == 1 { append(previous) }
        runLength = 0
        if kinds[index] != .number { append(token) }
      }
    }
    if runLength == 1 { append(previous) }
  }
}
