/// The sink for untrusted text on its way into a cell of CSV (RFC 4180).
///
/// What would act or hide comes out as on a terminal (see ``TerminalText``), line breaks among it, so that a row is a
/// line. A cell that a spreadsheet would take for a formula is led by an apostrophe; OWASP's page on CSV injection lists
/// the characters.
enum CSVText {
  /// Appends the text as one cell, quoted where that is needed.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    var shown: [UInt8] = []
    TerminalText.append(text, to: &shown)
    if looksLikeFormula(shown) { shown.insert(UInt8(ascii: "'"), at: 0) }
    guard shown.contains(where: needsQuotes) || shown.first == space || shown.last == space else {
      output += shown
      return
    }
    output.append(quote)
    for byte in shown {
      if byte == quote { output.append(quote) }
      output.append(byte)
    }
    output.append(quote)
  }

  /// Whether the cell begins like a formula, behind spaces that a spreadsheet may trim, in narrow or wide characters.
  private static func looksLikeFormula(_ shown: [UInt8]) -> Bool {
    let start = shown.firstIndex { $0 != space } ?? shown.endIndex
    guard start < shown.endIndex, let scalar = decodeScalar(in: shown.span, at: start).scalar
    else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"].contains(scalar)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == quote || byte == UInt8(ascii: ",") || byte < 0x20
  }

  private static let quote = UInt8(ascii: "\"")
  private static let space = UInt8(ascii: " ")
}
