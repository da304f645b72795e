/// The short ways of the pass over a line, for what most texts consist of: words of lower-case letters, perhaps with a
/// capital first, parted by single spaces, and runs of letters that are a token each, as in Chinese.
///
/// They give what ``LineScanState/take(_:_:isInLink:)`` gives, scalar by scalar, without the questions whose answers are
/// known, and keep what changes with every letter out of memory.
extension LineScanState {
  /// At most so many bytes are taken in one go, so that their scalars fit into the room for the line's ends.
  static var longestRun: Int { 256 }

  /// Whether a word is under way that cased letters lengthen, and do nothing else.
  @inline(__always)
  var isInsideWord: Bool { previous.contains(.letter) && !tokenTraits.isEmpty }

  /// Whether the scalar before is a token of its own.
  @inline(__always)
  var isBehindStandalone: Bool { previous == .standaloneLetter }

  /// Begins a word at the letter `scalar` behind a single space, and says whether that is the case.
  @inline(__always)
  mutating func startsWord(with scalar: UInt32) -> Bool {
    guard spaceRun == 1 else { return false }
    spaceRun = 0
    shape.visibleLength &+= 1
    tokenTraits = .lowercaseLetter
    guard Detail.isWhole else { return true }
    shape.sentenceBreaks &+= sentence.take(.lowercaseLetter)
    if shape.openingScalar == 0 { shape.openingScalar = scalar }
    shape.spaces &+= 1
    shape.chunks &+= 1
    edges.append(KnownScalar.asciiSpace)
    return true
  }

  /// Takes the capital that a word begins with.
  @inline(__always)
  mutating func takeCapital(_ scalar: UInt32, folded: UInt32, isInLink: Bool) {
    tokenHash = TokenHash.extend(tokenHash, with: folded)
    tokenStartsUpper = true
    if Detail.isWhole {
      if !pattern.isFull { pattern.take(scalar, .uppercaseLetter, after: previous) }
      edges.append(folded)
      shape.uppercase &+= 1
    }
    countLetters(1, last: scalar, .uppercaseLetter, isInLink: isInLink)
  }

  /// Takes the lower-case letters from `start` on into the word under way, and the words of ASCII letters behind it as
  /// long as single spaces part them; returns the place behind the last letter.
  ///
  /// One must begin there: a lower-case ASCII letter, or a plain lower-case letter of the table.
  @inline(__always)
  mutating func takeLetters(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, isInLink: Bool,
    _ entries: UnsafePointer<ScalarTable.Entry>
  ) -> Int {
    let limit = min(end, start &+ Self.longestRun)
    let firstEdge = edges.end(afterRoomFor: Self.longestRun)
    let mayEndWords = mayEndWords
    var hash = tokenHash
    var position = start
    var last: UInt32 = 0
    var count = 0
    var words = 0
    // A run has no more scalars than bytes, and there is room for `longestRun` of them behind `firstEdge`.
    while true {
      let letters = Self.takeASCII(buffer, &position, to: limit, &hash, firstEdge + count)
      if letters > 0 {
        count &+= letters
        last = UInt32(buffer[position &- 1])
      }
      guard position < limit else { break }
      let byte = UInt32(buffer[position])
      if byte == KnownScalar.asciiSpace {
        let next = position &+ 1
        guard next < limit, Self.isLowercase(UInt32(buffer[next])), mayEndWords else { break }
        endWord(words, hash)
        words &+= 1
        hash = TokenHash.seed
        if Detail.isWhole { firstEdge[count] = byte }
        position = next
      } else {
        guard byte >= 0xC2 else { break }
        let (scalar, length) = UTF8Decoding.scalar(in: buffer, at: position, end: end)
        guard scalar < 0x10000 else { break }
        // The table has an entry for every value below U+10000.
        let entry = entries[Int(scalar)]
        guard entry.isPlainLowercase else { break }
        hash = TokenHash.extend(hash, with: entry.folded)
        if Detail.isWhole { firstEdge[count] = entry.folded }
        position &+= length
        last = scalar
      }
      count &+= 1
    }
    tokenHash = hash
    tokenTraits.formUnion(.lowercaseLetter)
    if Detail.isWhole {
      edges.take(count)
      if !pattern.isFull {
        pattern.take(last, .lowercaseLetter, after: previous)
        pattern.skipLetters(count &- 1)
      }
      shape.lowercase &+= count &- words
    }
    countWords(words)
    countLetters(count, last: last, .lowercaseLetter, isInLink: isInLink)
    return position
  }

  /// Takes lower-case ASCII letters only, in a loop that fits the processor's registers; returns how many.
  @inline(__always)
  private static func takeASCII(
    _ buffer: UnsafeBufferPointer<UInt8>, _ position: inout Int, to limit: Int, _ hash: inout UInt64,
    _ edges: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var running = hash
    var count = 0
    let length = limit &- position
    while count < length {
      let byte = UInt32(buffer[position &+ count])
      guard isLowercase(byte) else { break }
      running = TokenHash.extend(running, with: byte)
      if Detail.isWhole { edges[count] = byte }
      count &+= 1
    }
    hash = running
    position &+= count
    return count
  }

  /// Whether words may end within a run: what a space does to the pattern is asked for no more, and there is room for
  /// the tokens of a run, of which each has a letter and a space.
  @inline(__always)
  private var mayEndWords: Bool {
    (!Detail.isWhole || pattern.isFull) && shape.tokens <= TokenScratch.capacity &- Self.longestRun / 2
  }

  /// Stores the token of `hash`, the `number`th of a run.
  @inline(__always)
  private mutating func endWord(_ number: Int, _ hash: UInt64) {
    // ``mayEndWords`` has asked for the room.
    hashes[shape.tokens &+ number] = TokenHash.finish(hash)
    guard Detail.isWhole else { return }
    kinds[shape.tokens &+ number] = number == 0 && tokenStartsUpper ? .capitalisedWord : .word
  }

  /// Counts the `count` words that ended within a run, and the single spaces behind them.
  @inline(__always)
  private mutating func countWords(_ count: Int) {
    guard count > 0 else { return }
    shape.tokens &+= count
    tokenTraits = .lowercaseLetter
    guard Detail.isWhole else { return }
    shape.casedWords &+= count
    if tokenStartsUpper { shape.capitalisedWords &+= 1 }
    tokenStartsUpper = false
    shape.spaces &+= count
    shape.chunks &+= count
    // They were taken for letters.
    shape.letters &-= count
  }

  @inline(__always)
  private static func isLowercase(_ scalar: UInt32) -> Bool { scalar &- 0x61 < 26 }

  /// Counts `count` scalars of a run, of which `last` is the last, a letter with `traits`.
  @inline(__always)
  private mutating func countLetters(_ count: Int, last: UInt32, _ traits: ScalarTraits, isInLink: Bool) {
    shape.visibleLength &+= count
    if isInLink { shape.linkLength &+= count }
    previous = traits
    previousScalar = last
    guard Detail.isWhole else { return }
    shape.rawLength &+= count
    shape.letters &+= count
    shape.lastScalar = last
    shape.closingScalar = last
  }

  /// Takes the letters from `start` on that are a token each, behind another such letter, and returns the place behind
  /// the last; `start` where there is none, or no room for another token.
  @inline(__always)
  mutating func takeStandalones(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, isInLink: Bool,
    _ entries: UnsafePointer<ScalarTable.Entry>
  ) -> Int {
    let limit = min(end, start &+ Self.longestRun)
    let room = TokenScratch.capacity &- shape.tokens
    let firstHash = hashes + shape.tokens
    let firstKind = kinds + shape.tokens
    let firstEdge = edges.end(afterRoomFor: Self.longestRun)
    var position = start
    var last: UInt32 = 0
    var count = 0
    while position < limit, count < room {
      let (scalar, length) = UTF8Decoding.scalar(in: buffer, at: position, end: end)
      guard scalar < 0x10000 else { break }
      // The table has an entry for every value below U+10000.
      let entry = entries[Int(scalar)]
      guard entry.traits == .standaloneLetter, entry.isSingle else { break }
      // `count` is below the room that is left for tokens, and below the bytes of a run.
      firstHash[count] = TokenHash.finish(TokenHash.extend(TokenHash.seed, with: entry.folded))
      if Detail.isWhole {
        firstKind[count] = .standalone
        firstEdge[count] = entry.folded
        if !pattern.isFull { pattern.take(scalar, .standaloneLetter, after: .standaloneLetter) }
      }
      position &+= length
      count &+= 1
      last = scalar
    }
    guard count > 0 else { return start }
    shape.tokens &+= count
    shape.standalone &+= count
    if Detail.isWhole { edges.take(count) }
    countLetters(count, last: last, .standaloneLetter, isInLink: isInLink)
    return position
  }
}
