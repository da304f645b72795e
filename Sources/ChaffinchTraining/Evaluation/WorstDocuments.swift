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
