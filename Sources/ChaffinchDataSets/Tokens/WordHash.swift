/// The hash of a word, of eight bytes or one scalar at a time.
///
/// Multiplications and shifts as in MurmurHash3's finaliser (public domain). A word of ASCII is hashed by its bytes and any
/// other by its scalars, so no word has two hashes.
struct WordHash {
  private var value: UInt64 = 0x517C_C1B7_2722_0A95

  /// Takes eight bytes, or one scalar.
  @inline(__always)
  mutating func extend(with part: UInt64) {
    value = (value ^ part) &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 32
  }

  /// The hash of what was taken.
  @inline(__always)
  var finished: UInt64 {
    let mixed = value &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ mixed >> 29
  }
}
