import ChaffinchCore

/// Appends text for people to a buffer, in colour if wanted.
///
/// Literals of this program pass as they are and all other text goes through ``TerminalText``; there is no third way
/// in, so no format can forget to escape.
struct TerminalWriter {
  private var bytes: [UInt8] = []
  private let color: Bool

  private init(color: Bool) {
    self.color = color
  }

  /// Lets `body` append text to `output`, whose end is the start of a line.
  static func append(to output: inout [UInt8], color: Bool, _ body: (inout TerminalWriter) -> Void) {
    var writer = TerminalWriter(color: color)
    swap(&writer.bytes, &output)
    body(&writer)
    swap(&writer.bytes, &output)
  }

  /// Writes text of this program.
  mutating func write(_ literal: StaticString, _ style: Style = .plain) {
    styled(style) { bytes in
      literal.withUTF8Buffer { buffer in
        guard let first = buffer.first else { return }
        BuildLogCommand.breakUp(before: first, in: &bytes)
        bytes.append(contentsOf: buffer)
      }
    }
  }

  /// Writes a whole number.
  mutating func write(_ number: Int, _ style: Style = .plain) {
    styled(style) { DecimalNumber.append(number, to: &$0) }
  }

  /// Writes text that may hold anything.
  mutating func write(untrusted text: RawText, _ style: Style = .plain) {
    styled(style) { TerminalText.append(text.bytes.span, to: &$0) }
  }

  /// Writes text that may hold anything.
  mutating func write(untrusted text: String, _ style: Style = .plain) {
    var text = text
    styled(style) { bytes in
      text.withUTF8 { TerminalText.append($0.span, to: &bytes) }
    }
  }

  /// Writes some cells of a line, with tabs as spaces so that columns line up.
  mutating func write(_ cells: ArraySlice<TerminalCell>, of line: RawText, _ style: Style = .plain) {
    styled(style) { bytes in
      for cell in cells {
        if cell.form == .tab {
          bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: cell.columns))
        } else {
          TerminalText.append(cell, of: line.bytes.span, to: &bytes)
        }
      }
    }
  }

  /// Writes one ASCII character several times.
  mutating func write(_ character: Unicode.Scalar, times count: Int, _ style: Style = .plain) {
    guard count > 0 else { return }
    styled(style) { $0.append(contentsOf: repeatElement(UInt8(ascii: character), count: count)) }
  }

  /// Ends the line.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func styled(_ style: Style, _ body: (inout [UInt8]) -> Void) {
    guard color, let parameters = style.parameters else { return body(&bytes) }
    bytes.append("\u{1B}[")
    bytes.append(parameters)
    bytes.append("m")
    body(&bytes)
    bytes.append("\u{1B}[0m")
  }
}
