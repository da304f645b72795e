import ChaffinchCore

/// The sites, ranked by their residue.
struct SitesSection {
  let sites: SiteTallies
  let limit: Int

  /// Writes the section.
  func write(to html: inout HTMLWriter) {
    html.section("sites", "Sites") { html in
      let ranked = sites.ranked
      guard !ranked.isEmpty else { return html.paragraph("There are no documents.") }
      let shown = ranked.prefix(limit)
      html.paragraph(
        shown.count < ranked.count
          ? "The \(groupedText(shown.count)) sites with the most residue, of \(groupedText(ranked.count))."
          : "The sites with the most residue come first. A site is a host, or a folder if no URL is known.")
      html.tableBox("sites") { html in
        html.element("table", ["class": "sortable", "data-shown": "10"]) { html in
          html.element("caption", ["class": "unseen"], text: "Sites")
          html.tableHead([
            ("Site", false), ("Score", true), ("Documents", true), ("Findings", true), ("Residue", true),
            ("Share", true),
          ])
          html.element("tbody") { html in for site in shown { row(site, &html) } }
        }
      }
      if sites.filesOfOtherSites > 0 {
        html.paragraph(
          "Not in this table: \(groupedText(sites.filesOfOtherSites, "document")) of other sites.",
          class: "notice")
      }
    }
  }

  private func row(_ site: SiteTallies.Tally, _ html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row", "class": "text name"]) { html in
        html.element("a", ["href": "#files", "data-site": String(site.number)]) { html in
          html.foreignText(site.name.bytes.isEmpty ? "(no site)" : site.name.shortened(to: 200))
        }
      }
      html.element("td", ["class": "number", "data-value": String(site.score ?? 101)]) { html in
        html.score(site.score)
      }
      html.numberCell(groupedText(site.files), value: Double(site.files))
      html.numberCell(groupedText(site.findings), value: Double(site.findings))
      html.numberCell(sizeText(site.residueBytes), value: Double(site.residueBytes))
      let share = site.bytes > 0 ? Double(site.residueBytes) / Double(site.bytes) : 0
      html.numberCell(shareText(min(site.residueBytes, site.bytes), of: site.bytes), value: share)
    }
    html.lineBreak()
  }
}

/// What the texts of each site come to.
///
/// Sites beyond the limit are counted together, so memory stays bounded.
struct SiteTallies: Sendable {
  /// The sum of one site.
  struct Tally: Sendable {
    /// Number in the page's list of sites.
    let number: Int
    /// Its name.
    let name: RawText
    var files = 0
    var bytes = 0
    var residueBytes = 0
    var findings = 0
    fileprivate var weight = 0
    fileprivate var weightedTenths = 0

    /// Mean score weighted by size, or `nil` without a judged text.
    var score: Double? { weight > 0 ? Double(weightedTenths) / Double(weight) / 10 : nil }

    fileprivate init(number: Int, name: RawText) {
      self.number = number
      self.name = name
    }

    fileprivate mutating func add(_ file: FileReport) {
      files += 1
      bytes += file.bytes
      findings += file.findings.count
      residueBytes += file.findings.reduce(0) { $0 + max(0, $1.endByte - $1.startByte) }
      guard let tenths = tenths(file.score) else { return }
      weight += max(1, file.bytes)
      weightedTenths += tenths * max(1, file.bytes)
    }
  }

  private let limit: Int
  private var tallies: [Tally] = []
  private var numbers: [RawText: Int] = [:]
  /// Texts of sites beyond the limit.
  private(set) var filesOfOtherSites = 0

  /// Creates tallies of at most `limit` sites.
  init(limit: Int) { self.limit = limit }

  /// Counts a file, and returns the number of its site, or `nil` for one beyond the limit.
  mutating func add(_ file: FileReport) -> Int? {
    if let number = numbers[file.site] {
      tallies[number].add(file)
      return number
    }
    guard tallies.count < limit else {
      filesOfOtherSites += 1
      return nil
    }
    let number = tallies.count
    numbers[file.site] = number
    tallies.append(Tally(number: number, name: file.site))
    tallies[number].add(file)
    return number
  }

  /// The sites in the order of their numbers.
  var all: [Tally] { tallies }

  /// The sites, those with most residue first.
  var ranked: [Tally] {
    tallies.sorted { left, right in
      left.residueBytes == right.residueBytes
        ? left.number < right.number : left.residueBytes > right.residueBytes
    }
  }
}
