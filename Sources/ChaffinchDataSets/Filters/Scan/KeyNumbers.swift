import ChaffinchText

/// A table from 64-bit keys to numbers in the order in which the keys came.
///
/// Apart from `HashTable`, since it is emptied for each text and step without giving its room back or filling more than
/// four bytes a slot, and takes keys that are no hashes.
struct KeyNumbers: ~Copyable {
  private var keys = GrowableBuffer<UInt64>(capacity: 1024)
  private var numbers = GrowableBuffer<UInt32>(capacity: 1024)
  private var mask = 0
  /// How many keys there are.
  private(set) var count = 0

  private static var empty: UInt32 { .max }

  /// Empties the table and makes room for so many keys.
  mutating func reset(forKeys expected: Int) {
    var slots = 16
    while slots < expected * 2 { slots *= 2 }
    mask = slots - 1
    keys.resize(slots)
    numbers.fill(slots, with: Self.empty)
    count = 0
  }

  /// The number of `key`, a new one if the key is new; keys must not be more than there is room for.
  @inline(__always)
  mutating func number(of key: UInt64) -> UInt32 {
    let start = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    // Half of the slots are empty at least, so the search ends.
    let slot = LinearProbing.slot(from: start, mask: mask) { numbers[$0] == Self.empty || keys[$0] == key }
    if numbers[slot] != Self.empty { return numbers[slot] }
    let number = UInt32(truncatingIfNeeded: count)
    keys[slot] = key
    numbers[slot] = number
    count += 1
    return number
  }
}
