import ChaffinchInput

/// Reads a journal of numbers in order, a large piece of it in memory at a time.
struct JournalWindow {
  private let journal: Journal
  private var piece: [UInt64] = []
  private var start = 0
  private static let pieceSize = 1 << 17

  init(_ journal: Journal) { self.journal = journal }

  /// The numbers with these places in the journal.
  mutating func values(_ range: Range<Int>) throws(OutputProblem) -> ArraySlice<UInt64> {
    if range.lowerBound < start || range.upperBound > start + piece.count {
      let count = max(range.count, min(Self.pieceSize, journal.count / 8 - range.lowerBound))
      start = range.lowerBound
      piece = try journal.values(at: start * 8, count: count)
    }
    return piece[range.lowerBound - start..<range.upperBound - start]
  }
}
