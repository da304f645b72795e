/// Image markup on a line and on the lines beside it: a caption stands next to its image.
enum ImageMarkupSignal: Signal {
  static let columns = [
    "image.count", "image.only", "image.before", "image.after", "markup.tags", "image.around",
  ]

  /// So many lines before and after count as around a line.
  ///
  /// Galleries and rows of icons are many images close together; an article's picture stands alone.
  private static let reach = 10

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (index, line) in page.lines.enumerated() {
      values[index, 0] = Scale.capped(line.images, 4)
      values[index, 1] = Scale.flag(line.isImageOnly)
      values[index, 2] = index > 0 ? Scale.flag(page.lines[index - 1].images > 0) : 0
      values[index, 3] = index + 1 < page.count ? Scale.flag(page.lines[index + 1].images > 0) : 0
      values[index, 4] = Scale.capped(line.tags, 4)
    }
    measureImagesAround(page, into: &values)
  }

  /// The share of the lines around each line, itself among them, that hold an image: O(n) by running sums.
  private static func measureImagesAround(_ page: PageMeasures, into values: inout SignalColumns) {
    var sums: [Int] = [0]
    sums.reserveCapacity(page.count + 1)
    for line in page.lines { sums.append(sums[sums.count - 1] + (line.images > 0 ? 1 : 0)) }
    for index in page.lines.indices {
      let (start, end) = (max(0, index - reach), min(page.count, index + reach + 1))
      values[index, 5] = Float(sums[end] - sums[start]) / Float(end - start)
    }
  }
}
