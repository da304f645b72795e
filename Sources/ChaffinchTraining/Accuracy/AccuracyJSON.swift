import ChaffinchReport

/// The format `json`: all figures of an accuracy report, one group a line.
enum AccuracyJSON {
  /// Returns the report as one JSON object, which ends with a line feed.
  ///
  /// Everything in `groups` is found by its `by` and its `name`: groups of documents, the classes of all documents (by
  /// `class`), the plain average over sites (by `average`) and the language that fares worst (by `lowest`).
  static func write(_ report: AccuracyReport) -> [UInt8] {
    var output: [UInt8] = []
    JSONWriter.append(to: &output) { json in
      json.literal("{")
      json.field("schemaVersion", AccuracyReport.schemaVersion)
      json.field("tool") { $0.fields(of: report.tool) }
      json.field("method", report.method)
      json.literal(",\"groups\":[")
      json.groups(of: report)
      json.literal("\n],\n")
      json.fields(of: report.calibration)
      json.literal(",\n")
      json.fields(of: report.confusion)
      json.literal(",\n")
      json.field("worstDocuments", objects: report.worstDocuments) { $0.fields(of: $1) }
      json.literal("}\n")
    }
    return output
  }
}

extension JSONWriter {
  /// Numbers are rounded to so many decimals.
  private static let decimals = 6

  fileprivate mutating func groups(of report: AccuracyReport) {
    for (index, group) in report.groups.enumerated() {
      literal(index == 0 ? "\n" : ",\n")
      object { $0.fields(of: group) }
    }
    for figures in report.overall?.classes ?? [] {
      literal(",\n")
      object { $0.fields(of: figures) }
    }
    literal(report.groups.isEmpty ? "\n" : ",\n")
    object { $0.fields(of: report.siteAverage) }
    guard let lowest = report.lowestLanguage else { return }
    literal(",\n")
    object { $0.fields(of: lowest) }
  }

  private mutating func fields(of group: AccuracyReport.Group) {
    let residue = group.residue
    field("by", group.by.rawValue)
    field("name", group.name)
    field("documents", group.documents)
    field("lines", residue.lines)
    field("linePrecision", residue.linePrecision, places: Self.decimals)
    field("lineRecall", residue.lineRecall, places: Self.decimals)
    field("lineF1", residue.lineF1, places: Self.decimals)
    field("characterF1", residue.characterF1, places: Self.decimals)
    field("bodyLinesAccused", residue.bodyLinesAccused, places: Self.decimals)
    field("bodyCharactersAccused", residue.bodyCharactersAccused, places: Self.decimals)
    field("bodyTextDocuments", group.bodyText?.documents ?? 0)
    field("bodyTextPrecision", group.bodyText?.precision, places: Self.decimals)
    field("bodyTextRecall", group.bodyText?.recall, places: Self.decimals)
    field("bodyTextF1", group.bodyText?.f1, places: Self.decimals)
    field("scoreDocuments", group.score.documents)
    field("documentsWithoutScore", group.score.documentsWithoutScore)
    field("scoreError", group.score.meanError, places: Self.decimals)
    field("calibrationError", group.calibrationError, places: Self.decimals)
    field("documentsCleanTwice", group.documentsCleanTwice)
    field("cleanTwice", group.cleanTwice, places: Self.decimals)
    field("classes", objects: group.classes) { json, figures in
      json.field("name", figures.name)
      json.field("lines", figures.lines)
      json.field("precision", figures.precision, places: Self.decimals)
      json.field("recall", figures.recall, places: Self.decimals)
      json.field("f1", figures.f1, places: Self.decimals)
    }
  }

  private mutating func fields(of figures: AccuracyReport.ClassFigures) {
    field("by", "class")
    field("name", figures.name)
    field("lines", figures.lines)
    field("linePrecision", figures.precision, places: Self.decimals)
    field("lineRecall", figures.recall, places: Self.decimals)
    field("lineF1", figures.f1, places: Self.decimals)
  }

  private mutating func fields(of average: AccuracyReport.SiteAverage) {
    field("by", "average")
    field("name", "site")
    field("sites", average.sites)
    field("lineF1", average.lineF1, places: Self.decimals)
    field("characterF1", average.characterF1, places: Self.decimals)
    field("bodyLinesAccused", average.bodyLinesAccused, places: Self.decimals)
  }

  private mutating func fields(of lowest: AccuracyReport.LowestLanguage) {
    field("by", "lowest")
    field("name", "language")
    field("language", lowest.language)
    field("lines", lowest.lines)
    field("lineF1", lowest.lineF1, places: Self.decimals)
  }

  fileprivate mutating func fields(of calibration: AccuracyReport.Calibration) {
    field("calibration") { json in
      json.field("lines", calibration.lines)
      json.field("expectedError", calibration.expectedError, places: Self.decimals)
      json.field("bins", objects: calibration.bins) { json, bin in
        json.field("lines", bin.lines)
        json.field("meanProbability", bin.meanProbability, places: Self.decimals)
        json.field("residueShare", bin.residueShare, places: Self.decimals)
      }
    }
  }

  fileprivate mutating func fields(of confusion: AccuracyReport.Confusion) {
    field("confusion") { json in
      json.field("called", texts: confusion.called)
      json.field("rows", objects: confusion.rows) { json, row in
        json.field("truth", row.truth)
        json.field("lines", numbers: row.lines)
      }
    }
  }

  fileprivate mutating func fields(of document: AccuracyReport.WorstDocument) {
    field("id", document.id)
    field("scraper", document.scraper)
    field("site", document.site)
    field("wrongCharacters", document.wrongCharacters)
    field("bodyAccused", objects: document.bodyAccused) { $0.fields(of: $1) }
    field("residueMissed", objects: document.residueMissed) { $0.fields(of: $1) }
  }

  private mutating func fields(of run: ClosedRange<Int>) {
    field("startLine", run.lowerBound)
    field("endLine", run.upperBound)
  }
}
