/// Whether a line repeats inside the file: exact copies, a near twin, the share of its shingles seen elsewhere.
///
/// Peers: `onion` drops paragraphs half of whose n-grams were seen before; Gopher counts duplicate lines.
enum RepetitionSignal: Signal {
  static let columns = [
    "repeat.copies", "repeat.sharedShingles", "repeat.nearTwin", "repeat.isLater", "repeat.twinDistance",
    "repeat.around",
  ]

  /// Teasers printed twice stand together, so the lines around a line count too.
  private static let reach = 6

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (index, entry) in page.repeats.entries.enumerated() {
      values[index, 0] = Scale.capped(entry.copies - 1, 4)
      values[index, 1] = entry.sharedShingles
      values[index, 2] = entry.copies == 1 ? entry.likeness : 0
      values[index, 3] = Scale.flag(entry.isCopy(at: index))
      values[index, 4] = entry.twin >= 0 ? 8 - min(8, Scale.logarithm(abs(index - entry.twin))) : 0
    }
    measureNeighbours(page, into: &values)
  }

  /// The share of the neighbouring lines that have a twin.
  private static func measureNeighbours(_ page: PageMeasures, into values: inout SignalColumns) {
    var sums: [Float] = []
    sums.reserveCapacity(page.count + 1)
    sums.append(0)
    for entry in page.repeats.entries { sums.append((sums.last ?? 0) + Scale.flag(entry.twin >= 0)) }
    for index in page.lines.indices {
      let (start, end) = (max(0, index - reach), min(page.count, index + reach + 1))
      values[index, 5] = (sums[end] - sums[start]) / Float(end - start)
    }
  }
}
