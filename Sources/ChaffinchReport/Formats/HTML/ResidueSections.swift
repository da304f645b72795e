import ChaffinchCore

/// Bytes by class.
struct ClassesSection {
  let summary: Summary

  /// Writes the section.
  func write(to html: inout HTMLWriter) {
    let total = summary.residueBytes.values.reduce(0, +)
    let most = max(1, summary.residueBytes.values.max() ?? 1)
    let classes = LineClass.residue.sorted { left, right in
      summary.residueBytes[left, default: 0] > summary.residueBytes[right, default: 0]
    }
    html.section("classes", "Residue by class") { html in
      html.element("ul", ["class": "bars"]) { html in
        for residueClass in classes {
          let bytes = summary.residueBytes[residueClass, default: 0]
          html.element("li") { html in
            html.element("div", ["class": "label"]) { html in
              html.chip(residueClass)
              html.element(
                "a", ["href": "#files", "data-class": residueClass.name], text: residueClass.name)
              html.element("span", ["class": "small"], text: residueClass.explanation)
            }
            html.bar(Double(bytes) / Double(most), class: residueClass.name)
            html.element("span", ["class": "number"], text: sizeText(bytes))
            html.element("span", ["class": "number small"], text: shareText(bytes, of: total))
          }
        }
      }
    }
  }
}

/// The rules that found something.
struct RulesSection {
  let summary: Summary
  let rules: [RuleMetadata]
  /// Names of the rules in the order of the page's data.
  let names: [String]

  /// Writes the section.
  func write(to html: inout HTMLWriter) {
    html.section("rules", "Rules") { html in
      guard !summary.rules.isEmpty else { return html.paragraph("No rule found anything.") }
      html.paragraph("Points are what a rule takes off the score above.")
      html.tableBox("rules") { html in
        html.element("table", ["class": "sortable"]) { html in
          html.element("caption", ["class": "unseen"], text: "Rules that found something")
          html.tableHead([("Rule", false), ("Findings", true), ("Size", true), ("Points", true)])
          html.element("tbody") { html in for tally in summary.rules { row(tally, &html) } }
        }
      }
    }
  }

  private func row(_ tally: Summary.RuleTally, _ html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row", "class": "text"]) { html in
        let number = names.firstIndex(of: tally.rule) ?? -1
        html.element("a", ["href": "#files", "data-rule": String(number)], text: tally.rule)
        if let rule = rules.first(where: { $0.name == tally.rule }) {
          html.element("span", ["class": "small block"], text: rule.summary)
        }
      }
      html.numberCell(groupedText(tally.findings), value: Double(tally.findings))
      html.numberCell(sizeText(tally.bytes), value: Double(tally.bytes))
      let loss = OneDecimal(tally.scoreLoss)
      html.numberCell(loss.map { $0.isZero ? "0" : "−" + $0.text } ?? "–", value: tally.scoreLoss ?? 0)
    }
    html.lineBreak()
  }
}
