import ChaffinchCore

/// Breaks lines at a fixed width, as mail clients and some scrapers do.
enum WrappedCopy: AlteredCopy {
  private static let widths = [66, 70, 72, 75, 78, 80]

  static func make(
    of page: TrainingPage, donor: TrainingPage, _ generator: inout SeededGenerator
  ) -> TrainingPage? {
    let width = widths[Int(generator.next() % UInt64(widths.count))]
    let broken = page.labelledLines.flatMap { line in
      wrap(line.text, width: width).map { AlteredLine(text: $0, label: line.label) }
    }
    return page.rebuilt(from: broken)
  }

  /// The parts of `text` of at most `width` scalars, broken at spaces, which are left out; longer words stay whole.
  private static func wrap(_ text: ArraySlice<UInt8>, width: Int) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var lastSpace: Int?
    var length = 0
    for index in text.indices {
      if text[index] & 0xC0 != 0x80 { length += 1 }
      if text[index] == 0x20 { lastSpace = index }
      guard length > width, let space = lastSpace, space > start else { continue }
      parts.append(text[start..<space])
      length -= text[start...space].count { $0 & 0xC0 != 0x80 }
      start = space + 1
      lastSpace = nil
    }
    parts.append(text[start...])
    return parts
  }
}
