/// SHA-256 as FIPS 180-4 defines it: browsers compare a style sheet with such a hash.
package enum SHA256 {
  private static let primes: [UInt32] = (2...311).filter { number in
    (2..<number).allSatisfy { !number.isMultiple(of: $0) }
  }

  /// The first 32 bits of the fraction of the roots of the first primes.
  private static func fractions(_ count: Int, degree: Int) -> [UInt32] {
    primes.prefix(count).map { prime in
      var (low, high) = (0.0, Double(prime))
      while true {
        let middle = (low + high) / 2
        if middle == low || middle == high { break }
        let power = degree == 2 ? middle * middle : middle * middle * middle
        if power <= Double(prime) { low = middle } else { high = middle }
      }
      return UInt32((low - low.rounded(.down)) * 0x1p32)
    }
  }

  /// The hash of `message`, 32 bytes.
  package static func hash(_ message: [UInt8]) -> [UInt8] {
    let constants = fractions(64, degree: 3)
    var state = fractions(8, degree: 2)
    for block in padded(message) { compress(block, constants, &state) }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
  }

  private static func padded(_ message: [UInt8]) -> [[UInt32]] {
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let bits = UInt64(message.count) * 8
    bytes += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0)) }
    return stride(from: 0, to: bytes.count, by: 64).map { start in
      stride(from: start, to: start + 64, by: 4).map { place in
        bytes[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
    }
  }

  private static func compress(_ block: [UInt32], _ constants: [UInt32], _ state: inout [UInt32]) {
    func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
    var words = block
    for place in 16..<64 {
      let (near, far) = (words[place - 2], words[place - 15])
      let small = rotated(far, 7) ^ rotated(far, 18) ^ far >> 3
      let large = rotated(near, 17) ^ rotated(near, 19) ^ near >> 10
      words.append(words[place - 16] &+ small &+ words[place - 7] &+ large)
    }
    var s = state
    for place in 0..<64 {
      let sum = rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25)
      let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
      let first = s[7] &+ sum &+ choice &+ constants[place] &+ words[place]
      let other = rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22)
      let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
      s = [first &+ other &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for place in 0..<8 { state[place] &+= s[place] }
  }
}
