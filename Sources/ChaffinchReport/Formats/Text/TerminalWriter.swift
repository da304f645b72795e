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

/// What several of the text reports write.
extension TerminalWriter {
  /// Writes `path`, or `path[record 17, id]` for a record of a container.
  private mutating func write(nameOf file: FileReport) {
    write(untrusted: file.path, .path)
    guard let record = file.record else { return }
    write("[record ", .path)
    write(record.index, .path)
    if let id = record.id {
      write(", ", .path)
      write(untrusted: id, .path)
    }
    write("]", .path)
  }

  /// Writes `path:9:1: `.
  mutating func write(startOf finding: Finding, in file: FileReport) {
    write(nameOf: file)
    write(":", .faint)
    write(finding.startLine)
    write(":", .faint)
    write(finding.start.bytes)
    write(": ", .faint)
  }

  /// Writes `path: score 41.3`, or that there is no score.
  mutating func write(nameAndScoreOf file: FileReport) {
    write(nameOf: file)
    write(": ", .faint)
    guard let score = OneDecimal(file.score), let band = Band(score: file.score) else {
      return write("no score")
    }
    write("score ")
    write(untrusted: score.text, Style(band))
  }

  /// Writes a line such as `path: score 41.3, dirty, 2 findings`.
  mutating func writeScoreLine(of file: FileReport) {
    write(nameAndScoreOf: file)
    if let band = Band(score: file.score) {
      write(", ")
      write(untrusted: band.title)
    }
    write(", ")
    write(untrusted: countText(file.findings.count, "finding"))
    endLine()
  }

  /// Writes ` (−12.4 points)`; nothing where no point is lost.
  mutating func write(loss: Double, behind opening: StaticString = " (−") {
    guard let loss = OneDecimal(loss), !loss.isZero else { return }
    write(opening, .loss)
    write(untrusted: loss.text, .loss)
    write(" points)", .loss)
  }
}

/// The looks of the text report, named for what they stand for.
enum Style {
  case plain
  case path
  case rule
  case loss
  case gutter
  case mark
  case heading
  case faint
  case clean
  case needsCleaning
  case dirty

  /// The look of a score in the given band.
  init(_ band: Band) {
    switch band {
    case .clean: self = .clean
    case .needsCleaning: self = .needsCleaning
    case .dirty: self = .dirty
    }
  }

  /// The look of a severity.
  init(_ severity: Severity) {
    switch severity {
    case .note: self = .faint
    case .warning: self = .needsCleaning
    case .error: self = .dirty
    }
  }

  /// Parameters of the ANSI sequence "select graphic rendition" (ECMA-48, 8.3.117), or `nil` for no look at all.
  ///
  /// Only the sixteen colours of the user's own palette, so that they suit light and dark screens.
  var parameters: StaticString? {
    switch self {
    case .plain: nil
    case .path, .heading: "1"
    case .rule, .mark: "1;31"
    case .loss, .needsCleaning: "33"
    case .gutter: "1;34"
    case .faint: "2"
    case .clean: "32"
    case .dirty: "31"
    }
  }
}
