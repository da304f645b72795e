import ChaffinchText

/// The blocks of a document: runs of lines with no blank line between them.
enum Blocks {
  /// The ranges of the blocks, as indices into the lines of `analysis`, in order.
  ///
  /// O(n).
  package static func ranges(of analysis: TextAnalysis) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    for index in analysis.lines.indices.dropFirst()
    where analysis.lines[index].index != analysis.lines[index - 1].index + 1 {
      blocks.append(start..<index)
      start = index
    }
    if start < analysis.lines.count { blocks.append(start..<analysis.lines.count) }
    return blocks
  }

  /// The fingerprint of the lines of `block` in order (XXH3 of their fingerprints).
  package static func fingerprint(of block: Range<Int>, in analysis: TextAnalysis) -> UInt64 {
    analysis.lines[block].map(\.fingerprint).withUnsafeBytes { TokenHash.hash($0) }
  }
}
