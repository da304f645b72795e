import ChaffinchText

/// The words of a document: its most frequent ones, which act as its stop words, and those its body is about.
package struct WordStatistics: Sendable {
  /// The words of all lines: tokens without the numbers; in scripts without spaces, pairs of neighbouring characters.
  package let words: [UInt64]
  /// Where each line's words stand in ``words``.
  package let ranges: [Range<Int>]

  /// For each of ``words`` which of the distinct words it is.
  private let numbers: [Int32]
  /// Where each distinct word first stands in ``words``.
  private let places: [Int32]
  /// What each line's words add up to.
  private var tallies: [WordTally] = []

  /// What is known of one word.
  private struct Count {
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
    places = distinct.firstIndices
    var counts = [Count](repeating: Count(), count: distinct.count)
    for line in ranges.indices where isBodyLike[line] || isLong[line] {
      count(Int32(line), isBodyLike: isBodyLike[line], into: &counts)
    }
    markFrequent(in: &counts)
    tallies = tally(counts, isBodyLike: isBodyLike)
  }

  /// Counts the words of `line`, which is long or body-like.
  private func count(_ line: Int32, isBodyLike: Bool, into counts: inout [Count]) {
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
  private func markFrequent(in counts: inout [Count]) {
    let limit = Self.smallestFrequency(in: counts)
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
  private static func smallestFrequency(in counts: [Count]) -> Int32 {
    // How many words occur so often, the last place counting those that occur more often still.
    var wordsOfFrequency = [Int](repeating: 0, count: 256)
    for count in counts { wordsOfFrequency[min(255, Int(count.occurrences))] += 1 }
    var frequency = 255
    var words = wordsOfFrequency[frequency]
    while words < frequentWords, frequency > 2 {
      frequency -= 1
      words += wordsOfFrequency[frequency]
    }
    guard frequency == 255 else { return Int32(frequency) }
    // A long document: its most frequent words are few.
    let frequencies = counts.lazy.map(\.occurrences).filter { $0 >= 255 }.sorted(by: >)
    return frequencies[frequentWords - 1]
  }

  /// Adds up the words of each line: one addition per word, for what a word counts is made ready once.
  private func tally(_ counts: [Count], isBodyLike: [Bool]) -> [WordTally] {
    let inBody = counts.map { WordTally(isFrequent: $0.isFrequent, otherLines: $0.bodyLines - 1) }
    let elsewhere = counts.map { WordTally(isFrequent: $0.isFrequent, otherLines: $0.bodyLines) }
    var tallies: [WordTally] = []
    tallies.reserveCapacity(ranges.count)
    for (line, range) in ranges.enumerated() {
      tallies.append(sum(of: isBodyLike[line] ? inBody : elsewhere, over: range))
    }
    return tallies
  }

  /// The sum of what the words in `range` count; `words` has a value for each distinct word.
  private func sum(of words: [WordTally], over range: Range<Int>) -> WordTally {
    var sum = WordTally()
    numbers.withUnsafeBufferPointer { numbers in
      words.withUnsafeBufferPointer { words in
        // Ranges lie inside the words, of which each has a number, and numbers are below that of the distinct words.
        for place in range { sum.add(words[Int(numbers[place])]) }
      }
    }
    return sum
  }

  /// The share of a line's words that are among the document's most frequent ones, 0…1.
  func frequentShare(of line: Int) -> Float {
    Float(tallies[line].frequent) / Float(max(1, ranges[line].count))
  }

  /// How much a line shares with the body's other lines, by its words that are no stop words.
  ///
  /// `weight` is the number of such lines per word, at most 3 each; `share` is the share of the words found on any.
  func topicOverlap(of line: Int) -> (weight: Float, share: Float) {
    let tally = tallies[line]
    let total = Float(max(1, ranges[line].count - tally.frequent))
    return (Float(tally.weight) / total, Float(tally.found) / total)
  }

  /// For each line the share of its first 64 words that are among the first 64 of line `other`, 0…1.
  func overlaps(with other: Int) -> [Float] {
    var isWanted = [Bool](repeating: false, count: places.count)
    for number in numbers[ranges[other]].prefix(Self.comparedWords) { isWanted[Int(number)] = true }
    return ranges.map { range in
      let own = numbers[range].prefix(Self.comparedWords)
      return Float(own.count { isWanted[Int($0)] }) / Float(max(1, own.count))
    }
  }
}

/// Sums over words, packed into one number so that a word costs one addition.
///
/// A line has at most ``TextAnalysis/tokensKept`` words, a word's weight is 3 at most: 16 bits hold each sum.
private struct WordTally: Sendable {
  private var packed: UInt64 = 0

  init() {}

  /// What one word counts that stands in `otherLines` body-like lines beside its own.
  init(isFrequent: Bool, otherLines: Int32) {
    guard !isFrequent else {
      packed = 1
      return
    }
    packed = UInt64(min(3, max(0, otherLines))) << 16 | (otherLines > 0 ? 1 << 32 : 0)
  }

  @inline(__always)
  mutating func add(_ other: WordTally) { packed &+= other.packed }

  /// How many words are frequent ones.
  var frequent: Int { Int(packed & 0xFFFF) }
  /// In how many other lines the other words stand, at most three for each.
  var weight: Int { Int(packed >> 16 & 0xFFFF) }
  /// How many of the other words stand in any.
  var found: Int { Int(packed >> 32) }
}

/// The words of the lines of a document: its tokens without the numbers, and in scripts without spaces the pairs of
/// neighbouring characters.
struct LineWords {
  /// The words of all lines, in order.
  let words: [UInt64]
  /// Where each line's words stand in ``words``.
  let ranges: [Range<Int>]

  /// Finds the words of `analysis`.
  ///
  /// O(n) in its tokens.
  init(_ analysis: TextAnalysis) {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(analysis.lines.count)
    words = [UInt64](unsafeUninitializedCapacity: analysis.tokens.count) { words, initialized in
      analysis.tokens.withUnsafeBufferPointer { tokens in
        analysis.tokenKinds.withUnsafeBufferPointer { kinds in
          for line in analysis.lines.indices {
            let start = initialized
            Self.append(tokens, kinds, analysis.lines[line].tokenRange, to: words, &initialized)
            ranges.append(start..<initialized)
          }
        }
      }
    }
    self.ranges = ranges
  }

  /// Writes the words of the tokens in `range` to `words` from `count` on.
  ///
  /// There is room: each token makes at most one word, and no two lines share a token.
  @inline(__always)
  private static func append(
    _ tokens: UnsafeBufferPointer<UInt64>, _ kinds: UnsafeBufferPointer<TokenKind>, _ range: Range<Int>,
    to words: UnsafeMutableBufferPointer<UInt64>, _ count: inout Int
  ) {
    func append(_ word: UInt64) {
      words.initializeElement(at: count, to: word)
      count &+= 1
    }
    // The run of neighbouring characters under way: one alone is a word, of more each pair is.
    var runLength = 0
    var previous: UInt64 = 0
    for index in range {
      let token = tokens[index]
      if kinds[index] == .standalone {
        if runLength > 0 { append(TokenHash.combine(previous, token)) }
        previous = token
        runLength &+= 1
      } else {
        if runLength == 1 { append(previous) }
        runLength = 0
        if kinds[index] != .number { append(token) }
      }
    }
    if runLength == 1 { append(previous) }
  }
}
