import ChaffinchText

/// Hashes of all runs of n words (shingles) of a text, by a rolling hash.
///
/// Lint's `Shingles` are hashed word by word, O(n·size), and saved in indexes; here passages have 50 words and more, and
/// the size is the user's.
enum TokenShingles {
  /// The words of a shingle unless the user says otherwise; the field compares by runs of five.
  static let usualSize = 5

  /// Odd, so that a multiplication by it loses nothing.
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Replaces `shingles` by the hash of each run of `size` of `tokens`, repeats among them.
  ///
  /// Fewer words make one shingle of all of them, none make none. A polynomial of the words' hashes is rolled along, so
  /// the cost is O(n) for any size.
  static func read(_ tokens: [UInt64], size: Int, into shingles: inout [UInt64]) {
    shingles.removeAll(keepingCapacity: true)
    guard !tokens.isEmpty else { return }
    let length = min(max(1, size), tokens.count)
    var leadingPower: UInt64 = 1
    for _ in 1..<max(2, length) where length > 1 { leadingPower &*= multiplier }
    shingles.reserveCapacity(tokens.count - length + 1)
    var rolling: UInt64 = 0
    for token in tokens[..<length] { rolling = rolling &* multiplier &+ token }
    shingles.append(mixed(rolling))
    tokens.withUnsafeBufferPointer { tokens in
      for next in length..<tokens.count {
        // `next - length` is an index before `next`, which is inside the buffer.
        rolling = (rolling &- tokens[next &- length] &* leadingPower) &* multiplier &+ tokens[next]
        shingles.append(mixed(rolling))
      }
    }
  }

  @inline(__always)
  private static func mixed(_ rolling: UInt64) -> UInt64 { TokenHash.combine(rolling, 0) }
}
