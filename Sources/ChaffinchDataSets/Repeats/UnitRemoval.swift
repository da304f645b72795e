/// Takes units out of a text.
enum UnitRemoval {
  /// The text without the units that `isRemoved` names; empty where no unit is left.
  ///
  /// Where units went, one of the gaps around them stays: the one with the most line ends, of equals the last, so that the
  /// next line keeps its indentation. What stands before the first unit and behind the last one stays. O(n).
  static func text(
    _ text: UnsafeBufferPointer<UInt8>, units: [Range<Int>], isRemoved: (Int) -> Bool
  ) -> [UInt8] {
    guard let first = units.first, let last = units.last else { return Array(text) }
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    output += text[..<first.lowerBound]
    var hasKept = false
    var gap: (range: Range<Int>, lineEnds: Int)?
    for (number, unit) in units.enumerated() {
      if number > 0 {
        let between = units[number - 1].upperBound..<unit.lowerBound
        let lineEnds = lineEnds(in: text[between])
        if lineEnds >= gap?.lineEnds ?? 0 { gap = (between, lineEnds) }
      }
      guard !isRemoved(number) else { continue }
      if hasKept, let gap { output += text[gap.range] }
      gap = nil
      hasKept = true
      output += text[unit]
    }
    guard hasKept else { return [] }
    output += text[last.upperBound...]
    return output
  }

  private static func lineEnds(in gap: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var (lineFeeds, carriageReturns) = (0, 0)
    for byte in gap {
      lineFeeds += byte == 0x0A ? 1 : 0
      carriageReturns += byte == 0x0D ? 1 : 0
    }
    return max(lineFeeds, carriageReturns)
  }
}
