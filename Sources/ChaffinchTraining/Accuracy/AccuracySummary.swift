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
        explanation: "tokens kept as body against the article's, mean of documents"),
      Headline(
        figure: .points(all.score.meanError), name: "score error",
        explanation: "mean distance, in points of 100, to the share of kept characters"),
      Headline(
        figure: .figure(calibration.expectedError), name: "calibration error",
        explanation: "expected distance of probability and truth"),
      Headline(
        figure: .share(all.cleanTwice), name: "clean twice = clean once",
        explanation: "documents with nothing left to remove once cleaned"),
      Headline(
        figure: .figure(siteAverage.lineF1), name: "line F1, sites alike",
        explanation: "plain average over \(siteAverage.sites) sites"),
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
