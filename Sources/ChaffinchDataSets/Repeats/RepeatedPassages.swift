import ChaffinchInput
import ChaffinchText

/// Finds sentences inside passages that stood in earlier records.
///
/// A window of N words is repeated where the same N words stood in k − 1 or more earlier records. Windows that begin at
/// neighbouring words make a passage, and the sentences wholly inside a passage go. So a sentence of at most N words
/// that goes stood as a whole, among the same words, in an earlier record; the first place where it ever stood stays.
///
/// Equal windows have equal anchors (``WindowAnchors``), so that only those whose anchor stands more than once are
/// counted; the others, nearly all in most texts, cost no memory.
struct RepeatedPassages {
  let search: RepeatSearch
  let table: RecordTable
  let folder: JobFolder

  private var wordCount: Int { table.shingleStarts[table.count] }

  /// O(n) for each partition; one bit of memory for each word.
  func find(_ removed: inout RemovedUnits) throws(OutputProblem) {
    let filter = try repeatedAnchors()
    var candidateCount = 0
    try forEachCandidate(filter) { _, _, _ in candidateCount += 1 }
    let partitions = search.partitions(ofKeys: candidateCount)
    var starts = Marks(count: wordCount)
    for partition in partitions.indices {
      var copies = partitions.makeTable()
      try forEachCandidate(filter) { row, place, window in
        guard partitions.contains(window, in: partition) else { return }
        let (earlier, first) = copies.take(window, holder: UInt32(row), row: UInt32(row))
        guard earlier >= search.options.copies - 1, row >= search.referenceCount else { return }
        starts.set(table.shingleStarts[row] + place)
        removed.noteFirstCopy(of: row, place: place, in: first)
      }
    }
    try markSentences(starts, &removed)
  }

  private func repeatedAnchors() throws(OutputProblem) -> RepeatFilter {
    let size = search.options.passageWords
    var filter = RepeatFilter(count: 4 * wordCount / max(2, size), memory: search.memory / 4)
    try forEachRecord { _, anchors in
      for (place, anchor) in anchors.places.enumerated()
      where place == 0 || anchor != anchors.places[place - 1] {
        filter.take(anchors.runs[Int(anchor)])
      }
    }
    return filter
  }

  private func forEachCandidate(
    _ filter: RepeatFilter, _ body: (_ row: Int, _ place: Int, _ window: UInt64) -> Void
  ) throws(OutputProblem) {
    try forEachRecord { row, anchors in
      var last: Int32 = -1
      var isRepeated = false
      for (place, anchor) in anchors.places.enumerated() {
        if anchor != last {
          last = anchor
          isRepeated = filter.isRepeated(anchors.runs[Int(anchor)])
        }
        if isRepeated { body(row, place, anchors.windows[place]) }
      }
    }
  }

  private func forEachRecord(
    _ body: (_ row: Int, _ anchors: WindowAnchors) -> Void
  ) throws(OutputProblem) {
    var words = JournalWindow(folder.shingles)
    var anchors = WindowAnchors(size: search.options.passageWords)
    for row in 0..<table.count {
      let range = table.shingleStarts[row]..<table.shingleStarts[row + 1]
      guard range.count >= search.options.passageWords else { continue }
      anchors.read(Array(try words.values(range)))
      body(row, anchors)
    }
  }

  /// Marks the sentences that lie wholly inside runs of windows.
  private func markSentences(_ starts: Marks, _ removed: inout RemovedUnits) throws(OutputProblem) {
    var units = JournalWindow(folder.units)
    for row in 0..<table.count {
      let words = table.shingleStarts[row]..<table.shingleStarts[row + 1]
      guard starts.contains(in: words) else { continue }
      let counts = try units.values(table.unitStarts[row]..<table.unitStarts[row + 1]).map { Int($0) }
      var sentences = SentencePlaces(counts)
      var place = 0
      while place < words.count {
        guard starts[words.lowerBound + place] else {
          place += 1
          continue
        }
        let first = place
        while place < words.count, starts[words.lowerBound + place] { place += 1 }
        let passage = first..<place - 1 + search.options.passageWords
        if let inside = sentences.inside(passage) {
          let start = table.unitStarts[row]
          removed.mark(start + inside.lowerBound..<start + inside.upperBound)
        }
      }
    }
  }
}

/// Where the sentences of a record begin, in words; asked for passages in the order of their starts.
private struct SentencePlaces {
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
