/// How a terminal shall show one step of untrusted text.
struct TerminalCell: Equatable {
  /// What stands on the screen for the bytes.
  enum Form: Equatable {
    /// The scalar itself.
    case plain
    /// A tab: itself in running text, spaces where columns have to line up.
    case tab
    /// The byte behind a backslash, so that a build log takes no command from it.
    case broken
    /// The scalar's number, because it would act or hide.
    case escaped(Unicode.Scalar)
    /// The value of a byte that is no UTF-8.
    case invalid
  }

  /// Where the bytes stand in the text.
  var range: Range<Int>
  /// What stands for them.
  var form: Form
  /// Columns on the screen.
  var columns: Int
}

/// The sink for untrusted text on its way to a terminal or a build log.
///
/// Nothing that comes out moves the cursor, changes colours, reorders or hides text: such scalars come out as
/// `\x1b` (below U+0080 and for bytes that are no UTF-8) or `\u{202e}`. All other text passes unchanged, except
/// `##[`, which old GitHub Actions runners obey anywhere in a line and which comes out as `##\[`.
enum TerminalText {
  /// Columns given to a tab where columns have to line up, as in rustc's snippets.
  static let tabColumns = 4

  /// Finds out how to show the text that starts at `offset`.
  static func cell(in text: Span<UInt8>, at offset: Int) -> TerminalCell {
    let decoded = decodeScalar(in: text, at: offset)
    guard let scalar = decoded.scalar else {
      return TerminalCell(range: offset..<offset + 1, form: .invalid, columns: 4)
    }
    let range = offset..<offset + decoded.length
    if scalar == "\t" { return TerminalCell(range: range, form: .tab, columns: tabColumns) }
    if scalar.isHidden {
      let columns = scalar.isASCII ? 4 : scalar.visibleEscape.utf8.count
      return TerminalCell(range: range, form: .escaped(scalar), columns: columns)
    }
    if scalar == "[", BuildLogCommand.endsHead(text, before: offset) {
      return TerminalCell(range: range, form: .broken, columns: 2)
    }
    return TerminalCell(range: range, form: .plain, columns: scalar.displayColumns)
  }

  /// Columns that the whole text takes, with a tab counted as ``tabColumns``.
  static func columns(of text: Span<UInt8>) -> Int {
    var columns = 0
    var offset = 0
    while offset < text.count {
      let cell = cell(in: text, at: offset)
      columns += cell.columns
      offset = cell.range.upperBound
    }
    return columns
  }

  /// Appends the text as a terminal may see it.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    var offset = 0
    while offset < text.count {
      let run = plainRun(in: text, from: offset)
      if !run.isEmpty {
        output.append(text, run)
        offset = run.upperBound
      } else {
        let cell = cell(in: text, at: offset)
        append(cell, of: text, to: &output)
        offset = cell.range.upperBound
      }
    }
  }

  /// Appends one cell of `text`.
  static func append(_ cell: TerminalCell, of text: Span<UInt8>, to output: inout [UInt8]) {
    switch cell.form {
    case .plain:
      BuildLogCommand.breakUp(before: text[cell.range.lowerBound], in: &output)
      output.append(text, cell.range)
    case .tab:
      output.append(text, cell.range)
    case .broken:
      output.append(backslash)
      output.append(text, cell.range)
    case .escaped(let scalar) where !scalar.isASCII:
      output += scalar.visibleEscape.utf8
    case .escaped, .invalid:
      let byte = text[cell.range.lowerBound]
      output.append("\\x")
      output.append(hexadecimalDigit(byte >> 4))
      output.append(hexadecimalDigit(byte))
    }
  }

  /// The longest run of printable ASCII from `start` that holds no byte a command could start with.
  private static func plainRun(in text: Span<UInt8>, from start: Int) -> Range<Int> {
    var end = start
    while end < text.count {
      let byte = text[end]
      guard byte >= 0x20, byte < 0x7F, byte != bracket, byte != colon else { break }
      end += 1
    }
    return start..<end
  }

  private static let bracket = UInt8(ascii: "[")
  private static let colon = UInt8(ascii: ":")
  private static let backslash = UInt8(ascii: "\\")
}

/// A message for a terminal or a build log that may quote untrusted names and text.
package enum TerminalMessage {
  /// The bytes of `message`, line by line through the terminal's sink, with a line feed behind each line.
  package static func bytes(of message: String) -> [UInt8] {
    var output: [UInt8] = []
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = String(line)
      line.withUTF8 { TerminalText.append($0.span, to: &output) }
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }
}
