/// Hashes of runs of n tokens (shingles), the unit of all comparison below the line.
@usableFromInline package enum Shingles {
  /// Appends the hash of each run of `size` tokens to `hashes`.
  ///
  /// Fewer tokens make one shingle of all of them, none make none; a size below 1 counts as 1. O(n·size).
  @inline(__always) @usableFromInline
  package static func append(of tokens: ArraySlice<UInt64>, size: Int, to hashes: inout [UInt64]) {
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

  /// Writes a number for each run of `size` of `tokens` to `keys`, which has room for as many as there are tokens.
  ///
  /// Equal runs have equal numbers and other runs others; they cost less than the hashes of ``append(of:size:to:)``, but
  /// the smaller of two says nothing. Runs and result are as there; returns how many there are. O(n·size).
  @inline(__always) @usableFromInline
  package static func writeKeys(
    of tokens: UnsafeBufferPointer<UInt64>, size: Int, to keys: UnsafeMutableBufferPointer<UInt64>
  ) -> Int {
    guard !tokens.isEmpty else { return 0 }
    let length = min(size, tokens.count)
    let count = tokens.count - length + 1
    for start in 0..<count {
      var key = tokens[start]
      // The last run ends with the last token.
      for offset in 1..<length {
        key = (key << 23 | key >> 41) &* 0x9E37_79B9_7F4A_7C15 ^ tokens[start &+ offset]
      }
      keys.initializeElement(at: start, to: key &* 0xC4CE_B9FE_1A85_EC53)
    }
    return count
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
