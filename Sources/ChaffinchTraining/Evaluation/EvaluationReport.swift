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

/// Finds the documents that were called worst.
enum WorstDocuments {
  /// So many are named.
  static let count = 20

  /// The pages with the most wrongly called characters; equals in the order of `pages`, and none without an error.
  static func find(in pages: [EvaluatedPage]) -> [AccuracyReport.WorstDocument] {
    let errors = pages.map { page in
      page.lines.reduce(0) { $0 + ($1.isAccused || $1.isMissed ? $1.length : 0) }
    }
    let order = pages.indices.filter { errors[$0] > 0 }.sorted { (errors[$1], $0) < (errors[$0], $1) }
    return order.prefix(count).map { index in
      let page = pages[index]
      return AccuracyReport.WorstDocument(
        id: page.origin.id, scraper: page.scraper, site: page.site, wrongCharacters: errors[index],
        bodyAccused: runs(of: page.lines.filter(\.isAccused).map(\.number)),
        residueMissed: runs(of: page.lines.filter(\.isMissed).map(\.number)))
    }
  }

  /// Joins ascending numbers that follow on each other.
  static func runs(of numbers: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}

/// What a scraper makes of a page: all of its text, or what it takes for the article.
enum ScraperKind: String, CaseIterable {
  case wholePages = "whole pages"
  case extractorOutput = "extractor output"

  /// The scrapers whose kind is known, by the names that labelled pages give them.
  private static let kinds: [String: ScraperKind] = [
    "fullpage": .wholePages, "gettext": .wholePages, "html2text": .wholePages,
    "trafilatura": .extractorOutput, "trafilatura_md": .extractorOutput, "newspaper4k": .extractorOutput,
    "readability_lxml": .extractorOutput,
  ]

  /// The kind of the scraper named `name`; nil for one that the table does not have.
  init?(scraper name: String) {
    guard let kind = Self.kinds[name] else { return nil }
    self = kind
  }
}
