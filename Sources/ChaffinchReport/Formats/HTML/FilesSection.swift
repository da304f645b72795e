import ChaffinchCore

/// The list of files: the worst ones in HTML, all of them by the page's script.
struct FilesSection {
  let content: ReportContent
  let files: [ListedFile]

  /// Writes the section.
  func write(to html: inout HTMLWriter) {
    html.section("files", "Files") { html in
      html.element("div", ["id": "file-tools", "class": "tools", "hidden": ""]) { _ in }
      html.element("p", ["id": "file-count", "class": "lead"], text: count)
      html.tableBox("files") { html in
        html.element("table", ["id": "file-table"]) { html in
          html.element("caption", ["class": "unseen"], text: "Files, the worst first")
          html.tableHead([
            ("File", false), ("Score", true), ("Findings", true), ("Size", true), ("Site", false),
            ("Language", false),
          ])
          html.element("tbody") { html in
            let sites = content.sites.all
            for (number, file) in files.prefix(content.limits.writtenFiles).enumerated() {
              row(file, number, file.site.map { sites[$0].name }, &html)
            }
          }
        }
      }
      html.element(
        "nav", ["id": "file-pages", "class": "pager", "aria-label": "Pages of files", "hidden": ""]
      ) { _ in }
    }
  }

  private var count: String {
    let written = min(files.count, content.limits.writtenFiles)
    return written < content.count
      ? "The worst \(groupedText(written)) of \(groupedText(content.count, "file"))."
      : "\(groupedText(content.count, "file")), the worst first."
  }

  private func row(_ file: ListedFile, _ number: Int, _ site: RawText?, _ html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row", "class": "text name"]) { html in
        html.element("a", ["href": "#file=\(number)"]) { $0.foreignText(file.name) }
      }
      html.element("td", ["class": "number"]) { $0.score(file.score) }
      html.element("td", ["class": "number"], text: groupedText(file.findings))
      html.element("td", ["class": "number"], text: sizeText(file.bytes))
      html.element("td", ["class": "text"]) { html in site.map { html.foreignText($0.shortened(to: 200)) } }
      html.element("td", ["class": "text"], text: file.language ?? "")
    }
    html.lineBreak()
  }
}

/// What the page does not hold.
struct LeftOutSection {
  let content: ReportContent
  let listed: Int

  /// Writes the section.
  func write(to html: inout HTMLWriter) {
    html.section("left-out", "What this page leaves out") { html in
      let statements = statements
      guard !statements.isEmpty else {
        return html.paragraph("Nothing: every file is listed with its findings.")
      }
      html.element("ul", ["class": "plain"]) { html in
        for statement in statements { html.element("li", text: statement) }
      }
    }
  }

  private var statements: [String] {
    var statements: [String] = []
    let detailed = content.details.count
    if listed < content.count {
      statements.append(
        "The list has the worst \(groupedText(listed)) of \(groupedText(content.count, "file")). All of them are counted in "
          + "the figures above.")
    }
    if detailed < listed {
      statements.append(
        "Findings and texts are those of the worst \(groupedText(detailed, "file")). Lint a folder or a file alone to see "
          + "others, or write the formats json or jsonl, which hold all findings.")
    }
    if content.sites.all.count > content.limits.shownSites {
      statements.append("The table of sites ends at \(groupedText(content.limits.shownSites)).")
    }
    if content.blocks.count > content.limits.shownBlocks {
      statements.append(
        "\(groupedText(content.blocks.count - content.limits.shownBlocks)) less repeated blocks are not shown."
      )
    }
    if content.clusters.count > content.limits.shownClusters {
      statements.append(
        "\(groupedText(content.clusters.count - content.limits.shownClusters)) smaller groups of near-duplicates are not "
          + "shown.")
    }
    return statements
  }
}
