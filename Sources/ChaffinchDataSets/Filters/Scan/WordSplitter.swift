import ChaffinchText

/// Cuts text into words and hashes them.
///
/// A word is a token of spaCy's English tokeniser, closely approximated: punctuation stands by itself, contractions
/// are cut (`do n't`), addresses and abbreviations are whole. Han and Hiragana are one word a character, Katakana
/// one a run; Thai, Lao, Khmer and Burmese are cut into rough syllables, since there is no dictionary here.
///
/// The filters' thresholds were tuned on words as datatrove counts them, which are spaCy's, so they need these; documents
/// and their parts are compared by the words of ``WordTokens``.
struct WordSplitter: ~Copyable {
  private var chunk = Chunk()
  private let classes = CharacterClasses.shared
  private let special = SpecialWords.english
  /// The parts cut off the end of the chunk under way, the last first.
  private var suffixes = GrowableBuffer<UInt32>()

  /// How contractions and abbreviations are read.
  var language = WordLanguage.english

  /// Appends the words of the run between spaces that starts at `start`; returns where it ends.
  mutating func split(_ text: UnsafeBufferPointer<UInt8>, from start: Int, into words: inout Words) -> Int {
    var position = start
    while position < text.count, Self.isASCIILetter(text[position]) { position += 1 }
    if position == text.count || Self.isASCIISpace(text[position]) {
      appendPlain(text, start..<position, into: &words)
      return position
    }
    if position > start, position + 1 == text.count || Self.isASCIISpace(text[position + 1]),
      cutsMark(text, start..<position, text[position])
    {
      appendPlain(text, start..<position, into: &words)
      let isEnd = text[position] == 0x2E
      words.append(
        hash: Self.hash(text, position..<position + 1), characters: 1,
        marks: isEnd ? [.symbol, .punctuation, .sentenceEnd] : [.symbol, .punctuation])
      return position + 1
    }
    let end = chunk.decode(text, from: start, classes: classes)
    splitChunk(text, into: &words)
    return end
  }

  /// Whether the comma or full stop after an ASCII word is a word of its own.
  @inline(__always)
  private func cutsMark(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ mark: UInt8) -> Bool {
    if mark == 0x2C { return true }
    // After a lower-case letter a full stop is cut, but for abbreviations.
    guard mark == 0x2E, text[word.upperBound - 1] >= 0x61 else { return false }
    return language != .english || parts(text, word.lowerBound..<word.upperBound + 1) == 0
  }

  @inline(__always)
  private func parts(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    special.parts(UnsafeBufferPointer(rebasing: text[range]))
  }

  /// Appends a word of ASCII letters.
  @inline(__always)
  private func appendPlain(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into words: inout Words) {
    if range.count <= SpecialWords.longest, language == .english {
      let lengths = parts(text, range)
      if lengths > 0xFF { return appendParts(lengths, from: range.lowerBound, text, into: &words) }
    }
    words.append(hash: Self.hash(text, range), characters: range.count, marks: .alphabetic)
  }

  /// Appends the parts of a contraction; each is told by its bytes.
  private func appendParts(
    _ lengths: UInt32, from start: Int, _ text: UnsafeBufferPointer<UInt8>, into words: inout Words
  ) {
    var lengths = lengths
    var start = start
    while lengths != 0 {
      let range = start..<start + Int(lengths & 0xFF)
      append(text, range, into: &words)
      start = range.upperBound
      lengths >>= 8
    }
  }

  /// Appends any word that is not in the chunk's arrays as one range.
  private func append(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into words: inout Words) {
    var position = range.lowerBound
    var characters = 0
    var all = CharacterClass(rawValue: .max)
    var any: CharacterClass = []
    while position < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(in: text, at: position, end: range.upperBound)
      all.formIntersection(classes[scalar])
      any.formUnion(classes[scalar])
      characters += 1
      position += length
    }
    words.append(
      hash: Self.hash(text, range), characters: characters, marks: Self.marks(all: all, any: any, characters))
  }

  /// Splits the decoded chunk: cuts affixes, then splits what is left in the middle.
  private mutating func splitChunk(_ text: UnsafeBufferPointer<UInt8>, into words: inout Words) {
    let whole = 0..<chunk.count
    guard !whole.isEmpty else { return }
    if chunk.union.isSubset(of: .plain) { return appendWord(text, whole, into: &words) }
    suffixes.count = 0
    var part = whole
    var lastCount = -1
    while !part.isEmpty, part.count != lastCount, !isSpecial(text, part) {
      lastCount = part.count
      let prefix = chunk.prefixLength(part)
      let afterPrefix = part.lowerBound + prefix..<part.upperBound
      if prefix > 0 {
        appendWord(text, part.lowerBound..<afterPrefix.lowerBound, into: &words)
        if isSpecial(text, afterPrefix) {
          part = afterPrefix
          break
        }
      }
      let suffix = chunk.suffixLength(afterPrefix)
      part = afterPrefix.lowerBound..<afterPrefix.upperBound - suffix
      if suffix > 0 { suffixes.append(UInt32(suffix)) }
    }
    appendMiddle(text, part, into: &words)
    var start = part.upperBound
    for index in stride(from: suffixes.count - 1, through: 0, by: -1) {
      let end = start + Int(suffixes[index])
      appendWord(text, start..<end, into: &words)
      start = end
    }
  }

  private func isSpecial(_ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) -> Bool {
    guard language == .english, part.count <= SpecialWords.longest, !part.isEmpty else { return false }
    return special.parts(chunk.bytes(part, of: text)) != 0
  }

  private mutating func appendMiddle(
    _ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, into words: inout Words
  ) {
    guard !part.isEmpty else { return }
    if language == .english, part.count <= SpecialWords.longest {
      let lengths = special.parts(chunk.bytes(part, of: text))
      if lengths != 0 {
        return appendParts(lengths, from: Int(chunk.units[part.lowerBound].offset), text, into: &words)
      }
    }
    // An address has a full stop.
    if chunk.union.contains(.sentenceEnd), chunk.isAddress(part) {
      return appendWord(text, part, into: &words)
    }
    var start = part.lowerBound
    var index = start
    while index < part.upperBound {
      let end = chunk.infixEnd(index, in: part)
      // What stands at the very start splits nothing.
      if end > index, index > part.lowerBound {
        if index > start { appendWord(text, start..<index, into: &words) }
        appendWord(text, index..<end, into: &words)
        start = end
      } else if language == .eliding, isElision(index, in: part) {
        appendWord(text, start..<index + 1, into: &words)
        start = index + 1
      }
      index = max(end, index + 1)
    }
    if start < part.upperBound { appendWord(text, start..<part.upperBound, into: &words) }
  }

  /// Whether an apostrophe stands between letters, as in French `l'eau`.
  private func isElision(_ index: Int, in part: Range<Int>) -> Bool {
    guard scalars(at: index, are: 0x27, or: 0x2019) else { return false }
    return chunk.has(index - 1, .letter, in: part) && chunk.has(index + 1, .letter, in: part)
  }

  private func scalars(at index: Int, are first: UInt32, or second: UInt32) -> Bool {
    chunk.units[index].scalar == first || chunk.units[index].scalar == second
  }

  /// Appends a part of the chunk as a word, or as several where its script knows no spaces.
  private func appendWord(_ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, into words: inout Words) {
    guard !chunk.union.isDisjoint(with: .unspaced) else { return appendWhole(text, part, into: &words) }
    var start = part.lowerBound
    while start < part.upperBound {
      let end = chunk.unspacedWordEnd(start, in: part)
      appendWhole(text, start..<end, into: &words)
      start = end
    }
  }

  private func appendWhole(_ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, into words: inout Words) {
    var all = CharacterClass(rawValue: .max)
    var any: CharacterClass = []
    for index in part {
      all.formIntersection(chunk.units[index].classes)
      any.formUnion(chunk.units[index].classes)
    }
    let bytes = Int(chunk.units[part.lowerBound].offset)..<Int(chunk.units[part.upperBound].offset)
    words.append(
      hash: Self.hash(text, bytes), characters: part.count, marks: Self.marks(all: all, any: any, part.count))
  }

  private static func marks(all: CharacterClass, any: CharacterClass, _ characters: Int) -> WordMarks {
    var marks: WordMarks = []
    if any.contains(.letter) { marks.insert(.alphabetic) }
    if all.contains(.symbol) { marks.insert(.symbol) }
    if all.contains(.punctuation) { marks.insert(.punctuation) }
    if characters == 1, all.contains(.sentenceEnd) { marks.insert(.sentenceEnd) }
    return marks
  }

  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    TokenHash.hash(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[range])))
  }

  @inline(__always)
  static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Space, tab, and what ends a line.
  @inline(__always)
  static func isASCIISpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte &- 0x09 < 5 || byte &- 0x1C < 4
  }
}

/// How words of a language are cut, as far as languages differ here.
enum WordLanguage {
  /// Contractions and abbreviations of English.
  case english
  /// An apostrophe between letters ends a word: French, Italian, Catalan.
  case eliding
  /// Neither.
  case other

  /// The way of the language with this ISO 639-1 code; nil stands for English.
  init(code: String?) {
    switch code {
    case nil, "en": self = .english
    case "fr", "it", "ca": self = .eliding
    default: self = .other
    }
  }
}
