/// Finds and folds words of ASCII eight bytes at a time.
enum ASCIIWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The highest bit of each byte of the result is set where the byte of `chunk` is a letter, a digit or an underscore.
  ///
  /// Sums of bytes below 128 with numbers up to 128 stay inside their byte (Warren, "Hacker's Delight", chapter 6).
  @inline(__always)
  static func wordBytes(of chunk: UInt64) -> UInt64 {
    let low = chunk & ~highBits
    let folded = low | ones &* 0x20
    let letters = (folded &+ ones &* (0x80 - 0x61)) & ~(folded &+ ones &* (0x80 - 0x7B))
    let digits = (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A))
    let underscores = ~((low ^ ones &* 0x5F) &+ ones &* 0x7F)
    return (letters | digits | underscores) & ~chunk & highBits
  }

  /// The first `count` bytes of `chunk`, below 8, in lower case, and zeros.
  ///
  /// The bit that tells cases apart is set in letters of lower case and in digits, and makes of an underscore what no other
  /// byte of a word becomes.
  @inline(__always)
  static func folded(_ chunk: UInt64, count: Int) -> UInt64 {
    (chunk | ones &* 0x20) & ((1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }

  /// All bytes of `chunk` in lower case.
  @inline(__always)
  static func folded(_ chunk: UInt64) -> UInt64 { chunk | ones &* 0x20 }
}
