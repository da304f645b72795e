import ChaffinchCore
import ChaffinchReport

extension AccuracyReport {
  /// The tables that people read, in order.
  var tables: [AccuracyTable] {
    let sites = groups.filter { $0.by == .site }
    let others = groups.filter { $0.by != .site }
    var siteTable = Self.residueTable("Residue against body, by site", sites)
    siteTable.isLong = true
    return [
      Self.residueTable("Residue against body, by line and by character", others),
      Self.documentTable(others), Self.classTable(others), confusionTable, calibrationTable,
      worstDocumentTable, siteTable,
    ]
  }

  private static func name(_ group: Group) -> [AccuracyTable.Cell] {
    [.label(group.by.rawValue), .foreign(group.by == .all ? "" : group.name)]
  }

  private static func residueTable(_ caption: String, _ groups: [Group]) -> AccuracyTable {
    AccuracyTable(
      caption: caption,
      columns: [
        "by", "name", "documents", "lines", "precision", "recall", "line F1", "character F1",
        "body lines accused", "body characters accused",
      ],
      rows: groups.map { group in
        let residue = group.residue
        return name(group) + [
          .count(group.documents), .count(residue.lines), .figure(residue.linePrecision),
          .figure(residue.lineRecall), .figure(residue.lineF1), .figure(residue.characterF1),
          .share(residue.bodyLinesAccused), .share(residue.bodyCharactersAccused),
        ]
      }, headColumns: 2)
  }

  private static func documentTable(_ groups: [Group]) -> AccuracyTable {
    AccuracyTable(
      caption: "Body text, score, calibration and cleaning, by document",
      columns: [
        "by", "name", "body text precision", "body text recall", "body text F1", "score error in points",
        "documents without score", "calibration error", "clean twice = clean once",
      ],
      rows: groups.map { group in
        name(group) + [
          .figure(group.bodyText?.precision), .figure(group.bodyText?.recall), .figure(group.bodyText?.f1),
          .points(group.score.meanError), .count(group.score.documentsWithoutScore),
          .figure(group.calibrationError), .share(group.cleanTwice),
        ]
      }, headColumns: 2)
  }

  private static func classTable(_ groups: [Group]) -> AccuracyTable {
    let shown = groups.filter { [.all, .file, .group].contains($0.by) }
    return AccuracyTable(
      caption: "Classes of residue, by line",
      columns: ["by", "name", "class", "lines", "precision", "recall", "F1"],
      rows: shown.flatMap { group in
        group.classes.map { figures in
          let isKnown = figures.lines > 0
          return name(group) + [
            .label(figures.name), .count(figures.lines), .figure(isKnown ? figures.precision : nil),
            .figure(isKnown ? figures.recall : nil), .figure(isKnown ? figures.f1 : nil),
          ]
        }
      }, headColumns: 3)
  }

  private var confusionTable: AccuracyTable {
    AccuracyTable(
      caption: "What the lines of each class were called",
      columns: ["truth"] + confusion.called,
      rows: confusion.rows.map { row in [.label(row.truth)] + row.lines.map { .count($0) } })
  }

  private var calibrationTable: AccuracyTable {
    let width = 1 / Double(max(1, calibration.bins.count))
    return AccuracyTable(
      caption: "Probability of residue against the share that is residue",
      columns: ["probability", "lines", "mean probability", "share of residue"],
      rows: calibration.bins.enumerated().map { index, bin in
        let bounds = [index, index + 1].map { AccuracyTable.Cell.decimal(Double($0) * width, places: 2) }
        return [
          .label(bounds.joined(separator: " to ")), .count(bin.lines), .figure(bin.meanProbability),
          .figure(bin.residueShare),
        ]
      })
  }

  private var worstDocumentTable: AccuracyTable {
    AccuracyTable(
      caption: "Documents with the most misclassified characters",
      columns: [
        "document", "scraper", "site", "characters", "lines of body accused", "lines of residue missed",
      ],
      rows: worstDocuments.map { document in
        [
          .foreign(document.id), .foreign(document.scraper), .foreign(document.site),
          .count(document.wrongCharacters), .label(Self.shown(document.bodyAccused)),
          .label(Self.shown(document.residueMissed)),
        ]
      })
  }

  /// The first runs of line numbers, as `3–7, 12`; the JSON has all of them.
  private static func shown(_ runs: [ClosedRange<Int>]) -> String {
    let limit = 12
    let first = runs.prefix(limit).map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
    }
    let rest = runs.count > limit ? [" and \(runs.count - limit) more"] : []
    return first.joined(separator: ", ") + rest.joined()
  }
}

extension AccuracyReport {
  /// A figure that stands above the tables.
  struct Headline {
    let figure: AccuracyTable.Cell
    let name: String
    let explanation: String
  }

  /// The figures of the whole run, the most telling first.
  var headlines: [Headline] {
    guard let all = overall else { return [] }
    return [
      Headline(
        figure: .figure(all.residue.lineF1), name: "line F1",
        explanation: "residue against body, over \(all.residue.lines) lines"),
      Headline(
        figure: .figure(all.residue.characterF1), name: "character F1",
        explanation: "the same, each line counted by its characters"),
      Headline(
        figure: .share(all.residue.bodyCharactersAccused), name: "body accused",
        explanation: "characters of body called residue"),
      Headline(
        figure: .figure(all.bodyText?.f1), name: "body text F1",
        explanation: "tokens kept as body against those of the article, mean over documents"),
      Headline(
        figure: .points(all.score.meanError), name: "score error",
        explanation: "mean distance, in points of 100, to the share of kept characters"),
      Headline(
        figure: .figure(calibration.expectedError), name: "calibration error",
        explanation: "mean distance between probability and truth"),
      Headline(
        figure: .share(all.cleanTwice), name: "clean twice = clean once",
        explanation: "documents with nothing left to remove once cleaned"),
      Headline(
        figure: .figure(siteAverage.lineF1), name: "line F1, mean over sites",
        explanation: "every site counts the same, over \(countText(siteAverage.sites, "site"))"),
    ]
      + (lowestLanguage.map { lowest in
        [
          Headline(
            figure: .figure(lowest.lineF1), name: "lowest line F1 of a language",
            explanation: "\(lowest.language), over \(lowest.lines) lines")
        ]
      } ?? [])
  }
}

/// A table of an accuracy report, before a format writes it.
struct AccuracyTable {
  /// What one cell holds.
  enum Cell {
    /// Text of this program.
    case label(String)
    /// Text from labelled pages and their files.
    case foreign(String)
    /// A whole number.
    case count(Int)
    /// A figure from 0 to 1.
    case figure(Double?)
    /// A share from 0 to 1, shown in percent.
    case share(Double?)
    /// Points of a score.
    case points(Double?)
  }

  /// What the table shows.
  let caption: String
  /// The heads of the columns.
  let columns: [String]
  /// The rows.
  var rows: [[Cell]]
  /// So many cells of each row are its head.
  var headColumns = 1
  /// Whether a table this long is shown on demand only.
  var isLong = false
}

extension AccuracyTable.Cell {
  /// Whether the cell holds a number.
  var isNumber: Bool {
    switch self {
    case .label, .foreign: false
    case .count, .figure, .share, .points: true
    }
  }

  /// What the reader sees; a dash stands for what there is not.
  var shown: String {
    switch self {
    case .label(let text), .foreign(let text): text
    case .count(let count): String(count)
    case .figure(let value): value.map { Self.decimal($0, places: 3) } ?? "–"
    case .share(let value): value.map { Self.decimal(100 * $0, places: 2) + " %" } ?? "–"
    case .points(let value): value.map { Self.decimal($0, places: 1) } ?? "–"
    }
  }

  /// The number in digits with a point.
  static func decimal(_ value: Double, places: Int) -> String {
    var bytes: [UInt8] = []
    DecimalNumber.append(value, places: places, keepsZeros: true, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
