import ChaffinchReport

/// The format `html`: an accuracy report as one page without scripts, images or links.
enum AccuracyHTML {
  /// Returns the report as a whole HTML document.
  static func write(_ report: AccuracyReport) -> [UInt8] {
    var html = HTMLWriter()
    html.literal("<!DOCTYPE html>\n")
    html.element("html", ["lang": "en"]) { html in
      html.element("head") { head(&$0) }
      html.lineBreak()
      html.element("body") { html in
        html.element("main") { main(&$0, report) }
      }
    }
    html.lineBreak()
    return html.bytes
  }

  /// The policy forbids everything but the style sheet of the page itself, whatever text should get into it.
  private static func head(_ html: inout HTMLWriter) {
    html.tag(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content":
          "default-src 'none'; style-src '\(AccuracyStyle.hash)'; base-uri 'none'; form-action 'none'",
      ])
    html.tag("meta", ["charset": "utf-8"])
    html.tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.tag("meta", ["name": "color-scheme", "content": "light dark"])
    html.element("title", text: "Accuracy of chaffinch")
    html.element("style") { $0.literal(AccuracyStyle.sheet) }
  }

  private static func main(_ html: inout HTMLWriter, _ report: AccuracyReport) {
    html.element("h1", text: "Accuracy")
    html.element(
      "p", ["class": "method"], text: "\(report.tool.name) \(report.tool.version), \(report.method).")
    html.element("dl", ["class": "headlines"]) { html in
      for headline in report.headlines { Self.headline(headline, &html) }
    }
    html.element("p") { html in
      html.text(
        "Residue is the positive class. Lines labelled title, metadata or unsure are not scored. Every figure is of what "
      )
      html.element("code", text: "chaffinch lint")
      html.text(" says, corrections of its rules included.")
    }
    html.element("h2", text: "How far the probability can be trusted")
    html.element("figure") { html in
      ReliabilityDiagram.write(report.calibration, into: &html)
      html.element(
        "figcaption",
        text:
          "Bars: the share of lines that are residue, by the probability of residue. On the diagonal both are equal."
      )
    }
    html.element("h2", text: "All figures")
    for table in report.tables { Self.table(table, &html) }
  }

  private static func headline(_ headline: AccuracyReport.Headline, _ html: inout HTMLWriter) {
    html.element("div") { html in
      html.element("dt", text: headline.name)
      html.element("dd", ["class": "figure"], text: headline.figure.shown)
      html.element("dd") { $0.foreignText(headline.explanation) }
    }
    html.lineBreak()
  }

  private static func table(_ table: AccuracyTable, _ html: inout HTMLWriter) {
    guard !table.isLong else {
      html.element("details") { html in
        html.element("summary", text: table.caption)
        plainTable(table, &html)
      }
      return
    }
    plainTable(table, &html)
  }

  /// A wide table scrolls in its own box, which the keyboard reaches.
  private static func plainTable(_ table: AccuracyTable, _ html: inout HTMLWriter) {
    html.element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": table.caption]) {
      html in
      html.element("table") { html in
        html.element("caption", text: table.caption)
        html.element("thead") { html in
          html.element("tr") { html in
            for (column, name) in table.columns.enumerated() {
              let isNumber = table.rows.first.map { $0[column].isNumber } ?? false
              html.element("th", ["scope": "col", "class": isNumber ? "number" : "text"], text: name)
            }
          }
        }
        html.element("tbody") { html in
          for row in table.rows { Self.row(row, heads: table.headColumns, &html) }
        }
      }
    }
    html.lineBreak()
  }

  private static func row(_ row: [AccuracyTable.Cell], heads: Int, _ html: inout HTMLWriter) {
    html.element("tr") { html in
      for (column, cell) in row.enumerated() {
        if column < heads {
          html.element("th", ["scope": "row", "class": "text"]) { content(cell, &$0) }
        } else {
          html.element("td", ["class": cell.isNumber ? "number" : "text"]) { content(cell, &$0) }
        }
      }
    }
    html.lineBreak()
  }

  private static func content(_ cell: AccuracyTable.Cell, _ html: inout HTMLWriter) {
    if case .foreign(let text) = cell { html.foreignText(text) } else { html.text(cell.shown) }
  }
}
