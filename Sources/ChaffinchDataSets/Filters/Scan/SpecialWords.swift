import ChaffinchText

/// Words of English that are split, or kept whole, against the rules: contractions, abbreviations, emoticons.
///
/// The words are those of spaCy 3.8 (`spacy/lang/en/tokenizer_exceptions.py` and
/// `spacy/lang/tokenizer_exceptions.py`, MIT licence), with `'` and with `’`.
struct SpecialWords: Sendable {
  /// The table of this process.
  static let english = SpecialWords()

  /// The length of the longest special word, in bytes.
  static let longest = 18

  /// The tables live as long as the process: written before they are shared and never after.
  private nonisolated(unsafe) let slots: UnsafePointer<Slot>
  /// For each first byte, the lengths that special words with it have, as bits.
  private nonisolated(unsafe) let lengths: UnsafePointer<UInt32>

  /// The same for each last byte.
  private nonisolated(unsafe) let lengthsByLast: UnsafePointer<UInt32>

  private struct Slot {
    var hash: UInt64
    /// The lengths of the parts in bytes, a byte each from the lowest up; 0 where there is no word.
    var parts: UInt32
  }

  private static let mask = 4095

  private init() {
    var slots = [Slot](repeating: Slot(hash: 0, parts: 0), count: Self.mask + 1)
    var lengths = [UInt32](repeating: 0, count: 256)
    var lengthsByLast = lengths
    for parts in Self.words {
      for curly in [false, true] {
        let parts = curly ? parts.map(Self.withCurlyApostrophe) : parts
        var word = parts.joined()
        let packed = parts.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1.utf8.count) }
        let hash = TokenHash.hash(word)
        word.withUTF8 {
          lengths[Int($0[0])] |= 1 << UInt32($0.count)
          lengthsByLast[Int($0[$0.count - 1])] |= 1 << UInt32($0.count)
        }
        var index = Int(truncatingIfNeeded: hash) & Self.mask
        while slots[index].parts != 0, slots[index].hash != hash { index = (index + 1) & Self.mask }
        slots[index] = Slot(hash: hash, parts: packed)
      }
    }
    self.slots = Self.permanent(slots)
    self.lengths = Self.permanent(lengths)
    self.lengthsByLast = Self.permanent(lengthsByLast)
  }

  /// Returns the lengths of the parts of `word` in bytes, a byte each from the lowest up; 0 if it is not special.
  @inline(__always)
  func parts(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard !word.isEmpty, word.count <= Self.longest else { return 0 }
    let length = UInt32(1) << UInt32(word.count)
    guard lengths[Int(word[0])] & lengthsByLast[Int(word[word.count - 1])] & length != 0 else { return 0 }
    return lookUp(word)
  }

  private static func permanent<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let room = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    room.initialize(from: elements, count: elements.count)
    return UnsafePointer(room)
  }

  private func lookUp(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = TokenHash.hash(UnsafeRawBufferPointer(word))
    var index = Int(truncatingIfNeeded: hash) & Self.mask
    // There are fewer words than slots, so an empty slot ends the search.
    while slots[index].parts != 0 {
      if slots[index].hash == hash { return slots[index].parts }
      index = (index + 1) & Self.mask
    }
    return 0
  }

  private static func withCurlyApostrophe(_ part: String) -> String {
    String(String.UnicodeScalarView(part.unicodeScalars.map { $0 == "'" ? "\u{2019}" : $0 }))
  }
}
