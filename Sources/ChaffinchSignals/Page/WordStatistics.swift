import ChaffinchShingles
import ChaffinchText

/// The words of a document: its most frequent ones, which act as its stop words, and those its body is about.
public struct WordStatistics: Sendable {
  /// The words of all lines: tokens without the numbers; in scripts without spaces, pairs of neighbouring characters.
  public private(set) var words: [UInt64] = []
  /// Where each line's words stand in ``words``.
  public private(set) var ranges: [Range<Int>] = []

  private var counts: HashTable<Count>

  /// What is known of one word.
  struct Count: Sendable {
    /// How often it stands in long and body-like lines.
    var occurrences: Int32 = 0
    /// In how many body-like lines it stands.
    var bodyLines: Int32 = 0
    /// The last of those lines, so that each is counted once.
    var lastLine: Int32 = -1
    /// Whether it is taken for a stop word of the document.
    var isFrequent = false
  }

  /// So many of the most frequent words of long and body-like lines are taken for stop words.
  static let frequentWords = 30

  init(_ analysis: TextAnalysis, isBodyLike: [Bool], isLong: [Bool]) {
    counts = HashTable(empty: Count(), capacity: analysis.tokens.count / 2)
    words.reserveCapacity(analysis.tokens.count)
    ranges.reserveCapacity(analysis.lines.count)
    for line in analysis.lines { appendWords(of: line, analysis) }
    for index in analysis.lines.indices where isBodyLike[index] || isLong[index] {
      for word in words[ranges[index]] {
        counts.update(word) {
          $0.occurrences += 1
          guard isBodyLike[index], $0.lastLine != Int32(index) else { return }
          $0.lastLine = Int32(index)
          $0.bodyLines += 1
        }
      }
    }
    markFrequent()
  }

  private mutating func appendWords(of line: LineShape, _ analysis: TextAnalysis) {
    let start = words.count
    var previous: UInt64?
    var isPaired = false
    for index in line.tokenRange {
      let token = analysis.tokens[index]
      guard analysis.tokenKinds[index] == .standalone else {
        if let previous, !isPaired { words.append(previous) }
        previous = nil
        isPaired = false
        if analysis.tokenKinds[index] != .number { words.append(token) }
        continue
      }
      if let previous {
        words.append(TokenHash.combine(previous, token))
        isPaired = true
      }
      previous = token
    }
    if let previous, !isPaired { words.append(previous) }
    ranges.append(start..<words.count)
  }

  private mutating func markFrequent() {
    var repeated: [(word: UInt64, count: Int32)] = []
    func keepIfRepeated(_ word: UInt64, _ count: Count) {
      if count.occurrences > 1 { repeated.append((word, count.occurrences)) }
    }
    counts.forEach(keepIfRepeated)
    repeated.sort { ($1.count, $0.word) < ($0.count, $1.word) }
    for entry in repeated.prefix(Self.frequentWords) { counts.update(entry.word) { $0.isFrequent = true } }
  }

  /// The share of a line's words that are among the document's most frequent ones, 0…1.
  public func frequentShare(of line: Int) -> Float {
    let range = ranges[line]
    var frequent = 0
    for word in words[range] where counts[word]?.isFrequent == true { frequent += 1 }
    return Float(frequent) / Float(max(1, range.count))
  }

  /// How much a line shares with the body's other lines, by its words that are no stop words.
  ///
  /// `weight` is the number of such lines per word, at most 3 each; `share` is the share of the words found on any.
  public func topicOverlap(of line: Int, isBodyLike: Bool) -> (weight: Float, share: Float) {
    let own: Int32 = isBodyLike ? 1 : 0
    var content = 0
    var weight: Int32 = 0
    var found = 0
    for word in words[ranges[line]] {
      guard let count = counts[word] else {
        content += 1
        continue
      }
      if count.isFrequent { continue }
      content += 1
      let others = count.bodyLines - own
      weight += min(3, max(0, others))
      if others > 0 { found += 1 }
    }
    let total = Float(max(1, content))
    return (Float(weight) / total, Float(found) / total)
  }

  /// The share of the first 64 words of `line` that are among the first 64 of line `other`, 0…1.
  public func overlap(of line: Int, with other: Int) -> Float {
    let wanted = words[ranges[other]].prefix(64)
    let own = words[ranges[line]]
    var common = 0
    for word in own.prefix(64) where wanted.contains(word) { common += 1 }
    return Float(common) / Float(max(1, min(64, own.count)))
  }
}
