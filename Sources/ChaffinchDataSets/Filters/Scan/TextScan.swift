/// A text as the filters see it.
package final class ScannedText {
  var scan = TextScan()
}

/// One text, taken apart once for all filters: words, lines, and what repeats.
///
/// The arrays are used again for the next text. Offsets are of 32 bits: of a longer text the first 4 GiB are read.
struct TextScan: ~Copyable {
  private(set) var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var words = Words()
  private(set) var lines = GrowableBuffer<ScannedLine>()
  private(set) var characterCount = 0
  var lineCopies = LineCopies()
  var repeatedRuns = RepeatedRuns()
  /// What C4 would take out, in order.
  var removals = GrowableBuffer<C4Removal>()
  private var splitter = WordSplitter()

  /// Takes `text` apart; it must stay where it is as long as the scan is asked about it.
  ///
  /// O(n).
  mutating func scan(_ text: UnsafeBufferPointer<UInt8>, language: WordLanguage) {
    reset(UnsafeBufferPointer(rebasing: text.prefix(Int(UInt32.max))), language)
    splitLines()
  }

  private mutating func reset(_ text: UnsafeBufferPointer<UInt8>, _ language: WordLanguage) {
    self.text = text
    splitter.language = language
    words.removeAll()
    lines.count = 0
    removals.count = 0
    characterCount = Characters.count(text, 0..<text.count)
  }

  private mutating func splitLines() {
    let text = self.text
    var line = ScannedLine(start: 0)
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte == 0x20 || byte == 0x09 {
        position += 1
        continue
      }
      let space = Spaces.length(text, at: position)
      if space > 0 {
        if Spaces.isLineBreak(text, at: position) {
          close(&line, at: position)
          position += Spaces.lineBreakLength(text, at: position)
          line = ScannedLine(start: position, firstWord: words.count)
        } else {
          position += space
        }
        continue
      }
      let end = splitter.split(text, from: position, into: &words)
      line.add(position..<end, of: text)
      position = end
    }
    // What follows the last line break is a line only if there is something.
    if line.start < text.count { close(&line, at: text.count) }
  }

  private mutating func close(_ line: inout ScannedLine, at end: Int) {
    line.end = UInt32(truncatingIfNeeded: end)
    line.wordsEnd = UInt32(truncatingIfNeeded: words.count)
    lines.append(line)
  }

  /// Notes that C4 cuts a citation mark out of a line.
  mutating func noteCitation(_ line: Int) { lines[line].hasCitation = true }

  /// The signs of hash, and the ellipses: as one character, and as three full stops.
  func signs() -> (hashes: Int, ellipses: Int) {
    (count(of: 0x23), ellipses(startingWith: 0x2E, 0x2E, 0x2E) + ellipses(startingWith: 0xE2, 0x80, 0xA6))
  }

  private func count(of byte: UInt8) -> Int {
    var found = 0
    var position = text.firstIndex(of: byte, from: 0, to: text.count)
    while position < text.count {
      found += 1
      position = text.firstIndex(of: byte, from: position + 1, to: text.count)
    }
    return found
  }

  private func ellipses(startingWith first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    var found = 0
    var position = text.firstIndex(of: first, from: 0, to: text.count)
    while position + 2 < text.count {
      let isWhole = text[position + 1] == second && text[position + 2] == third
      if isWhole { found += 1 }
      position = text.firstIndex(of: first, from: position + (isWhole ? 3 : 1), to: text.count)
    }
    return found
  }

  /// Reads `source` without the lines that C4 removed; `text` is what C4 made of it.
  ///
  /// O(n). The words of a line are those that the source has, unless a citation mark was cut out of it.
  mutating func readKeptLines(
    of source: borrowing TextScan, text: UnsafeBufferPointer<UInt8>, language: WordLanguage
  ) {
    reset(text, language)
    var removal = 0
    var start = 0
    for index in 0..<source.lines.count where source.lines[index].chunks > 0 {
      if removal < source.removals.count, source.removals[removal].line == index {
        removal += 1
        continue
      }
      let end = text.firstIndex(of: 0x0A, from: start, to: text.count)
      readLine(source.lines[index], of: source, start..<end)
      start = min(end + 1, text.count)
    }
  }

  private mutating func readLine(_ old: ScannedLine, of source: borrowing TextScan, _ range: Range<Int>) {
    var line = ScannedLine(start: range.lowerBound, firstWord: words.count)
    line.chunks = old.chunks
    line.longestRun = old.longestRun
    line.visibleEnd = UInt32(truncatingIfNeeded: range.upperBound)
    if old.hasCitation {
      var position = range.lowerBound
      while position < range.upperBound {
        let space = Spaces.length(text, at: position)
        position = space > 0 ? position + space : splitter.split(text, from: position, into: &words)
      }
    } else {
      words.append(old.wordRange, of: source.words)
    }
    close(&line, at: range.upperBound)
  }

  /// The sentences of a line that is no part of the text; the words of the text stay as they are.
  mutating func sentences(ofLine line: UnsafeBufferPointer<UInt8>) -> Int {
    lineWords.removeAll()
    var position = 0
    while position < line.count {
      let space = Spaces.length(line, at: position)
      position = space > 0 ? position + space : splitter.split(line, from: position, into: &lineWords)
    }
    return lineWords.sentences(0..<lineWords.count)
  }

  private var lineWords = Words()

}

/// A line of the text, as Python's `splitlines` splits it.
struct ScannedLine: BitwiseCopyable {
  /// The offset of the first byte.
  var start: UInt32
  /// The offset behind the last byte, its line break left out.
  var end: UInt32
  /// The first character that is no space, and the end of the last one.
  var visibleStart: UInt32
  var visibleEnd: UInt32
  /// The number of runs between spaces.
  var chunks: UInt32 = 0
  var firstWord: UInt32
  var wordsEnd: UInt32
  /// The characters of the longest run between spaces.
  var longestRun: UInt32 = 0
  /// Whether C4 cuts a citation mark out of the line.
  var hasCitation = false

  init(start: Int, firstWord: Int = 0) {
    self.start = UInt32(truncatingIfNeeded: start)
    end = self.start
    visibleStart = self.start
    visibleEnd = self.start
    self.firstWord = UInt32(truncatingIfNeeded: firstWord)
    wordsEnd = self.firstWord
  }

  /// Adds one more run between spaces to the line.
  @inline(__always)
  mutating func add(_ run: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    if chunks == 0 { visibleStart = UInt32(truncatingIfNeeded: run.lowerBound) }
    visibleEnd = UInt32(truncatingIfNeeded: run.upperBound)
    chunks += 1
    // A run has no more characters than bytes, so most need no counting.
    if run.count > longestRun { longestRun = max(longestRun, UInt32(Characters.count(text, run))) }
  }

  var visible: Range<Int> { Int(visibleStart)..<Int(visibleEnd) }
  var wordRange: Range<Int> { Int(firstWord)..<Int(wordsEnd) }
}

/// A line that C4 takes out.
struct C4Removal: BitwiseCopyable {
  /// The number of the line, from 0.
  var line: UInt32
  var reason: Reason

  enum Reason: UInt8, BitwiseCopyable {
    case longWord
    case noTerminalPunctuation
    case fewWords
    case javascript
    case policy

    var name: String {
      switch self {
      case .longWord: "long-word"
      case .noTerminalPunctuation: "no-terminal-punctuation"
      case .fewWords: "few-words"
      case .javascript: "javascript"
      case .policy: "policy"
      }
    }
  }
}
