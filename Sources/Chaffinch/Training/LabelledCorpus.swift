import ChaffinchInput
import ChaffinchLabeller

/// Labelled pages read from JSON Lines files, for training and evaluation.
public struct LabelledCorpus: Sendable {
  /// The pages, in the order of the files.
  public private(set) var pages: [TrainingPage] = []
  /// The file each page came from.
  public private(set) var files: [String] = []
  /// What could not be read: place and remedy, one message each.
  public private(set) var problems: [String] = []

  /// Reads all pages of the files at `paths`, and those at `silver`, which a machine labelled.
  ///
  /// What is wrong with a record is kept as a problem, and the rest goes on.
  public init(paths: [String], silver: [String] = []) {
    for path in paths { read(path, isSilver: false) }
    for path in silver { read(path, isSilver: true) }
  }

  /// For each page whether it is the only one of its site in its run, so that there is no evidence of the site.
  var isAloneOnSite: [Bool] {
    let sites = pages.map { [$0.group, $0.site] }
    let counts = Dictionary(sites.map { ($0, 1) }, uniquingKeysWith: +)
    return sites.map { counts[$0] == 1 }
  }

  private mutating func read(_ path: String, isSilver: Bool) {
    do throws(InputProblem) {
      for result in try LabelledPageReader(path: path) {
        switch result {
        case .success(let page):
          pages.append(TrainingPage(page, isSilver: isSilver))
          files.append(path)
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
  init(_ page: LabelledPage, isSilver: Bool) {
    var also: [Int: [LineClass]] = [:]
    for (index, line) in page.lines.enumerated() where !line.also.isEmpty {
      also[index] = line.also.compactMap { LineClass(name: $0) }
    }
    self.init(
      text: Array(page.lines.map(\.text).joined(separator: [0x0A])),
      labels: page.lines.map { $0.label.flatMap { LineClass(name: $0) } }, alsoRight: also,
      family: page.family,
      group: page.scraper ?? "", site: page.site, language: page.language ?? "", scraper: page.scraper ?? "",
      isSilver: isSilver)
  }
}
