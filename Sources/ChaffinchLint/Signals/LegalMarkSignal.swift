/// Whether a line holds a copyright sign or a legal phrase.
///
/// Peer: jusText takes every block with © for boilerplate.
enum LegalMarkSignal: Signal {
  static let columns = ["legal.copyright", "legal.phrase"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for (index, line) in page.lines.enumerated() {
      values[index, 0] = Scale.flag(line.marks.contains(.copyright))
      values[index, 1] = Scale.flag(page.cues[index].isShort(.legal) || page.cues[index].leads(.legal))
    }
  }
}
