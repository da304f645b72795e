@testable import ChaffinchCore
@testable import ChaffinchTraining

/// Accuracy reports made up for tests.
enum AccuracySamples {
  /// A report whose every name is `name`.
  static func report(named name: String) -> AccuracyReport {
    AccuracyReport(
      tool: ToolVersion(name: "chaffinch", version: "0.0.0"), method: "the model \(name)",
      groups: [group(.all, "all"), group(.scraper, name), group(.site, name)],
      siteAverage: AccuracyReport.SiteAverage(
        sites: 2, lineF1: 0.5, characterF1: 0.25, bodyLinesAccused: 0.125),
      lowestLanguage: AccuracyReport.LowestLanguage(language: name, lines: 200, lineF1: 0.75),
      confusion: AccuracyReport.Confusion(
        called: ["body", "promo"], rows: [AccuracyReport.Confusion.Row(truth: "body", lines: [7, 1])]),
      calibration: AccuracyReport.Calibration(bins: [
        AccuracyReport.Calibration.Bin(lines: 3, meanProbability: 0.25, residueShare: 0.5),
        AccuracyReport.Calibration.Bin(lines: 0, meanProbability: nil, residueShare: nil),
      ]),
      worstDocuments: [
        AccuracyReport.WorstDocument(
          id: name, scraper: name, site: name, wrongCharacters: 12, bodyAccused: [3...3, 5...9],
          residueMissed: (1...20).map { 10 * $0...10 * $0 })
      ])
  }

  private static func group(_ key: AccuracyReport.Group.Key, _ name: String) -> AccuracyReport.Group {
    AccuracyReport.Group(
      by: key, name: name, documents: 4,
      residue: AccuracyReport.ResidueFigures(
        lines: 30, linePrecision: 0.9, lineRecall: 0.8, lineF1: 0.8471, characterF1: 0.7,
        bodyLinesAccused: 0.0125, bodyCharactersAccused: 0.0025),
      bodyText: nil,
      score: AccuracyReport.ScoreFigures(documents: 3, documentsWithoutScore: 1, meanError: 6.25),
      documentsCleanTwice: 3, calibrationError: 0.015,
      classes: [
        AccuracyReport.ClassFigures(name: "promo", lines: 9, precision: 0.5, recall: 0.25, f1: 0.3333),
        AccuracyReport.ClassFigures(name: "comments", lines: 0, precision: 0, recall: 0, f1: 0),
      ])
  }
}
