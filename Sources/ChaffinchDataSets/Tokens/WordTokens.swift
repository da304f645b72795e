import ChaffinchText

/// The words of a text as hashes, in a buffer that serves one text after the other.
///
/// Script-aware: see ``WordTable`` for what a word is. Bytes that are not UTF-8 stand between words.
package struct WordTokens: Sendable {
  /// The hash of each word, in order.
  package private(set) var hashes: [UInt64] = []

  /// Makes an empty list.
  package init() {}

  /// Replaces the list by the words of `text`.
  ///
  /// O(n).
  package mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    // A word needs a byte, so there is room for all of them.
    hashes = [UInt64](unsafeUninitializedCapacity: text.count) { buffer, count in
      var reader = WordReader(text: text, output: buffer)
      reader.read(0..<text.count)
      count = reader.count
    }
  }

  /// Replaces the list by the words of the units of `text`, and `ends` by the number of words up to each unit's end.
  ///
  /// No word goes on behind the end of a unit. With a `limit`, no more than so many words of each unit are read. O(n).
  package mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, units: [Range<Int>], ends: inout [Int], limit: Int = .max
  ) {
    ends.removeAll(keepingCapacity: true)
    hashes = [UInt64](unsafeUninitializedCapacity: text.count) { buffer, count in
      var reader = WordReader(text: text, output: buffer)
      for unit in units {
        reader.read(unit, limit: limit)
        ends.append(reader.count)
      }
      count = reader.count
    }
  }
}

/// Reads the words of one text into a buffer that has room for one a byte.
private struct WordReader {
  let text: UnsafeBufferPointer<UInt8>
  let output: UnsafeMutableBufferPointer<UInt64>
  private let entries = WordTable.shared.entries
  private(set) var count = 0
  private var position = 0

  init(text: UnsafeBufferPointer<UInt8>, output: UnsafeMutableBufferPointer<UInt64>) {
    self.text = text
    self.output = output
  }

  @inline(__always)
  mutating func read(_ range: Range<Int>, limit: Int = .max) {
    position = range.lowerBound
    let start = count
    while position < range.upperBound, count &- start < limit {
      if text[position] >= 0x80 {
        readScalars()
      } else if entries[Int(text[position])] == WordTable.separator {
        position &+= 1
      } else {
        readASCIIWord()
      }
    }
  }

  /// Takes a word of ASCII eight bytes at a time; one that goes on behind ASCII is read again by its scalars.
  @inline(__always)
  private mutating func readASCIIWord() {
    let start = position
    var hash = WordHash()
    while true {
      let chunk = loadChunk(position)
      let others = ~ASCIIWord.wordBytes(of: chunk) & 0x8080_8080_8080_8080
      if others == 0 {
        hash.extend(with: ASCIIWord.folded(chunk))
        position &+= 8
        continue
      }
      let length = others.trailingZeroBitCount >> 3
      if length > 0 { hash.extend(with: ASCIIWord.folded(chunk, count: length)) }
      position &+= length
      break
    }
    if position < text.count, text[position] >= 0x80, startsWordPart(position) {
      position = start
      readScalars()
    } else {
      append(hash.finished)
    }
  }

  /// Eight bytes from `start` on, the first one lowest; behind the end of the text they are zeros.
  @inline(__always)
  private func loadChunk(_ start: Int) -> UInt64 {
    if start &+ 8 <= text.count {
      // In bounds: eight bytes are left.
      return UInt64(
        littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    var chunk: UInt64 = 0
    for place in start..<max(start, text.count) {
      chunk |= UInt64(text[place]) << UInt64((place &- start) &* 8)
    }
    return chunk
  }

  private func startsWordPart(_ place: Int) -> Bool {
    let (scalar, _) = UTF8Decoding.scalar(in: text, at: place, end: text.count)
    return isWordPart(entry(scalar))
  }

  /// Takes one word by its scalars, or one scalar that is no part of such a word.
  private mutating func readScalars() {
    var hash = WordHash()
    var isEmpty = true
    while position < text.count {
      let (scalar, length) = UTF8Decoding.scalar(in: text, at: position, end: text.count)
      let entry = entry(scalar)
      guard isWordPart(entry) else {
        if !isEmpty { break }
        position &+= length
        if entry != WordTable.separator {
          hash.extend(with: UInt64(entry))
          append(hash.finished)
        }
        return
      }
      hash.extend(with: UInt64(entry))
      isEmpty = false
      position &+= length
    }
    append(hash.finished)
  }

  @inline(__always)
  private func entry(_ scalar: UInt32) -> UInt32 {
    // The table has an entry for every value below U+10000.
    scalar < 0x10000 ? entries[Int(scalar)] : WordTable.shared.entry(scalar)
  }

  @inline(__always)
  private func isWordPart(_ entry: UInt32) -> Bool { entry &- 1 < WordTable.standaloneFlag &- 1 }

  /// Every word has a byte of its own, so `count` stays below the bytes read.
  @inline(__always)
  private mutating func append(_ hash: UInt64) {
    output.initializeElement(at: count, to: hash)
    count &+= 1
  }
}
