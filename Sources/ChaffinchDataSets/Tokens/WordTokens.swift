import ChaffinchText

/// The words of a text as hashes, in a buffer that serves one text after the other.
///
/// Script-aware: see ``WordTable`` for what a word is. Bytes that are not UTF-8 stand between words. The tokens of lint's
/// `TextAnalysis` are others: folded further, and of a long line only so many; the filters' words are ``WordSplitter``'s.
struct WordTokens: Sendable {
  /// The hash of each word, in order.
  private(set) var hashes: [UInt64] = []

  /// Replaces the list by the words of `text`.
  ///
  /// O(n).
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
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
  mutating func read(
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
    for index in start..<max(start, text.count) {
      chunk |= UInt64(text[index]) << UInt64((index &- start) &* 8)
    }
    return chunk
  }

  private func startsWordPart(_ offset: Int) -> Bool {
    let (scalar, _) = UTF8Decoding.scalar(in: text, at: offset, end: text.count)
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

/// Finds and folds words of ASCII eight bytes at a time.
enum ASCIIWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The highest bit of each byte of the result is set where the byte of `chunk` is a letter, a digit or an underscore.
  ///
  /// Sums of bytes below 128 with numbers up to 128 stay inside their byte (Warren, "Hacker's Delight", chapter 6).
  @inline(__always)
  static func wordBytes(of chunk: UInt64) -> UInt64 {
    let low = chunk & ~highBits
    let folded = low | ones &* 0x20
    let letters = (folded &+ ones &* (0x80 - 0x61)) & ~(folded &+ ones &* (0x80 - 0x7B))
    let digits = (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A))
    let underscores = ~((low ^ ones &* 0x5F) &+ ones &* 0x7F)
    return (letters | digits | underscores) & ~chunk & highBits
  }

  /// The first `count` bytes of `chunk`, below 8, in lower case, and zeros.
  ///
  /// The bit that tells cases apart is set in letters of lower case and in digits, and makes of an underscore what no other
  /// byte of a word becomes.
  @inline(__always)
  static func folded(_ chunk: UInt64, count: Int) -> UInt64 {
    (chunk | ones &* 0x20) & ((1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }

  /// All bytes of `chunk` in lower case.
  @inline(__always)
  static func folded(_ chunk: UInt64) -> UInt64 { chunk | ones &* 0x20 }
}

/// The hash of a word, of eight bytes or one scalar at a time.
///
/// Multiplications and shifts as in MurmurHash3's finaliser (public domain). A word of ASCII is hashed by its bytes and any
/// other by its scalars, so no word has two hashes.
struct WordHash {
  private var value: UInt64 = 0x517C_C1B7_2722_0A95

  /// Takes eight bytes, or one scalar.
  @inline(__always)
  mutating func extend(with part: UInt64) {
    value = (value ^ part) &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 32
  }

  /// The hash of what was taken.
  @inline(__always)
  var finished: UInt64 {
    let mixed = value &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ mixed >> 29
  }
}
