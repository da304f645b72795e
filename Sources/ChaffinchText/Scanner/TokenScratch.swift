/// Room for the tokens and the ends of the line under way: a store per token, and one copy per line into the document's arrays.
///
/// An array would ask at every token whether it is shared and whether it is full.
final class TokenScratch {
  /// As many as are kept of a line; whoever writes compares with this first.
  static let capacity = TextAnalysis.tokensKept

  let hashes: UnsafeMutablePointer<UInt64>
  let kinds: UnsafeMutablePointer<TokenKind>
  let edges: UnsafeMutablePointer<UInt32>

  init() {
    hashes = .allocate(capacity: Self.capacity)
    kinds = .allocate(capacity: Self.capacity)
    edges = .allocate(capacity: LineEdges.capacity)
  }

  deinit {
    hashes.deallocate()
    kinds.deallocate()
    edges.deallocate()
  }
}
