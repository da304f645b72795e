/// What the filters ask of a word, as flags.
struct WordMarks: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  /// A letter occurs in the word.
  static let alphabetic = WordMarks(rawValue: 1 << 0)
  /// The word is made of punctuation and signs only.
  static let symbol = WordMarks(rawValue: 1 << 1)
  /// The word is one mark that ends a sentence.
  static let sentenceEnd = WordMarks(rawValue: 1 << 2)
  /// Every character is punctuation of Unicode.
  static let punctuation = WordMarks(rawValue: 1 << 3)
}

/// The words of a text: what they hash to, how long they are, what they are made of.
struct Words: ~Copyable {
  /// One word.
  struct Word: BitwiseCopyable {
    var hash: UInt64
    /// The characters of all words up to this one, itself included.
    var charactersUpTo: UInt32
    var marks: WordMarks
  }

  /// The words, behind one that stands for the start of the text.
  private var buffer = GrowableBuffer<Word>(capacity: 1024)
  /// How many words are more than punctuation and signs.
  private(set) var meaningful = 0
  /// The characters of those words.
  private(set) var meaningfulCharacters = 0
  /// How many words have a letter.
  private(set) var alphabetic = 0

  init() { removeAll() }

  var count: Int { buffer.count - 1 }

  /// What the word at `index` hashes to.
  @inline(__always)
  func hash(_ index: Int) -> UInt64 { buffer[index + 1].hash }

  /// What the word at `index` is made of.
  @inline(__always)
  func marks(_ index: Int) -> WordMarks { buffer[index + 1].marks }

  /// Forgets the words; the room stays.
  mutating func removeAll() {
    buffer.count = 0
    buffer.append(Word(hash: 0, charactersUpTo: 0, marks: []))
    meaningful = 0
    meaningfulCharacters = 0
    alphabetic = 0
  }

  /// Appends a word of so many `characters`.
  @inline(__always)
  mutating func append(hash: UInt64, characters: Int, marks mark: WordMarks) {
    let before = buffer[buffer.count - 1].charactersUpTo
    let upTo = before &+ UInt32(truncatingIfNeeded: characters)
    buffer.append(Word(hash: hash, charactersUpTo: upTo, marks: mark))
    if !mark.contains(.symbol) {
      meaningful += 1
      meaningfulCharacters += characters
    }
    if mark.contains(.alphabetic) { alphabetic += 1 }
  }

  /// Appends the words in `range` of another text.
  mutating func append(_ range: Range<Int>, of source: borrowing Words) {
    for index in range {
      append(
        hash: source.hash(index), characters: source.characters(index..<index + 1),
        marks: source.marks(index))
    }
  }

  /// The characters of the words in `range`.
  @inline(__always)
  func characters(_ range: Range<Int>) -> Int {
    Int(buffer[range.upperBound].charactersUpTo &- buffer[range.lowerBound].charactersUpTo)
  }

  /// How many sentences the words in `range` make: one more than the words that follow a sentence's end.
  ///
  /// A sentence goes on through marks and closing punctuation, as in spaCy's `Sentencizer`.
  func sentences(_ range: Range<Int>) -> Int {
    var found = 1
    var hasEnded = false
    for index in range {
      if marks(index).contains(.sentenceEnd) {
        hasEnded = true
      } else if hasEnded, !marks(index).contains(.punctuation) {
        found += 1
        hasEnded = false
      }
    }
    return found
  }
}
