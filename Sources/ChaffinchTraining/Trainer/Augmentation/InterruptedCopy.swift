import ChaffinchCore

/// Prints the same few short lines of residue again and again between the lines of body, as pages with many
/// advertisements do: prose is prose even where its neighbours are not.
enum InterruptedCopy: AlteredCopy {
  /// The length in bytes of a line that may interrupt.
  private static let lengths = 4..<80
  /// Up to so many lines, which follow on each other on the page, interrupt together.
  private static let longestInterruption: UInt64 = 4
  private static let pagesSeldomInterrupted: Float = 0.5
  private static let pagesWithBlanks: Float = 0.5

  static func make(
    of page: TrainingPage, donor: TrainingPage, _ generator: inout SeededGenerator
  ) -> TrainingPage? {
    let lines = page.labelledLines
    let short = lines.filter { line in
      (line.label == .navigation || line.label == .promo) && lengths.contains(line.text.count)
    }
    guard !short.isEmpty else { return page }
    let start = Int(generator.next() % UInt64(short.count))
    let interruption = Array(short[start...].prefix(1 + Int(generator.next() % longestInterruption)))
    let share: Float = generator.unit() < pagesSeldomInterrupted ? 0.3 : 0.8
    let hasBlanks = generator.unit() < pagesWithBlanks
    let inserted = hasBlanks ? [.blank] + interruption + [.blank] : interruption
    let interrupted = lines.flatMap { line -> [AlteredLine] in
      guard line.label == .body, generator.unit() < share else { return [line] }
      return [line] + inserted
    }
    return page.rebuilt(from: interrupted)
  }
}
