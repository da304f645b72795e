import ChaffinchText

/// Hashes of runs of n tokens (shingles), the unit of all comparison below the line.
public enum Shingles {
  /// Appends the hash of each run of `size` tokens to `hashes`.
  ///
  /// Fewer tokens make one shingle of all of them, none make none; a size below 1 counts as 1. O(n·size).
  public static func append(of tokens: ArraySlice<UInt64>, size: Int, to hashes: inout [UInt64]) {
    guard !tokens.isEmpty else { return }
    tokens.withUnsafeBufferPointer { buffer in
      let length = min(max(1, size), buffer.count)
      for start in 0...(buffer.count - length) {
        // `start + length` is at most the count, so every index is inside the buffer.
        var hash = buffer[start]
        for offset in 1..<length { hash = TokenHash.combine(hash, buffer[start + offset]) }
        hashes.append(hash)
      }
    }
  }
}
