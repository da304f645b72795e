/// Counts in how many holders each key has stood so far, and remembers where it stood first.
///
/// An open-addressing table with 24 bytes a slot, at most six in ten of them filled; keys are hashes already, and their
/// own bits choose the slot. O(1) on average.
package struct CopyTable: Sendable {
  /// The bytes that a key may take, with the free slots around it.
  package static let bytesPerKey = 80

  private struct Slot {
    var key: UInt64 = 0
    var firstRow: UInt32 = 0
    var lastHolder: UInt32 = 0
    var count: UInt32 = 0
  }

  private var slots: [Slot]
  private var filled = 0

  /// Makes a table with room for `capacity` keys; it grows where there are more.
  package init(capacity: Int) {
    var count = 64
    while count * 6 < capacity * 10 { count *= 2 }
    slots = [Slot](repeating: Slot(), count: count)
  }

  /// Notes that `key` stands in `holder` and returns in how many other holders it stood before, and in which row first.
  ///
  /// Keys come in the order of their holders; a key that stands in one holder twice counts once.
  package mutating func take(
    _ key: UInt64, holder: UInt32, row: UInt32
  ) -> (earlierCount: Int, firstRow: UInt32) {
    // The loop ends at a free slot, and the mask keeps every place inside the table.
    let place = place(of: key)
    if slots[place].count == 0 {
      slots[place] = Slot(key: key, firstRow: row, lastHolder: holder, count: 1)
      filled += 1
      if filled * 10 > slots.count * 6 { grow() }
      return (0, row)
    }
    if slots[place].lastHolder != holder {
      slots[place].lastHolder = holder
      if slots[place].count < .max { slots[place].count += 1 }
    }
    return (Int(slots[place].count) - 1, slots[place].firstRow)
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while slots[place].count != 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    var larger = CopyTable(capacity: 0)
    larger.slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for slot in slots where slot.count != 0 { larger.slots[larger.place(of: slot.key)] = slot }
    larger.filled = filled
    self = larger
  }
}
