/// The neighbours of a line when interstitials are looked through.
///
/// An interstitial is a short line that stands at least three times on the page: "Advertisement", "Story continues below",
/// the label of a container. Some publishers print several between any two paragraphs, and what stands around a paragraph
/// is then all residue unless they are skipped.
enum InterstitialSignal: Signal {
  static let columns = [
    "interstitial.here", "interstitial.around", "interstitial.lengthBefore", "interstitial.lengthAfter",
    "interstitial.bodyBefore", "interstitial.bodyAfter", "interstitial.body5Before",
    "interstitial.body5After",
  ]

  private static let fewestCopies = 3
  /// Interstitials are shorter, in Latin-letter units.
  private static let longest: Float = 90
  /// So many lines before and after count as around a line.
  private static let reach = 10
  /// Of so many lines before and after a line, interstitials not counted, those that are body-like are counted.
  private static let window = 5

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    let isInterstitial = page.lines.indices.map { index in
      page.repeats.entries[index].copies >= fewestCopies && page.lines[index].effectiveLength < longest
    }
    measureDensity(isInterstitial, into: &values)
    measureNeighbours(page, page.lines.indices, isInterstitial, columns: (2, 4, 6), into: &values)
    measureNeighbours(page, page.lines.indices.reversed(), isInterstitial, columns: (3, 5, 7), into: &values)
  }

  /// The share of interstitials among the lines around each line, itself among them: O(n) by running sums.
  private static func measureDensity(_ isInterstitial: [Bool], into values: inout SignalColumns) {
    var sums: [Int] = [0]
    sums.reserveCapacity(isInterstitial.count + 1)
    for flag in isInterstitial { sums.append(sums[sums.count - 1] + (flag ? 1 : 0)) }
    for (index, flag) in isInterstitial.enumerated() {
      let (start, end) = (max(0, index - reach), min(isInterstitial.count, index + reach + 1))
      values[index, 0] = Scale.flag(flag)
      values[index, 1] = Float(sums[end] - sums[start]) / Float(end - start)
    }
  }

  /// Walks along `order` and writes, for every line, what the lines met before it are that are no interstitials.
  private static func measureNeighbours(
    _ page: PageMeasures, _ order: some Sequence<Int>, _ isInterstitial: [Bool],
    columns: (length: Int, body: Int, window: Int), into values: inout SignalColumns
  ) {
    var length: Float = 0
    // One bit for each of the last lines that were no interstitials: whether it is body-like.
    var recent: UInt32 = 0
    for index in order {
      values[index, columns.length] = Scale.logarithm(length)
      values[index, columns.body] = Scale.flag(recent & 1 == 1)
      values[index, columns.window] = Float((recent & ((1 << window) - 1)).nonzeroBitCount) / Float(window)
      if isInterstitial[index] { continue }
      length = page.lines[index].effectiveLength
      recent = recent << 1 | (page.isBodyLike[index] ? 1 : 0)
    }
  }
}
