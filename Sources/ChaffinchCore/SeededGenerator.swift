/// A small generator of random numbers that gives the same numbers for the same seed, everywhere.
///
/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence of `seed`.
  package init(seed: UInt64) { state = seed }

  /// The next number, all 64 bits uniform.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// A number in 0..<1.
  package mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }

  /// Two numbers of nearly normal distribution, mean 0 and deviation 1: each the sum of four uniform bytes.
  package mutating func normalPair() -> (Float, Float) {
    let bits = next()
    var sums: (Int, Int) = (0, 0)
    for place in 0..<4 {
      sums.0 += Int(bits >> UInt64(8 * place) & 0xFF)
      sums.1 += Int(bits >> UInt64(8 * place + 32) & 0xFF)
    }
    // A uniform byte has mean 127.5 and variance (256² - 1) / 12.
    let deviation: Float = 147.8
    return ((Float(sums.0) - 510) / deviation, (Float(sums.1) - 510) / deviation)
  }
}
