import ChaffinchCore
import ChaffinchInput

/// Labelled pages read from JSON Lines files, for training and evaluation.
package struct LabelledCorpus: Sendable {
  /// The pages, in the order of the files.
  package private(set) var pages: [TrainingPage] = []
  /// Where each page comes from.
  package private(set) var origins: [PageOrigin] = []
  /// What could not be read: place and remedy, one message each.
  package private(set) var problems: [String] = []

  /// Reads the pages at `paths`, at `silver`, which a machine labelled, and at `unlabelled`, whose labels are passed over.
  ///
  /// What is wrong with a record is kept as a problem, and the rest goes on.
  package init(paths: [String], silver: [String] = [], unlabelled: [String] = []) {
    for path in paths { read(path, .labelled) }
    for path in silver { read(path, .machineLabelled) }
    for path in unlabelled { read(path, .unlabelled) }
    noteLonePages()
  }

  /// Whether somebody or a machine labelled one of the pages: without, there is nothing to train on.
  package var hasLabels: Bool { pages.contains { $0.trust != .unlabelled } }

  /// Takes pages that are at hand, each with where it comes from.
  init(pages: [TrainingPage], origins: [PageOrigin]) {
    self.pages = pages
    self.origins = origins
    noteLonePages()
  }

  /// Notes which pages are the only ones of their site in their run.
  private mutating func noteLonePages() {
    let sites = pages.map { [$0.group, $0.site] }
    let counts = Dictionary(sites.map { ($0, 1) }, uniquingKeysWith: +)
    for (index, site) in sites.enumerated() { origins[index].isAloneOnSite = counts[site] == 1 }
  }

  private mutating func read(_ path: String, _ trust: TrainingPage.Trust) {
    do throws(InputProblem) {
      for result in try LabelledPageReader(path: path, readsLabels: trust != .unlabelled) {
        switch result {
        case .success(let page):
          pages.append(TrainingPage(page, trust))
          origins.append(PageOrigin(page, file: path, trust))
        case .failure(let problem): problems.append(problem.message)
        }
      }
    } catch {
      problems.append(error.message)
    }
  }
}

extension TrainingPage {
  /// Takes a labelled page as training wants it; pages of one scraper count as one run.
  init(_ page: LabelledPage, _ trust: Trust) {
    var also: [Int: [LineClass]] = [:]
    for (index, line) in page.lines.enumerated() where !line.also.isEmpty {
      also[index] = line.also.compactMap { LineClass(name: $0) }
    }
    self.init(
      text: Self.text(of: page),
      labels: page.lines.map { $0.label.flatMap { LineClass(name: $0) } }, alsoRight: also,
      family: page.family, group: page.scraper ?? "", site: page.site, language: page.language ?? "",
      scraper: page.scraper ?? "", trust: trust)
  }

  /// The lines of `page` joined by LF: a line of a record is one line, whatever breaks it holds.
  private static func text(of page: LabelledPage) -> [UInt8] {
    let lines = page.lines.map { line in line.text.map { $0 == 0x0D || $0 == 0x0A ? 0x20 : $0 } }
    return Array(lines.joined(separator: [0x0A]))
  }
}

extension PageOrigin {
  /// Takes what the record at hand says; the article of a page that is never tested is not kept.
  init(_ page: LabelledPage, file: String, _ trust: TrainingPage.Trust) {
    self.init(
      id: page.id, source: page.source ?? "", file: file, article: trust == .labelled ? page.article : nil)
  }
}
