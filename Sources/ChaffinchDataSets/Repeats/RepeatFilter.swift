/// Tells most of what stands once from what may stand more often, in a fixed amount of memory.
///
/// Two bits for each slot count up to 2; hashes that share a slot are counted together. So a hash that was taken twice is
/// always found, and some that were taken once are found too.
package struct RepeatFilter: Sendable {
  private var counters: [UInt8]
  private let shift: UInt64

  /// Makes a filter for about `count` hashes that takes at most `memory` bytes.
  package init(count: Int, memory: Int) {
    var bits = 6
    while bits < 40, 1 << bits < count * 8, (1 << bits) / 2 <= memory { bits += 1 }
    counters = [UInt8](repeating: 0, count: 1 << (bits - 2))
    shift = UInt64(64 - bits)
  }

  /// Counts a hash.
  package mutating func take(_ hash: UInt64) {
    let (place, offset) = place(of: hash)
    let count = counters[place] >> offset & 3
    if count < 2 { counters[place] += 1 << offset }
  }

  /// Whether the hash may have been taken twice.
  package func isRepeated(_ hash: UInt64) -> Bool {
    let (place, offset) = place(of: hash)
    return counters[place] >> offset & 2 != 0
  }

  /// The highest bits of the hash are a number below the count of slots, four of which are a byte.
  @inline(__always)
  private func place(of hash: UInt64) -> (Int, UInt8) {
    let slot = Int(truncatingIfNeeded: hash >> shift)
    return (slot >> 2, UInt8(slot & 3) * 2)
  }
}
