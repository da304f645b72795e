import ChaffinchCore

extension Evaluation {
  /// The figures of all pages and of the groups of them.
  package var report: AccuracyReport {
    let groups = AccuracyReport.Group.Key.allCases.flatMap { key in
      Self.grouped(pages, by: key).map { name, pages in GroupFigures(pages).group(key, name) }
    }
    return AccuracyReport(
      tool: ChaffinchVersion.tool, method: method, groups: groups, siteAverage: Self.siteAverage(groups),
      lowestLanguage: Self.lowestLanguage(groups), confusion: Self.confusion(of: pages),
      calibration: GroupFigures(pages).calibration, worstDocuments: WorstDocuments.find(in: pages))
  }

  /// What `lint` called every line, for other programs to judge.
  package var predictions: [AccuracyPrediction] {
    pages.map { page in
      AccuracyPrediction(
        id: page.origin.id, scraper: page.scraper,
        lines: page.lines.map {
          AccuracyPrediction.Line(number: $0.number, label: $0.called.name, residue: Double($0.residue))
        })
    }
  }

  /// The pages by the name that `key` gives them, in the order of the names; those without a name of that kind are left out.
  private static func grouped(
    _ pages: [EvaluatedPage], by key: AccuracyReport.Group.Key
  ) -> [(name: String, pages: [EvaluatedPage])] {
    var groups: [String: [EvaluatedPage]] = [:]
    for page in pages {
      guard let name = page.name(of: key) else { continue }
      groups[name, default: []].append(page)
    }
    return groups.sorted { $0.key < $1.key }.map { (name: $0.key, pages: $0.value) }
  }

  private static func siteAverage(_ groups: [AccuracyReport.Group]) -> AccuracyReport.SiteAverage {
    let sites = groups.filter { $0.by == .site }.map(\.residue)
    return AccuracyReport.SiteAverage(
      sites: sites.count, lineF1: GroupFigures.mean(sites.map(\.lineF1)) ?? 0,
      characterF1: GroupFigures.mean(sites.map(\.characterF1)) ?? 0,
      bodyLinesAccused: GroupFigures.mean(sites.map(\.bodyLinesAccused)) ?? 0)
  }

  private static func lowestLanguage(_ groups: [AccuracyReport.Group]) -> AccuracyReport.LowestLanguage? {
    let fewest = AccuracyReport.LowestLanguage.fewestLines
    let languages = groups.filter { $0.by == .language && $0.residue.lines >= fewest }
    return languages.min { $0.residue.lineF1 < $1.residue.lineF1 }.map {
      AccuracyReport.LowestLanguage(
        language: $0.name, lines: $0.residue.lines, lineF1: $0.residue.lineF1)
    }
  }

  private static func confusion(of pages: [EvaluatedPage]) -> AccuracyReport.Confusion {
    let called = LineClass.allCases.filter { $0 != .unsure }
    var counts: [LineClass: [LineClass: Int]] = [:]
    for line in pages.lazy.flatMap(\.lines) {
      guard let truth = line.truth else { continue }
      counts[truth, default: [:]][line.called, default: 0] += 1
    }
    return AccuracyReport.Confusion(
      called: called.map(\.name),
      rows: LineClass.allCases.map { truth in
        AccuracyReport.Confusion.Row(truth: truth.name, lines: called.map { counts[truth]?[$0] ?? 0 })
      })
  }
}

extension EvaluatedPage {
  /// The name of the group that the page belongs to; nil where it belongs to none of that kind.
  func name(of key: AccuracyReport.Group.Key) -> String? {
    switch key {
    case .all: "all"
    case .file: origin.file.split(separator: "/").last.map(String.init) ?? ""
    case .source: Self.known(origin.source)
    case .scraper: Self.known(scraper)
    case .group: ScraperKind(scraper: scraper)?.rawValue
    case .language: Self.known(language)
    case .site: Self.known(site)
    case .siteSize: origin.isAloneOnSite ? "one" : "several"
    }
  }

  private static func known(_ name: String) -> String { name.isEmpty ? "unknown" : name }
}
