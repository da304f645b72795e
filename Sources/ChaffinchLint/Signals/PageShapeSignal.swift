/// The shape of the whole page, the same for all its lines: a full-page scrape and an extractor's output differ in it.
enum PageShapeSignal: Signal {
  static let columns = [
    "page.lines", "page.shortShare", "page.bodyShare", "page.linkShare", "page.blankShare", "page.hasLinks",
    "page.indentShare", "page.meanLength", "page.sentenceShare", "page.bodyLineShare", "page.blocks",
    "page.bodyLines", "page.repeatShare", "page.headings", "page.spanShare",
  ]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    let shape = shape(of: page)
    for index in page.lines.indices {
      for (column, value) in shape.enumerated() { values[index, column] = value }
    }
  }

  private static func shape(of page: PageMeasures) -> [Float] {
    let lines = page.lines
    let count = Float(max(1, page.count))
    let total = Float(max(1, page.analysis.document.lines.count))
    return [
      Scale.logarithm(page.count),
      page.shortSum[page.count] / count,
      page.bodyLengthSum[page.count] / max(1, page.lengthSum[page.count]),
      page.linkShareSum[page.count] / count,
      (total - Float(page.count)) / total,
      Scale.flag(lines.contains { $0.links > 0 }),
      Float(lines.count { $0.indentation > 0 }) / count,
      Scale.logarithm(page.lengthSum[page.count] / count),
      Float(lines.count { $0.endsSentence }) / count,
      page.bodyCountSum[page.count] / count,
      Scale.logarithm(page.blocks.count),
      Scale.logarithm(page.bodyCountSum[page.count]),
      Float(page.repeats.entries.count { $0.copies > 1 }) / count,
      Scale.capped(lines.count { $0.marks.contains(.heading) }, 5),
      Float(page.bodySpan.range.count) / count,
    ]
  }
}
