import ChaffinchReport

/// The reliability diagram of a calibration as SVG inside HTML, described in words for those who do not see it.
enum ReliabilityDiagram {
  private static let side = 300.0
  private static let margin = 40.0

  /// Writes the diagram of `calibration`.
  static func write(_ calibration: AccuracyReport.Calibration, into html: inout HTMLWriter) {
    let size = decimal(side + 2 * margin)
    html.element(
      "svg",
      [
        "viewBox": "0 0 \(size) \(size)", "role": "img",
        "aria-labelledby": "reliability-title reliability-description",
      ]
    ) { html in
      html.element("title", ["id": "reliability-title"], text: "Reliability diagram")
      html.element("desc", ["id": "reliability-description"], text: description(of: calibration))
      for (index, bin) in calibration.bins.enumerated() {
        bar(bin, index, of: calibration.bins.count, &html)
      }
      line(from: (0, 0), to: (1, 1), "diagonal", &html)
      line(from: (0, 0), to: (1, 0), "axis", &html)
      line(from: (0, 0), to: (0, 1), "axis", &html)
      labels(&html)
    }
  }

  /// The diagram in words; the numbers stand in the table of the page too.
  private static func description(of calibration: AccuracyReport.Calibration) -> String {
    let bins = calibration.bins.compactMap { bin -> String? in
      guard let mean = bin.meanProbability, let share = bin.residueShare else { return nil }
      let figures = [mean, share].map { AccuracyTable.Cell.decimal($0, places: 2) }
      return "\(figures[0]) against \(figures[1])"
    }
    return "Mean probability of residue against the share that is residue, bin by bin: "
      + bins.joined(separator: "; ") + "."
  }

  private static func bar(
    _ bin: AccuracyReport.Calibration.Bin, _ index: Int, of count: Int, _ html: inout HTMLWriter
  ) {
    guard let share = bin.residueShare, let mean = bin.meanProbability else { return }
    let width = side / Double(count)
    let left = margin + Double(index) * width
    html.element(
      "rect",
      [
        "class": "bar", "x": decimal(left + 1), "y": decimal(vertical(share)), "width": decimal(width - 2),
        "height": decimal(share * side),
      ]
    ) { _ in }
    html.element(
      "circle",
      ["class": "mean", "cx": decimal(horizontal(mean)), "cy": decimal(vertical(share)), "r": "2.5"]
    ) { _ in }
  }

  private static func line(
    from start: (Double, Double), to end: (Double, Double), _ name: String, _ html: inout HTMLWriter
  ) {
    html.element(
      "line",
      [
        "class": name, "x1": decimal(horizontal(start.0)), "y1": decimal(vertical(start.1)),
        "x2": decimal(horizontal(end.0)), "y2": decimal(vertical(end.1)),
      ]
    ) { _ in }
  }

  private static func labels(_ html: inout HTMLWriter) {
    for value in [0, 0.5, 1] {
      let text = AccuracyTable.Cell.decimal(value, places: 1)
      label(text, horizontal(value), margin + side + 16, "middle", &html)
      label(text, margin - 6, vertical(value) + 4, "end", &html)
    }
    label("probability of residue", horizontal(0.5), margin + side + 34, "middle", &html)
    label("share of lines that are residue", 4, margin - 16, "start", &html)
  }

  private static func label(
    _ text: String, _ x: Double, _ y: Double, _ anchor: String, _ html: inout HTMLWriter
  ) {
    html.element("text", ["x": decimal(x), "y": decimal(y), "text-anchor": anchor], text: text)
  }

  private static func horizontal(_ value: Double) -> Double { margin + value * side }

  private static func vertical(_ value: Double) -> Double { margin + (1 - value) * side }

  private static func decimal(_ value: Double) -> String { AccuracyTable.Cell.decimal(value, places: 1) }
}
