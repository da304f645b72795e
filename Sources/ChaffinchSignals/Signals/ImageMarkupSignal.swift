import ChaffinchText

/// Image markup on a line and on the lines beside it: a caption stands next to its image.
enum ImageMarkupSignal: Signal {
  static let columns = ["image.count", "image.only", "image.before", "image.after", "markup.tags"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (index, line) in page.lines.enumerated() {
      values[index, 0] = Scale.capped(line.images, 4)
      values[index, 1] = Scale.flag(line.isImageOnly)
      values[index, 2] = index > 0 ? Scale.flag(page.lines[index - 1].images > 0) : 0
      values[index, 3] = index + 1 < page.count ? Scale.flag(page.lines[index + 1].images > 0) : 0
      values[index, 4] = Scale.capped(line.tags, 4)
    }
  }
}
