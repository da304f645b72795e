import ChaffinchCore

/// The list of files: the worst ones in HTML, all of them by the page's script.
struct FilesSection {
  let content: ReportContent
  let files: [ListedFile]

  /// Writes the section.
  func write(to html: inout HTMLWriter) {
    html.section("files", "Documents") { html in
      html.element("div", ["id": "file-tools", "class": "tools", "hidden": ""]) { _ in }
      html.element("p", ["id": "file-count", "class": "lead"], text: count)
      html.tableBox("files") { html in
        html.element("table", ["id": "file-table"]) { html in
          html.element("caption", ["class": "unseen"], text: "Documents, the worst first")
          html.tableHead([
            ("Document", false), ("Score", true), ("Findings", true), ("Size", true), ("Site", false),
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
        "nav", ["id": "file-pages", "class": "pager", "aria-label": "Pages of documents", "hidden": ""]
      ) { _ in }
    }
  }

  private var count: String {
    let written = min(files.count, content.limits.writtenFiles)
    return written < content.count
      ? "The worst \(groupedText(written)) of \(groupedText(content.count, "document"))."
      : "\(groupedText(content.count, "document")), the worst first."
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
        return html.paragraph("Nothing: every document is listed with its findings.")
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
        "The list has the worst \(groupedText(listed)) of \(groupedText(content.count, "document")). All of them count in "
          + "the figures above.")
    }
    if detailed < listed {
      statements.append(
        "Findings and texts are shown for the worst \(groupedText(detailed, "document")). Lint a folder or a file alone to see "
          + "others, or use the formats json or jsonl, which contain all findings.")
    }
    if content.sites.all.count > content.limits.shownSites {
      statements.append("The table of sites shows the first \(groupedText(content.limits.shownSites)).")
    }
    if content.blocks.count > content.limits.shownBlocks {
      statements.append(
        "Not shown: \(groupedText(content.blocks.count - content.limits.shownBlocks, "less repeated block"))."
      )
    }
    if content.clusters.count > content.limits.shownClusters {
      statements.append(
        "Not shown: \(groupedText(content.clusters.count - content.limits.shownClusters, "smaller group")) of near-duplicates."
      )
    }
    return statements
  }
}

/// One file in the page's list of files.
struct ListedFile: Sendable {
  /// Number of the file in its run.
  let sequence: Int
  /// The path, with the number of the record where there is one.
  let name: RawText
  /// Score, or `nil` where it could not be judged.
  let score: Double?
  /// Size in bytes.
  let bytes: Int
  /// Number of findings.
  let findings: Int
  /// ISO 639-1 code, or `nil` where the language is unknown.
  let language: String?
  /// The number of its site in the page's list of sites.
  let site: Int?
  /// The number of the prefix of its name.
  let prefix: Int
  /// The row as the script reads it: prefix and rest of the name, score in tenths (−1 for none), bytes, findings, site (−1 for none), classes as
  /// bits in the order of their list, numbers of the rules, language, and the record's identifier where it has one.
  let data: ScriptData

  /// Takes the row of `file`.
  init(
    _ file: FileReport, sequence: Int, site: Int?, rules: [Int], prefixes: inout NamePrefixes, nameBytes: Int
  ) {
    let name = file.shownName.shortened(to: nameBytes)
    let classes = LineClass.residue.enumerated().reduce(0) { bits, entry in
      file.findings.contains { $0.residueClass == entry.element } ? bits | 1 << entry.offset : bits
    }
    let prefix = prefixes.split(file, name)
    self.sequence = sequence
    self.prefix = prefix.number
    self.name = name
    self.site = site
    score = file.score
    language = file.language
    bytes = file.bytes
    findings = file.findings.count
    data = ScriptData { json in
      json.array { json in
        json.value(prefix.number)
        json.value(name.bytes.span.extracting(prefix.length..<name.bytes.count))
        json.value(tenths(file.score) ?? -1)
        json.value(file.bytes)
        json.value(file.findings.count)
        json.value(site ?? -1)
        json.value(classes)
        json.array { json in for rule in rules { json.value(rule) } }
        json.value(Array((file.language ?? "").utf8).span)
        if let id = file.record?.id { json.value(RawText(id).shortened(to: nameBytes / 3).bytes.span) }
      }
    }
  }
}

/// What names of files begin with, so that the list holds a folder or a container once.
struct NamePrefixes: Sendable {
  private let limit: Int
  private var numbers: [RawText: Int] = [:]
  /// The prefixes in the order of their numbers; the first is empty.
  private(set) var all: [RawText] = [""]

  /// Creates a list of at most `limit` prefixes.
  init(limit: Int) { self.limit = limit }

  /// The number and the length of the prefix of `name`, which is what the list calls `file`.
  mutating func split(_ file: FileReport, _ name: RawText) -> (number: Int, length: Int) {
    // A name that was cut stands for itself.
    guard name == file.shownName else { return (0, 0) }
    let folder = file.path.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let length = file.record == nil ? folder : file.path.bytes.count + "[record ".utf8.count
    let prefix = RawText(Array(name.bytes[..<length]))
    if let number = numbers[prefix] { return (number, length) }
    guard length > 0, all.count < limit else { return (0, 0) }
    numbers[prefix] = all.count
    all.append(prefix)
    return (all.count - 1, length)
  }
}
