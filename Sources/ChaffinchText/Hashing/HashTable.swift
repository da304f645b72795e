/// An open-addressing table from 64-bit hashes to small values, for keys that are hashes already.
///
/// `Dictionary` would hash every key again; here the key's own bits choose the slot. Grows by doubling at 60 % load;
/// lookup and insertion take O(1) on average. Inlinable, because a call per token across modules would cost more than
/// the lookup.
@usableFromInline
package struct HashTable<Value: Sendable>: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [Value]
  @usableFromInline let empty: Value

  @usableFromInline var filled: Int

  /// The number of keys in the table.
  @inlinable package var count: Int { filled }

  /// Makes a table whose new keys hold `empty`, with room for `capacity` keys.
  @inlinable
  package init(empty: Value, capacity: Int = 16) {
    var slots = 32
    while slots * 6 < capacity * 10 { slots *= 2 }
    self.init(empty: empty, slots: slots)
  }

  @inlinable
  init(empty: Value, slots: Int) {
    self.empty = empty
    filled = 0
    keys = [UInt64](repeating: 0, count: slots)
    values = [Value](repeating: empty, count: slots)
  }

  /// The value of `key`, or nil where it was never written.
  @inlinable
  package subscript(key: UInt64) -> Value? {
    let slot = slot(of: Self.stored(key))
    return keys[slot] == 0 ? nil : values[slot]
  }

  /// Changes the value of `key` in place; a new key starts with the empty value.
  @inlinable
  package mutating func update(_ key: UInt64, _ change: (inout Value) -> Void) {
    if (count + 1) * 10 > keys.count * 6 { grow() }
    let key = Self.stored(key)
    let slot = slot(of: key)
    if keys[slot] == 0 {
      keys[slot] = key
      filled += 1
    }
    change(&values[slot])
  }

  /// Calls `body` with every key and value, in no order that means anything.
  @inlinable
  package func forEach(_ body: (UInt64, Value) -> Void) {
    for slot in keys.indices where keys[slot] != 0 {
      body(keys[slot] == Self.zeroStandIn ? 0 : keys[slot], values[slot])
    }
  }

  /// Zero marks a free slot, so the key zero is stored as this number, which no hash is likely to be.
  @inlinable
  static var zeroStandIn: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  @inlinable
  static func stored(_ key: UInt64) -> UInt64 { key == 0 ? zeroStandIn : key }

  @inlinable
  func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    return LinearProbing.slot(from: LinearProbing.firstSlot(of: key, mask: mask), mask: mask) {
      keys[$0] == 0 || keys[$0] == key
    }
  }

  @inlinable
  mutating func grow() {
    var larger = HashTable(empty: empty, slots: keys.count * 2)
    for slot in keys.indices where keys[slot] != 0 {
      let target = larger.slot(of: keys[slot])
      larger.keys[target] = keys[slot]
      larger.values[target] = values[slot]
    }
    larger.filled = filled
    self = larger
  }
}

/// The search of all tables here with open addressing.
@usableFromInline package enum LinearProbing {
  /// The slot at which a hash whose bits are mixed well is looked for first.
  @inlinable @inline(__always)
  package static func firstSlot(of hash: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
  }

  /// The first slot from `start` on that is free or has what is looked for, by `isEnd`.
  ///
  /// The slots are a power of two, `mask` and one more, so the mask keeps every slot inside; one of them must be free, or the
  /// search may not end. O(1) on average where four in ten are free.
  @inlinable @inline(__always)
  package static func slot(from start: Int, mask: Int, where isEnd: (_ slot: Int) -> Bool) -> Int {
    var slot = start
    while !isEnd(slot) { slot = (slot &+ 1) & mask }
    return slot
  }
}
