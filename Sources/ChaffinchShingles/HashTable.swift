/// An open-addressing table from 64-bit hashes to small values, for keys that are hashes already.
///
/// `Dictionary` would hash every key again; here the key's own bits choose the slot. Grows by doubling at 60 % load;
/// lookup and insertion take O(1) on average. Inlinable, because a call per token across modules would cost more than
/// the lookup. A class over plain memory, because an array would ask at every token whether it is shared.
///
/// One thread fills a table; once it is filled, any thread may read it. That is why it may be sent unchecked.
public final class HashTable<Value: Sendable>: @unchecked Sendable {
  @usableFromInline var keys: UnsafeMutablePointer<UInt64>
  @usableFromInline var values: UnsafeMutablePointer<Value>
  /// A power of two; both blocks have so many places, all of them initialised.
  @usableFromInline var slots: Int
  @usableFromInline var filled = 0
  @usableFromInline let empty: Value

  /// The number of keys in the table.
  @inlinable public var count: Int { filled }

  /// Makes a table whose new keys hold `empty`, with room for `capacity` keys.
  @inlinable
  public init(empty: Value, capacity: Int = 16) {
    var slots = 32
    while slots * 6 < capacity * 10 { slots *= 2 }
    self.empty = empty
    self.slots = slots
    keys = .allocate(capacity: slots)
    values = .allocate(capacity: slots)
    keys.initialize(repeating: 0, count: slots)
    values.initialize(repeating: empty, count: slots)
  }

  @inlinable
  deinit { Self.free(keys, values, slots) }

  /// The value of `key`, or nil where it was never written.
  @inlinable
  public subscript(key: UInt64) -> Value? {
    let slot = slot(of: Self.stored(key))
    return keys[slot] == 0 ? nil : values[slot]
  }

  /// Changes the value of `key` in place; a new key starts with the empty value.
  @inlinable
  public func update(_ key: UInt64, _ change: (inout Value) -> Void) {
    if (filled + 1) * 10 > slots * 6 { grow() }
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
  public func forEach(_ body: (UInt64, Value) -> Void) {
    for slot in 0..<slots where keys[slot] != 0 {
      body(keys[slot] == Self.zeroStandIn ? 0 : keys[slot], values[slot])
    }
  }

  /// Zero marks a free slot, so the key zero is stored as this number, which no hash is likely to be.
  @inlinable
  static var zeroStandIn: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  @inlinable
  static func stored(_ key: UInt64) -> UInt64 { key == 0 ? zeroStandIn : key }

  /// The slot of `key`, or the free one where it belongs: the mask keeps it inside both blocks, and the load keeps slots free.
  @inlinable @inline(__always)
  func slot(of key: UInt64) -> Int {
    let mask = slots &- 1
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    return slot
  }

  @inlinable
  func grow() {
    let (oldKeys, oldValues, oldSlots) = (keys, values, slots)
    slots = oldSlots * 2
    keys = .allocate(capacity: slots)
    values = .allocate(capacity: slots)
    keys.initialize(repeating: 0, count: slots)
    values.initialize(repeating: empty, count: slots)
    for old in 0..<oldSlots where oldKeys[old] != 0 {
      let target = slot(of: oldKeys[old])
      keys[target] = oldKeys[old]
      values[target] = oldValues[old]
    }
    Self.free(oldKeys, oldValues, oldSlots)
  }

  @inlinable
  static func free(_ keys: UnsafeMutablePointer<UInt64>, _ values: UnsafeMutablePointer<Value>, _ slots: Int)
  {
    values.deinitialize(count: slots)
    values.deallocate()
    keys.deallocate()
  }
}
