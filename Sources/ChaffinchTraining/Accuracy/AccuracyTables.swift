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
      caption: "Documents with the most characters called wrongly",
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
    let rest = runs.count > limit ? [" and \(runs.count - limit) runs more"] : []
    return first.joined(separator: ", ") + rest.joined()
  }
}
