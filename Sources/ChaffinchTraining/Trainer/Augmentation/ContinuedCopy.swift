import ChaffinchCore

/// Lets the donor's article follow, as endless pages do: its title leads to another article, and its text is none of
/// this one's.
///
/// No copy is made where both are of one publisher, or the same page.
enum ContinuedCopy: AlteredCopy {
  static func make(
    of page: TrainingPage, donor: TrainingPage, _ generator: inout SeededGenerator
  ) -> TrainingPage? {
    guard donor.family != page.family else { return nil }
    return page.rebuilt(from: page.labelledLines + donor.labelledLines.compactMap(follower))
  }

  /// A line of the article that follows; nil for what is left out of it.
  private static func follower(_ line: AlteredLine) -> AlteredLine? {
    switch line.label {
    case .title: AlteredLine(text: line.text, label: .related)
    case .body: AlteredLine(text: line.text, label: .other)
    case .metadata: AlteredLine(text: line.text, label: .unsure)
    case nil: line
    default: nil
    }
  }
}
