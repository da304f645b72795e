/// A key of a document, where both are looked at together.
package struct KeyedDocument: Sendable {
  /// The key, a hash.
  package let key: UInt64
  /// The document's number.
  package let document: UInt32

  /// Joins the two.
  package init(key: UInt64, document: UInt32) {
    self.key = key
    self.document = document
  }

  @inline(__always)
  fileprivate func isAfter(_ other: KeyedDocument) -> Bool {
    key > other.key || (key == other.key && document > other.document)
  }
}

/// Sorts entries whose keys are spread evenly.
enum HashOrder {
  /// The entries in the order of their keys, then of their documents.
  ///
  /// Entries are spread by the bits of their keys below the first `skippedBits`, which all have in common: first over so few
  /// piles that each is written in order and stays in the processor's cache after, then each pile on its own. O(n) on
  /// average for hashes; a key that very many documents have costs O(m log m).
  static func sorted(_ entries: [KeyedDocument], skippedBits: Int = 0) -> [KeyedDocument] {
    guard entries.count > 32 else { return entries.sorted { $1.isAfter($0) } }
    let pileBits = max(1, min(8, bitWidth(of: entries.count / 2048)))
    var piles = [KeyedDocument](unsafeUninitializedCapacity: entries.count) { piles, count in
      entries.withUnsafeBufferPointer { spread($0, into: piles, skipped: skippedBits, bits: pileBits) }
      count = entries.count
    }
    // The first copy is not needed below, where a pile is spread into room of its own.
    piles.withUnsafeMutableBufferPointer { piles in
      var start = 0
      while start < piles.count {
        let pile = pileNumber(piles[start], skippedBits, pileBits)
        var end = start + 1
        while end < piles.count, pileNumber(piles[end], skippedBits, pileBits) == pile { end += 1 }
        sortPile(UnsafeMutableBufferPointer(rebasing: piles[start..<end]), skipped: skippedBits + pileBits)
        start = end
      }
    }
    return piles
  }

  private static func bitWidth(of count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }

  @inline(__always)
  private static func pileNumber(_ entry: KeyedDocument, _ skipped: Int, _ bits: Int) -> Int {
    Int((entry.key << UInt64(skipped)) >> UInt64(64 - bits))
  }

  /// Writes the entries to `output`, which has as much room, in the order of `bits` of their keys; returns the piles' ends.
  private static func spread(
    _ entries: UnsafeBufferPointer<KeyedDocument>, into output: UnsafeMutableBufferPointer<KeyedDocument>,
    skipped: Int, bits: Int
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << bits + 1) { places in
      places.initialize(repeating: 0)
      // `bits` bits are a number below 1 << bits, so every index is inside, as is every place below the entries' count.
      for entry in entries { places[pileNumber(entry, skipped, bits) + 1] &+= 1 }
      for pile in 1...(1 << bits) { places[pile] &+= places[pile - 1] }
      for entry in entries {
        let pile = pileNumber(entry, skipped, bits)
        output.initializeElement(at: Int(places[pile]), to: entry)
        places[pile] &+= 1
      }
    }
  }

  /// Spreads a pile once more, so finely that the insertion sort after it has next to nothing to move.
  private static func sortPile(_ pile: UnsafeMutableBufferPointer<KeyedDocument>, skipped: Int) {
    guard pile.count > 32, skipped < 32 else { return sortRun(pile) }
    let bits = min(16, bitWidth(of: pile.count))
    let copy = [KeyedDocument](unsafeUninitializedCapacity: pile.count) { copy, count in
      spread(UnsafeBufferPointer(pile), into: copy, skipped: skipped, bits: bits)
      count = pile.count
    }
    _ = pile.update(fromContentsOf: copy)
    var start = 0
    while start < pile.count {
      let number = pileNumber(pile[start], skipped, bits)
      var end = start + 1
      while end < pile.count, pileNumber(pile[end], skipped, bits) == number { end += 1 }
      sortRun(UnsafeMutableBufferPointer(rebasing: pile[start..<end]))
      start = end
    }
  }

  /// Insertion, for runs that are short but where very many documents have one key.
  private static func sortRun(_ run: UnsafeMutableBufferPointer<KeyedDocument>) {
    guard run.count <= 24 else {
      var run = run
      return run.sort { $1.isAfter($0) }
    }
    for next in run.indices.dropFirst() {
      let entry = run[next]
      var place = next
      while place > 0, run[place - 1].isAfter(entry) {
        run[place] = run[place - 1]
        place -= 1
      }
      run[place] = entry
    }
  }
}
