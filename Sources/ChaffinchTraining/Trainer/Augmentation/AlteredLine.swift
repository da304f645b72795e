import ChaffinchCore
import ChaffinchText

/// A line of a page beside its label, which alterations move, drop and repeat together.
struct AlteredLine {
  /// The bytes of the line, without its end.
  var text: ArraySlice<UInt8>
  /// The label; nil for a line without one.
  var label: LineClass?

  /// A blank line.
  static let blank = AlteredLine(text: [], label: nil)

  /// Whether the line is surely not part of the article.
  var isResidue: Bool { label?.isResidue ?? false }
}

extension TrainingPage {
  /// The lines of the page, blank ones among them, each beside its label.
  var labelledLines: [AlteredLine] {
    let document = Document(bytes: text)
    return document.lines.enumerated().map {
      AlteredLine(text: document.bytes[$1.range], label: labels[$0])
    }
  }

  /// The page with `lines` in place of its own; the page as it is without any.
  func rebuilt(from lines: [AlteredLine]) -> TrainingPage {
    guard !lines.isEmpty else { return self }
    var copy = self
    copy.text = Array(lines.map(\.text).joined(separator: [0x0A]))
    copy.labels = lines.map(\.label)
    copy.alsoRight = [:]
    return copy
  }
}
