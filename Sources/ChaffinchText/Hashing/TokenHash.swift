import CXXHash

/// Hashes of tokens and of runs of tokens, by XXH3 (64 bits).
@usableFromInline
package enum TokenHash {
  /// The XXH3 hash of `bytes`.
  @inlinable @inline(__always)
  package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    chaffinch_xxh3(bytes.baseAddress, bytes.count)
  }

  /// The XXH3 hash of `bytes` under `seed`.
  @inlinable @inline(__always)
  package static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    chaffinch_xxh3_seeded(bytes.baseAddress, bytes.count, seed)
  }

  /// Takes one more folded scalar into the hash of a token; a token starts at ``seed`` and ends with ``finish(_:)``.
  ///
  /// A multiply and a rotation per scalar: no buffer, so a token may be of any length.
  @inlinable @inline(__always)
  package static func extend(_ hash: UInt64, with scalar: UInt32) -> UInt64 {
    ((hash << 5 | hash >> 59) ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The hash of no scalar yet.
  @inlinable package static var seed: UInt64 { 0x517C_C1B7_2722_0A95 }

  /// Mixes the bits of a token's hash once its last scalar is in.
  @inlinable @inline(__always)
  package static func finish(_ hash: UInt64) -> UInt64 { combine(hash, 0) }

  /// The hash of a string's UTF-8, for what is hashed once: phrases, site names.
  package static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
  }

  /// Joins two hashes in order; used where n tokens make one feature.
  ///
  /// The finaliser is that of MurmurHash3 (public domain), which mixes all 64 bits.
  @inlinable @inline(__always)
  package static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var value = first &* 0x9E37_79B9_7F4A_7C15 ^ second
    value ^= value >> 33
    value &*= 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 33
    value &*= 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }
}
