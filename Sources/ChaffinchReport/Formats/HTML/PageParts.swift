import ChaffinchCore

/// Parts that several sections of the page are made of.
extension HTMLWriter {
  /// Writes a section with its heading.
  mutating func section(_ id: String, _ title: String, _ body: (inout HTMLWriter) -> Void) {
    element("section", ["id": id, "aria-labelledby": id + "-title"]) { html in
      html.element("h2", ["id": id + "-title"], text: title)
      body(&html)
    }
    lineBreak()
  }

  /// Writes a paragraph of plain text.
  mutating func paragraph(_ text: String, class name: String = "lead") {
    element("p", ["class": name], text: text)
  }

  /// Writes a box that scrolls where a table is too wide, and that the keyboard reaches.
  mutating func tableBox(_ label: String, _ body: (inout HTMLWriter) -> Void) {
    element("div", ["class": "scroll", "role": "region", "aria-label": "Table of \(label)", "tabindex": "0"])
    { html in
      body(&html)
    }
  }

  /// Writes the head of a table: names of columns, and whether they hold numbers.
  mutating func tableHead(_ columns: [(name: String, isNumber: Bool)]) {
    element("thead") { html in
      html.element("tr") { html in
        for column in columns {
          html.element(
            "th", ["scope": "col", "class": column.isNumber ? "number" : "text"], text: column.name)
        }
      }
    }
  }

  /// Writes a cell with a number; `value` is what the script sorts by.
  mutating func numberCell(_ text: String, value: Double) {
    element("td", ["class": "number", "data-value": String(value)], text: text)
  }

  /// Writes the letter that stands for a class wherever its colour does.
  mutating func chip(_ residueClass: LineClass) {
    element(
      "span", ["class": "chip \(residueClass.name)", "aria-hidden": "true"],
      text: String(UnicodeScalar(residueClass.letter)))
  }

  /// Writes a bar that is as long as `share`, 0…1, of the room it has.
  mutating func bar(_ share: Double, class name: String) {
    let width = tenthsText(100 * min(1, max(0, share))) + "%"
    element("svg", ["class": "bar \(name)", "aria-hidden": "true", "focusable": "false"]) { html in
      html.element("rect", ["width": width, "height": "100%"]) { _ in }
    }
  }

  /// Writes a score with its band, in words for those who do not see the colour.
  mutating func score(_ score: Double?) {
    let band = Band(score: score)
    element("span", ["class": "score \(band.identifier)", "title": band.title]) { html in
      html.text(OneDecimal(score)?.text ?? "–")
      html.element("span", ["class": "unseen"], text: ", \(band.title)")
    }
  }
}

extension Band? {
  /// The name of the band in the page's classes and data.
  var identifier: String {
    switch self {
    case .clean: "clean"
    case .needsCleaning: "needs-cleaning"
    case .dirty: "dirty"
    case nil: "unjudged"
    }
  }

  /// The name of the band for readers.
  var title: String { self?.title ?? "not judged" }
}
