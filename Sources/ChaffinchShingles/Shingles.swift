import ChaffinchText

/// Hashes of runs of n tokens (shingles), the unit of all comparison below the line.
public enum Shingles {
  /// Appends the hash of each run of `size` tokens to `hashes`.
  ///
  /// Fewer tokens make one shingle of all of them, none make none; a size below 1 counts as 1. O(n·size).
  @inline(__always)
  public static func append(of tokens: ArraySlice<UInt64>, size: Int, to hashes: inout [UInt64]) {
    guard !tokens.isEmpty else { return }
    tokens.withUnsafeBufferPointer { tokens in
      let length = min(max(1, size), tokens.count)
      let first = hashes.count
      // Each shingle takes the place of its first token.
      hashes.append(contentsOf: tokens.prefix(tokens.count - length + 1))
      hashes.withUnsafeMutableBufferPointer { hashes in
        let hashes = UnsafeMutableBufferPointer(rebasing: hashes[first...])
        // The usual sizes stand here by name, so that their loops are unrolled.
        switch length {
        case 4: fill(hashes, with: tokens, length: 4)
        case 5: fill(hashes, with: tokens, length: 5)
        default: fill(hashes, with: tokens, length: length)
        }
      }
    }
  }

  /// Takes the tokens behind each place of `hashes` into the hash there.
  @inline(__always)
  private static func fill(
    _ hashes: UnsafeMutableBufferPointer<UInt64>, with tokens: UnsafeBufferPointer<UInt64>, length: Int
  ) {
    for start in hashes.indices {
      var hash = tokens[start]
      // There are `length - 1` more tokens than hashes, so every index is inside the buffer.
      for offset in 1..<length { hash = TokenHash.combine(hash, tokens[start &+ offset]) }
      hashes[start] = hash
    }
  }
}
