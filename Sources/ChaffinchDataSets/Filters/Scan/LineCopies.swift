import ChaffinchText

/// How many parts of a text are copies of one before, and how long the copies are.
struct Copies: Equatable {
  /// All parts.
  var parts = 0
  /// Parts that are the same as one before.
  var copies = 0
  /// The characters of those.
  var copiedCharacters = 0
}

/// Copies among the lines and the paragraphs of a text.
struct LineCopies: ~Copyable {
  private var table = KeyNumbers()
  private var ranges = GrowableBuffer<PartRange>()

  struct PartRange: BitwiseCopyable {
    var start: UInt32
    var end: UInt32
  }

  /// Copies among the lines, where any number of line feeds parts two lines.
  ///
  /// Line feeds before the first line or after the last leave an empty line there, as splitting by `\n+` does.
  mutating func lines(_ text: UnsafeBufferPointer<UInt8>) -> Copies {
    split(text, 0..<text.count, atLeast: 1)
    return countCopies(text)
  }

  /// Copies among the paragraphs: what two line feeds or more part, white space around the text left out.
  mutating func paragraphs(_ text: UnsafeBufferPointer<UInt8>) -> Copies {
    var start = 0
    var end = text.count
    while start < end {
      let space = Spaces.length(text, at: start)
      if space == 0 { break }
      start += space
    }
    while end > start {
      let space = Spaces.length(text, before: end, from: start)
      if space == 0 { break }
      end -= space
    }
    split(text, start..<end, atLeast: 2)
    return countCopies(text)
  }

  /// Notes what stands between so many line feeds or more.
  private mutating func split(_ text: UnsafeBufferPointer<UInt8>, _ whole: Range<Int>, atLeast feeds: Int) {
    ranges.count = 0
    var start = whole.lowerBound
    var position = text.firstIndex(of: 0x0A, from: start, to: whole.upperBound)
    while position < whole.upperBound {
      var end = position + 1
      while end < whole.upperBound, text[end] == 0x0A { end += 1 }
      if end - position >= feeds {
        append(start..<position)
        start = end
      }
      position = text.firstIndex(of: 0x0A, from: end, to: whole.upperBound)
    }
    append(start..<whole.upperBound)
  }

  private mutating func append(_ range: Range<Int>) {
    ranges.append(
      PartRange(
        start: UInt32(truncatingIfNeeded: range.lowerBound), end: UInt32(truncatingIfNeeded: range.upperBound)
      ))
  }

  private mutating func countCopies(_ text: UnsafeBufferPointer<UInt8>) -> Copies {
    var found = Copies(parts: ranges.count)
    guard ranges.count > 1 else { return found }
    table.reset(forKeys: ranges.count)
    for index in 0..<ranges.count {
      let range = Int(ranges[index].start)..<Int(ranges[index].end)
      if isCopy(text, range) {
        found.copies += 1
        found.copiedCharacters += Characters.count(text, range)
      }
    }
    return found
  }

  private mutating func isCopy(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let known = table.count
    let hash = TokenHash.hash(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[range])))
    return Int(table.number(of: hash)) < known
  }

  /// What the lines between line feeds are like; lines of spaces only are left out.
  mutating func profile(_ text: UnsafeBufferPointer<UInt8>, shortLength: Int) -> LineProfile {
    var found = LineProfile()
    split(text, 0..<text.count, atLeast: 1)
    table.reset(forKeys: ranges.count)
    for index in 0..<ranges.count {
      let range = Int(ranges[index].start)..<Int(ranges[index].end)
      guard !Self.isBlank(text, range) else { continue }
      let characters = Characters.count(text, range)
      found.lines += 1
      if characters <= shortLength { found.shortLines += 1 }
      if Self.endsSentence(text, range) { found.endedLines += 1 }
      if isCopy(text, range) { found.copiedCharacters += characters }
    }
    for byte in text where byte == 0x0A { found.lineFeeds += 1 }
    return found
  }

  private static func isBlank(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      let space = Spaces.length(text, at: position)
      if space == 0 { return false }
      position += space
    }
    return true
  }

  private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let last = text[range.upperBound - 1]
    if last < 0x80 { return last == 0x2E || last == 0x21 || last == 0x3F }
    var start = range.upperBound - 1
    while start > range.lowerBound, text[start] & 0xC0 == 0x80, range.upperBound - start < 4 { start -= 1 }
    let (scalar, _) = UTF8Decoding.scalar(in: text, at: start, end: range.upperBound)
    return CharacterClasses.shared[scalar].contains(.sentenceEnd)
  }
}

/// What the lines of a text are like.
struct LineProfile {
  var lines = 0
  var shortLines = 0
  /// Lines whose last character ends a sentence.
  var endedLines = 0
  var copiedCharacters = 0
  var lineFeeds = 0
}
