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
        "Residue is the positive class. Lines labelled title, metadata or unsure are not scored. Every figure is about what "
      )
      html.element("code", text: "chaffinch lint")
      html.text(" says, including corrections by its rules.")
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

/// The style sheet of the accuracy report's page.
enum AccuracyStyle {
  /// The sheet's SHA-256 as content security policies spell it; a test compares it with the sheet.
  static let hash: StaticString = "sha256-9YgGfCSlCSfS91+KNgY8tYVx+qY5hdTQkjIWYbA3rZU="

  /// The sheet.
  static let sheet: StaticString = """
    :root { color-scheme: light dark; --ink: #1d2733; --faint: #5b6673; --paper: #fdfcf9; --panel: #f2efe7;
      --rule: #d8d3c6; --accent: #b4552d; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6e2d8; --faint: #a49e91; --paper: #171a1e; --panel: #21262c; --rule: #3a4149;
        --accent: #e08a5f; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
    h1 { font-size: 2rem; line-height: 1.2; margin: 0; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 1rem; }
    p { max-width: 46rem; }
    .method { color: var(--faint); margin: .25rem 0 1.5rem; }
    .headlines { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem;
      margin: 0 0 1.5rem; }
    .headlines div { background: var(--panel); border-radius: .5rem; padding: .9rem 1rem; }
    .headlines dt { font-weight: 600; }
    .headlines dd { margin: 0; color: var(--faint); font-size: .875rem; line-height: 1.35; }
    .headlines dd.figure { color: var(--accent); font-size: 1.75rem; line-height: 1.4;
      font-variant-numeric: tabular-nums; }
    figure { margin: 0; max-width: 26rem; }
    figcaption { color: var(--faint); font-size: .875rem; }
    svg { display: block; width: 100%; height: auto; }
    svg text { fill: var(--faint); font-size: 12px; }
    svg .bar { fill: var(--accent); opacity: .45; }
    svg .mean { fill: var(--accent); }
    svg .axis { stroke: var(--faint); }
    svg .diagonal { stroke: var(--faint); stroke-dasharray: 4 4; }
    .scroll { overflow-x: auto; margin: 0 0 2rem; }
    table { border-collapse: collapse; font-size: .875rem; }
    caption { text-align: left; font-weight: 600; font-size: 1rem; padding: 0 0 .5rem; }
    th, td { padding: .3rem .7rem; border-bottom: 1px solid var(--rule); vertical-align: top; }
    thead th { border-bottom: 2px solid var(--rule); color: var(--faint); font-weight: 600; vertical-align: bottom; }
    tbody th { font-weight: 400; color: var(--faint); }
    tbody tr:hover { background: var(--panel); }
    .text { text-align: left; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    summary { cursor: pointer; font-weight: 600; padding: .5rem 0; }
    """
}
