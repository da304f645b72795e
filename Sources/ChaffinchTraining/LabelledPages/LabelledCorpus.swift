import ChaffinchInput

/// Labelled pages read from JSON Lines files, for training and evaluation.
package struct LabelledCorpus: Sendable {
  /// The pages, in the order of the files.
  private(set) var pages: [LabelledPage]
  /// What could not be read: location and remedy, one message each.
  package private(set) var problems: [String] = []

  /// Takes pages that are at hand.
  init(pages: [LabelledPage]) {
    self.pages = pages
    noteLonePages()
  }

  /// Reads the pages at `paths`, at `silver`, which a machine labelled, and at `unlabelled`, whose labels are passed over.
  ///
  /// What is wrong with a record is kept as a problem, and the rest goes on.
  package init(paths: [String], silver: [String] = [], unlabelled: [String] = []) {
    pages = []
    for path in paths { read(path, .labelled) }
    for path in silver { read(path, .machineLabelled) }
    for path in unlabelled { read(path, .unlabelled) }
    noteLonePages()
  }

  /// How many pages there are.
  package var count: Int { pages.count }

  /// Whether somebody or a machine labelled one of the pages: without, there is nothing to train on.
  package var hasLabels: Bool { pages.contains { $0.trust != .unlabelled } }

  private mutating func read(_ path: String, _ trust: LabelledPage.Trust) {
    do throws(InputProblem) {
      for result in try LabelledPageReader(path: path, trust: trust) {
        switch result {
        case .success(let page): pages.append(page)
        case .failure(let problem): problems.append(problem.message)
        }
      }
    } catch {
      problems.append(error.message)
    }
  }

  /// Notes which pages are the only ones of their site in their run.
  private mutating func noteLonePages() {
    let sites = pages.map { [$0.group, $0.site] }
    let counts = Dictionary(sites.map { ($0, 1) }, uniquingKeysWith: +)
    for (index, site) in sites.enumerated() { pages[index].origin.isAloneOnSite = counts[site] == 1 }
  }
}
