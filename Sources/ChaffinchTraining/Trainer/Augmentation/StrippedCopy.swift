import ChaffinchCore

/// Leaves out lines without a label, blank ones among them, and indentation, bullets and heading marks.
enum StrippedCopy: AlteredCopy {
  /// Space, tab, `*`, `#`, `>` and `-`.
  private static let marks: Set<UInt8> = [0x20, 0x09, 0x2A, 0x23, 0x3E, 0x2D]

  static func make(
    of page: TrainingPage, donor: TrainingPage, _ generator: inout SeededGenerator
  ) -> TrainingPage? {
    let bare = page.labelledLines.compactMap { line -> AlteredLine? in
      guard line.label != nil else { return nil }
      let text = line.text.drop { marks.contains($0) }
      return text.isEmpty ? nil : AlteredLine(text: text, label: line.label)
    }
    return page.rebuilt(from: bare)
  }
}
