/// How much of a line is link labels, what the addresses look like, and how linked the lines around it are.
///
/// Peers: link density decides in jusText (0.2), boilerpipe (0.33) and Readability (0.25). Addresses of articles have
/// long slugs with hyphens, those of sections do not.
enum LinkShareSignal: Signal {
  static let columns = [
    "links.count", "links.share", "links.addressLength", "links.addressHyphens", "links.addressSlashes",
    "links.shareBefore5", "links.shareAfter5", "links.shareBefore10", "links.shareAfter10",
    "links.shareBefore20", "links.shareAfter20",
  ]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (index, line) in page.lines.enumerated() {
      values[index, 0] = Scale.capped(line.links, 8)
      values[index, 1] = line.linkShare
      values[index, 2] = Scale.logarithm(line.addressLength)
      values[index, 3] = Scale.capped(line.addressHyphens, 12)
      values[index, 4] = Scale.capped(line.addressSlashes, 10)
    }
    for (place, reach) in [5, 10, 20].enumerated() {
      for index in page.lines.indices {
        let (start, end) = (max(0, index - reach), min(page.count, index + 1 + reach))
        values[index, 5 + 2 * place] = (page.linkShareSum[index] - page.linkShareSum[start]) / Float(reach)
        values[index, 6 + 2 * place] = (page.linkShareSum[end] - page.linkShareSum[index + 1]) / Float(reach)
      }
    }
  }
}
