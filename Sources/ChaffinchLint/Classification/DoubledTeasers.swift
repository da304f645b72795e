import ChaffinchCore

/// Finds teasers that a scraper printed twice each, one after the other: no copy of them is of the article.
///
/// A page that holds its related news for narrow and wide screens gives headline, headline, teaser, headline, headline, teaser,
/// and so on. Each line has its copy a few lines away, for many lines in a row. An article repeats a sentence of its own,
/// not a whole run of them. Where the article itself stands twice like that, nothing much stands once before it, and nothing is
/// found here.
enum DoubledTeasers {
  /// A copy stands at most so many lines away that are not blank.
  private static let reach = 8
  /// A run has at least so many lines, of at least so many texts.
  private static let fewestLines = 6
  private static let fewestTexts = 3

  /// All such runs, in order.
  ///
  /// O(n) in the lines.
  static func runs(of measures: PageMeasures) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < measures.count {
      guard hasCopyNearby(start, measures) else {
        start += 1
        continue
      }
      var end = start
      while end < measures.count, hasCopyNearby(end, measures) { end += 1 }
      if isRun(start..<end, of: measures) { found.append(start..<end) }
      start = end
    }
    return found
  }

  /// Calls the lines of each run that are kept, or thought copies of the article, what most of its residue is, teasers of other articles where it has none.
  static func relabel(_ labels: inout LineLabels, of measures: PageMeasures) {
    for run in runs(of: measures) {
      let counts = run.reduce(into: [LineClass: Int]()) { counts, line in
        if labels.classes[line].isResidue, labels.reasons[line] == .label {
          counts[labels.classes[line], default: 0] += 1
        }
      }
      let lineClass =
        LineClass.residue.filter { counts[$0] != nil }.max { counts[$0, default: 0] < counts[$1, default: 0] }
        ?? .related
      for line in run where !labels.classes[line].isResidue || labels.reasons[line] == .repetition {
        labels.posteriors[line] = Posterior(certain: lineClass)
        labels.relabel(line, as: lineClass, because: .label)
      }
    }
  }

  private static func hasCopyNearby(_ line: Int, _ measures: PageMeasures) -> Bool {
    let entry = measures.repeats.entries[line]
    return entry.twin >= 0 && entry.copies > 1 && abs(entry.twin - line) <= reach
  }

  private static func isRun(_ run: Range<Int>, of measures: PageMeasures) -> Bool {
    guard run.count >= fewestLines else { return false }
    guard Set(run.map { measures.lines[$0].fingerprint }).count >= fewestTexts else { return false }
    let before = measures.lines.indices.prefix(upTo: run.lowerBound).filter {
      measures.repeats.entries[$0].twin < 0
    }
    return before.reduce(Float(0)) { $0 + measures.lines[$1].effectiveLength } >= Float(Score.wholeBody)
  }
}
