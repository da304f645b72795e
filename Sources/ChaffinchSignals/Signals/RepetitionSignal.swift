import ChaffinchShingles
import ChaffinchText

/// Whether a line repeats inside the file: exact copies, a near twin, the share of its shingles seen elsewhere.
///
/// Peers: `onion` drops paragraphs half of whose n-grams were seen before; Gopher counts duplicate lines.
enum RepetitionSignal: Signal {
  static let columns = ["repeat.copies", "repeat.sharedShingles", "repeat.nearTwin", "repeat.isLater"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (index, entry) in page.repeats.entries.enumerated() {
      values[index, 0] = Scale.capped(entry.copies - 1, 4)
      values[index, 1] = entry.sharedShingles
      values[index, 2] = entry.copies == 1 ? entry.likeness : 0
      values[index, 3] = Scale.flag(entry.isCopy(at: index))
    }
  }
}
