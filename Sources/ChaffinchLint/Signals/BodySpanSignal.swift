/// Whether a line lies in the stretch that looks most like the article, where in it, or how far outside.
enum BodySpanSignal: Signal {
  static let columns = ["span.inside", "span.before", "span.after", "span.place"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    let span = page.bodySpan.range
    for index in page.lines.indices {
      let isInside = span.contains(index)
      values[index, 0] = Scale.flag(isInside)
      values[index, 1] = Scale.logarithm(max(0, span.lowerBound - index))
      values[index, 2] = Scale.logarithm(max(0, index - span.upperBound + 1))
      values[index, 3] = isInside ? Float(index - span.lowerBound) / Float(max(1, span.count - 1)) : -1
    }
  }
}
