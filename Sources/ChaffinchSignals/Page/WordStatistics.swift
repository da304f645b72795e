import ChaffinchShingles
import ChaffinchText

/// The words of a document: its most frequent ones, which act as its stop words, and those its body is about.
public struct WordStatistics: Sendable {
  /// The words of all lines: tokens without the numbers; in scripts without spaces, pairs of neighbouring characters.
  public let words: [UInt64]
  /// Where each line's words stand in ``words``.
  public let ranges: [Range<Int>]

  /// For each of ``words`` which of the distinct words it is.
  private let numbers: [Int32]
  /// Where each distinct word first stands in ``words``.
  private let places: [Int32]
  /// What is known of each distinct word.
  private var counts: [Count]

  /// What is known of one word.
  private struct Count: Sendable {
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
  /// Lines are compared by so many of their first words.
  private static let comparedWords = 64

  init(_ analysis: TextAnalysis, isBodyLike: [Bool], isLong: [Bool]) {
    let found = LineWords(analysis)
    words = found.words
    ranges = found.ranges
    let distinct = DistinctHashes(words)
    numbers = distinct.numbers
    places = distinct.places
    counts = [Count](repeating: Count(), count: distinct.count)
    for line in ranges.indices where isBodyLike[line] || isLong[line] {
      count(Int32(line), isBodyLike: isBodyLike[line])
    }
    markFrequent()
  }

  /// Counts the words of `line`, which is long or body-like.
  private mutating func count(_ line: Int32, isBodyLike: Bool) {
    let range = ranges[Int(line)]
    numbers.withUnsafeBufferPointer { numbers in
      counts.withUnsafeMutableBufferPointer { counts in
        // Ranges lie inside the words, of which each has a number, and numbers are below that of the distinct words.
        for place in range {
          let word = Int(numbers[place])
          counts[word].occurrences += 1
          guard isBodyLike, counts[word].lastLine != line else { continue }
          counts[word].lastLine = line
          counts[word].bodyLines += 1
        }
      }
    }
  }

  /// Marks the words that occur most often, those that occur once left out; of equals those with the smaller hash.
  private mutating func markFrequent() {
    let limit = smallestFrequency()
    var room = Self.frequentWords
    var equals: [Int] = []
    for word in counts.indices where counts[word].occurrences >= limit {
      if counts[word].occurrences == limit {
        equals.append(word)
      } else {
        counts[word].isFrequent = true
        room -= 1
      }
    }
    if equals.count > room { equals.sort { words[Int(places[$0])] < words[Int(places[$1])] } }
    for word in equals.prefix(room) { counts[word].isFrequent = true }
  }

  /// How often a word must occur to be one of the ``frequentWords``, some of which may occur just so often; at least 2.
  private func smallestFrequency() -> Int32 {
    // How many words occur so often, the last place counting those that occur more often still.
    var wordsOfFrequency = [Int](repeating: 0, count: 256)
    for count in counts { wordsOfFrequency[min(255, Int(count.occurrences))] += 1 }
    var frequency = 255
    var words = wordsOfFrequency[frequency]
    while words < Self.frequentWords, frequency > 2 {
      frequency -= 1
      words += wordsOfFrequency[frequency]
    }
    guard frequency == 255 else { return Int32(frequency) }
    // A long document: its most frequent words are few.
    let frequencies = counts.lazy.map(\.occurrences).filter { $0 >= 255 }.sorted(by: >)
    return frequencies[Self.frequentWords - 1]
  }

  /// The share of a line's words that are among the document's most frequent ones, 0…1.
  public func frequentShare(of line: Int) -> Float {
    let range = ranges[line]
    var frequent = 0
    forEachCount(in: range) { if $0.isFrequent { frequent += 1 } }
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
    forEachCount(in: ranges[line]) { count in
      if count.isFrequent { return }
      content += 1
      let others = count.bodyLines - own
      weight += min(3, max(0, others))
      if others > 0 { found += 1 }
    }
    let total = Float(max(1, content))
    return (Float(weight) / total, Float(found) / total)
  }

  /// Calls `body` with what is known of each word in `range`, in order.
  @inline(__always)
  private func forEachCount(in range: Range<Int>, _ body: (Count) -> Void) {
    numbers.withUnsafeBufferPointer { numbers in
      counts.withUnsafeBufferPointer { counts in
        // Ranges lie inside the words, of which each has a number, and numbers are below that of the distinct words.
        for place in range { body(counts[Int(numbers[place])]) }
      }
    }
  }

  /// For each line the share of its first 64 words that are among the first 64 of line `other`, 0…1.
  public func overlaps(with other: Int) -> [Float] {
    var isWanted = [Bool](repeating: false, count: counts.count)
    for number in numbers[ranges[other]].prefix(Self.comparedWords) { isWanted[Int(number)] = true }
    return ranges.map { range in
      let own = numbers[range].prefix(Self.comparedWords)
      return Float(own.count { isWanted[Int($0)] }) / Float(max(1, own.count))
    }
  }
}
