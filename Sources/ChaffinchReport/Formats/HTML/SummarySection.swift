/// The first section: the score, the distribution of scores as a picture, and how many files are in which band.
struct SummarySection {
  let summary: Summary
  let content: ReportContent

  /// Writes the section.
  func write(to html: inout HTMLWriter) {
    html.element("section", ["id": "summary", "aria-labelledby": "summary-title"]) { html in
      html.element(
        "h1", ["id": "summary-title", "tabindex": "-1"],
        text: "Report on \(groupedText(summary.files, "document"))")
      html.element("noscript") { html in
        html.paragraph(
          "Scripts are off. This overview is complete; search, sorting and the documents themselves need scripts.",
          class: "notice")
      }
      html.element("div", ["class": "hero"]) { html in
        gauge(&html)
        histogram(&html)
      }
      bands(&html)
      figures(&html)
    }
    html.lineBreak()
  }

  private func gauge(_ html: inout HTMLWriter) {
    let band = Band(score: summary.score)
    let shown = OneDecimal(summary.score)?.text
    html.element("div", ["class": "card gauge"]) { html in
      html.element("div", ["class": "dial \(band.identifier)"]) { html in
        html.element("svg", ["viewBox": "0 0 120 120", "aria-hidden": "true", "focusable": "false"]) { html in
          html.literal("<circle class=\"track\" cx=\"60\" cy=\"60\" r=\"52\" pathLength=\"100\"></circle>")
          if let score = summary.score, score > 0 {
            html.element(
              "circle",
              [
                "class": "arc", "cx": "60", "cy": "60", "r": "52", "pathLength": "100",
                "stroke-dasharray": "\(tenthsText(score)) 100", "transform": "rotate(-90 60 60)",
              ]
            ) { _ in }
          }
        }
        html.element("p", ["class": "value"]) { html in
          html.element("strong", text: shown ?? "–")
          html.element("span", text: shown == nil ? "no score" : "of 100")
        }
      }
      html.element("p", ["class": "verdict \(band.identifier)"], text: band.title)
      html.paragraph(
        "Cleanliness of all documents: the mean of their scores, weighted by length.", class: "small")
    }
  }

  private func histogram(_ html: inout HTMLWriter) {
    let counts = content.histogram.counts
    let top = max(1, counts.max() ?? 1)
    html.element("figure", ["class": "card histogram"]) { html in
      html.element("figcaption", text: "Distribution of scores")
      html.element("div", ["class": "plot", "role": "img", "aria-label": description]) { html in
        for (step, count) in counts.enumerated() {
          let band = Band(score: Double(step * ScoreHistogram.width))
          html.element("div", ["class": "column \(band.identifier)"]) { html in
            html.element("span", ["class": "count"], text: count > 0 ? shortCount(count) : "")
            // The highest bar leaves room for its number.
            let height = count > 0 ? max(1, 88 * Double(count) / Double(top)) : 0
            html.element("svg", ["height": tenthsText(height) + "%", "focusable": "false"]) { html in
              html.element("rect", ["width": "100%", "height": "100%"]) { _ in }
            }
          }
        }
      }
      html.literal(
        """
        <div class="axis" aria-hidden="true"><span class="dirty">dirty</span><span class="needs-cleaning">needs \
        cleaning</span><span class="clean">clean</span></div><div class="ticks" aria-hidden="true"><span>0</span>\
        <span>50</span><span>90</span><span>100</span></div>
        """)
      html.element("details", ["class": "small"]) { html in
        html.element("summary", text: "The chart as a table")
        histogramTable(&html)
      }
    }
  }

  private func histogramTable(_ html: inout HTMLWriter) {
    html.element("table", ["class": "narrow"]) { html in
      html.element("caption", ["class": "unseen"], text: "Documents by score")
      html.tableHead([("Score", false), ("Documents", true)])
      html.element("tbody") { html in
        for (step, count) in content.histogram.counts.enumerated() {
          let last = step == content.histogram.counts.count - 1
          let start = step * ScoreHistogram.width
          row(last ? "\(start) to 100" : "\(start) to \(start + ScoreHistogram.width - 1).9", count, &html)
        }
        row("not judged", content.histogram.unjudged, &html)
      }
    }
  }

  private func row(_ name: String, _ count: Int, _ html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row", "class": "text"], text: name)
      html.element("td", ["class": "number"], text: groupedText(count))
    }
  }

  /// The picture in a sentence.
  private var description: String {
    "Bars of documents by score in steps of 5 points. Below 50: \(groupedText(summary.dirty, "document")); from 50 to 90: "
      + "\(groupedText(summary.needsCleaning)); from 90: \(groupedText(summary.clean)); "
      + "without a score: \(groupedText(summary.unjudged))."
  }

  private func bands(_ html: inout HTMLWriter) {
    let bands: [(band: Band?, files: Int, explanation: String)] = [
      (.clean, summary.clean, "90 and above"), (.needsCleaning, summary.needsCleaning, "50 to 90"),
      (.dirty, summary.dirty, "below 50"), (nil, summary.unjudged, "nothing to judge"),
    ]
    html.element("ul", ["class": "bands"]) { html in
      for (band, files, explanation) in bands where band != nil || files > 0 {
        html.element("li", ["class": "card band \(band.identifier)"]) { html in
          html.element("a", ["href": "#files", "data-band": band.identifier]) { html in
            html.element("strong", text: groupedText(files))
            html.element("span", ["class": "name"], text: band.title)
          }
          html.element(
            "span", ["class": "small"], text: "\(explanation) · \(shareText(files, of: summary.files))")
          html.bar(summary.files > 0 ? Double(files) / Double(summary.files) : 0, class: band.identifier)
        }
      }
    }
  }

  private func figures(_ html: inout HTMLWriter) {
    let residue = summary.residueBytes.values.reduce(0, +)
    let figures = [
      ("Size", sizeText(summary.bytes)), ("Residue", sizeText(residue)),
      ("Share of residue", shareText(min(residue, summary.bytes), of: summary.bytes)),
      ("Findings", groupedText(content.findings)), ("Sites", groupedText(content.sites.all.count)),
      ("Near-duplicates", groupedText(content.clusters.copies)),
    ]
    html.element("dl", ["class": "figures"]) { html in
      for (name, figure) in figures {
        html.element("div") { html in
          html.element("dt", text: name)
          html.element("dd", text: figure)
        }
      }
    }
  }

  /// A count that fits over a bar.
  private func shortCount(_ count: Int) -> String {
    switch count {
    case ..<1000: String(count)
    case ..<1_000_000: "\((count + 500) / 1000)k"
    default: "\((count + 500_000) / 1_000_000)M"
    }
  }
}

/// How many files have which score, in steps of five points.
struct ScoreHistogram: Sendable, Equatable {
  /// Points that one step covers.
  static let width = 5

  /// Files per step; the last one holds 100 too.
  private(set) var counts = [Int](repeating: 0, count: 100 / ScoreHistogram.width)
  /// Files without a score.
  private(set) var unjudged = 0

  /// Counts a file.
  mutating func add(_ score: Double?) {
    guard let tenths = tenths(score) else {
      unjudged += 1
      return
    }
    counts[min(tenths / (10 * Self.width), counts.count - 1)] += 1
  }
}
