/// The block a line belongs to, between two blank lines: its size, its longest line, the line's place in it.
enum BlockSignal: Signal {
  static let columns = [
    "block.lines", "block.length", "block.longestLine", "block.place", "block.isFirst", "block.isLast",
  ]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for block in page.blocks {
      let length = page.lengthSum[block.upperBound] - page.lengthSum[block.lowerBound]
      let longest = block.reduce(Float(0)) { max($0, page.lines[$1].effectiveLength) }
      for index in block {
        values[index, 0] = Scale.logarithm(block.count)
        values[index, 1] = Scale.logarithm(length)
        values[index, 2] = Scale.logarithm(longest)
        values[index, 3] = Scale.logarithm(index - block.lowerBound)
        values[index, 4] = Scale.flag(index == block.lowerBound)
        values[index, 5] = Scale.flag(index == block.upperBound - 1)
      }
    }
  }
}
