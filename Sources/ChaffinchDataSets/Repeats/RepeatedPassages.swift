import ChaffinchInput
import ChaffinchText

/// Finds sentences inside passages that stood in earlier records.
///
/// A window of N words is repeated where the same N words stood in k − 1 or more earlier records. Windows that begin at
/// neighbouring words make a passage, and the sentences wholly inside a passage go. So a sentence of at most N words
/// that goes stood as a whole, among the same words, in an earlier record; its first copy stays.
///
/// Equal windows have equal anchors (``WindowAnchors``), so that only those whose anchor stands more than once are
/// counted; the others, nearly all in most texts, cost no memory.
struct RepeatedPassages {
  let search: RepeatSearch
  let table: RecordTable
  let folder: JobFolder

  private var wordCount: Int { table.wordStarts[table.count] }

  /// O(n) for each partition; one bit of memory for each word.
  func find(_ removed: inout RemovedUnits) throws(OutputProblem) {
    let filter = try repeatedAnchors()
    var candidateCount = 0
    try forEachCandidate(filter) { _, _, _ in candidateCount += 1 }
    let partitions = search.partitions(ofKeys: candidateCount)
    var starts = BitSet(count: wordCount)
    for partition in partitions.indices {
      var copies = CopyTable(partitions)
      try forEachCandidate(filter) { row, word, window in
        guard partitions.contains(window, in: partition) else { return }
        let (earlier, first) = copies.add(window, holder: UInt32(row), row: UInt32(row))
        guard earlier >= search.options.copies - 1, row >= search.referenceCount else { return }
        starts.set(table.wordStarts[row] + word)
        removed.setFirstCopy(of: row, index: word, in: first)
      }
    }
    try markSentences(starts, &removed)
  }

  private func repeatedAnchors() throws(OutputProblem) -> CountingFilter {
    let size = search.options.passageWords
    var filter = CountingFilter(count: 4 * wordCount / max(2, size), memory: search.memory / 4)
    try forEachRecord { _, anchors in
      for (index, anchor) in anchors.smallestRuns.enumerated()
      where index == 0 || anchor != anchors.smallestRuns[index - 1] {
        filter.add(anchors.runs[Int(anchor)])
      }
    }
    return filter
  }

  private func forEachCandidate(
    _ filter: CountingFilter, _ body: (_ row: Int, _ word: Int, _ window: UInt64) -> Void
  ) throws(OutputProblem) {
    try forEachRecord { row, anchors in
      var last: Int32 = -1
      var isRepeated = false
      for (word, anchor) in anchors.smallestRuns.enumerated() {
        if anchor != last {
          last = anchor
          isRepeated = filter.isRepeated(anchors.runs[Int(anchor)])
        }
        if isRepeated { body(row, word, anchors.windows[word]) }
      }
    }
  }

  private func forEachRecord(
    _ body: (_ row: Int, _ anchors: WindowAnchors) -> Void
  ) throws(OutputProblem) {
    var words = JournalWindow(folder.words)
    var anchors = WindowAnchors(size: search.options.passageWords)
    for row in 0..<table.count {
      let range = table.wordStarts[row]..<table.wordStarts[row + 1]
      guard range.count >= search.options.passageWords else { continue }
      anchors.read(Array(try words.values(range)))
      body(row, anchors)
    }
  }

  /// BitSet the sentences that lie wholly inside runs of windows.
  private func markSentences(_ starts: BitSet, _ removed: inout RemovedUnits) throws(OutputProblem) {
    var units = JournalWindow(folder.units)
    for row in 0..<table.count {
      let words = table.wordStarts[row]..<table.wordStarts[row + 1]
      guard starts.contains(in: words) else { continue }
      let counts = try units.values(table.unitStarts[row]..<table.unitStarts[row + 1]).map { Int($0) }
      var sentences = SentenceStarts(counts)
      var word = 0
      while word < words.count {
        guard starts[words.lowerBound + word] else {
          word += 1
          continue
        }
        let first = word
        while word < words.count, starts[words.lowerBound + word] { word += 1 }
        let passage = first..<word - 1 + search.options.passageWords
        if let inside = sentences.inside(passage) {
          let start = table.unitStarts[row]
          removed.mark(start + inside.lowerBound..<start + inside.upperBound)
        }
      }
    }
  }
}

/// Where the sentences of a record begin, in words; asked for passages in the order of their starts.
private struct SentenceStarts {
  private let counts: [Int]
  private var sentence = 0
  /// The word at which the sentence begins.
  private var word = 0

  init(_ counts: [Int]) { self.counts = counts }

  /// The sentences wholly inside a passage, from the first with words to the last with words; nil where there is none.
  mutating func inside(_ passage: Range<Int>) -> Range<Int>? {
    while sentence < counts.count, word < passage.lowerBound || counts[sentence] == 0 {
      word += counts[sentence]
      sentence += 1
    }
    let first = sentence
    var end = first
    var (next, nextWord) = (sentence, word)
    while next < counts.count, nextWord + counts[next] <= passage.upperBound {
      nextWord += counts[next]
      if counts[next] > 0 { end = next + 1 }
      next += 1
    }
    return first < end ? first..<end : nil
  }
}

/// Tells most of what stands once from what may stand more often, in a fixed amount of memory.
///
/// Two bits for each slot count up to 2; hashes that share a slot are counted together. So a hash that was added twice is
/// always found, and some that were added once are found too.
struct CountingFilter: Sendable {
  private var counters: [UInt8]
  private let shift: UInt64

  /// Makes a filter for about `count` hashes that takes at most `memory` bytes.
  init(count: Int, memory: Int) {
    var bits = 6
    while bits < 40, 1 << bits < count * 8, (1 << bits) / 2 <= memory { bits += 1 }
    counters = [UInt8](repeating: 0, count: 1 << (bits - 2))
    shift = UInt64(64 - bits)
  }

  /// Counts a hash.
  mutating func add(_ hash: UInt64) {
    let (index, offset) = counter(of: hash)
    let count = counters[index] >> offset & 3
    if count < 2 { counters[index] += 1 << offset }
  }

  /// Whether the hash may have been added twice.
  func isRepeated(_ hash: UInt64) -> Bool {
    let (index, offset) = counter(of: hash)
    return counters[index] >> offset & 2 != 0
  }

  /// The highest bits of the hash are a number below the count of slots, four of which are a byte.
  @inline(__always)
  private func counter(of hash: UInt64) -> (Int, UInt8) {
    let slot = Int(truncatingIfNeeded: hash >> shift)
    return (slot >> 2, UInt8(slot & 3) * 2)
  }
}
