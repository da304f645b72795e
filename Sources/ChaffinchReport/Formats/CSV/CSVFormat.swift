import ChaffinchCore

/// The format `csv`: a row to a finding (RFC 4180), for spreadsheets.
struct CSVFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "csv", summary: "One row per finding, for spreadsheets", make: { _ in CSVFormat() })

  /// Appends the header.
  func begin(into output: inout [UInt8]) {
    CSVWriter.row(to: &output) { row in
      for name in Self.columns { row.cell(name) }
    }
  }

  /// Appends the rows of a file.
  func add(_ file: FileReport, into output: inout [UInt8]) {
    for finding in file.findings {
      CSVWriter.row(to: &output) { row in
        row.cell(file.path)
        row.cell(file.record?.index)
        row.cell(file.record?.id ?? "")
        row.cell(file.record?.url ?? "")
        row.cell(file.site)
        row.cell(file.score, places: 1)
        row.cell(finding.rule)
        row.cell(finding.residueClass.name)
        row.cell(finding.severity.rawValue)
        row.cell(finding.startLine)
        row.cell(finding.start.bytes)
        row.cell(finding.endLine)
        row.cell(finding.end.bytes)
        row.cell(finding.startByte)
        row.cell(finding.endByte)
        row.cell(finding.confidence, places: 3)
        row.cell(finding.scoreLoss, places: 1)
        row.cell(finding.message)
        row.cell(finding.evidence.map { "\($0.signal): \($0.detail)" }.joined(separator: "; "))
        row.cell(
          finding.related.map { "\($0.path.decoded):\($0.startLine)-\($0.endLine)" }.joined(separator: "; "))
        row.cell(finding.fingerprint)
      }
    }
  }

  /// The names of the columns, those of the JSON report where it has them.
  static let columns = [
    "path", "record", "recordId", "url", "site", "score", "rule", "class", "severity", "startLine",
    "startColumn", "endLine", "endColumn", "startByte", "endByte", "confidence", "scoreLoss", "message",
    "evidence", "related", "fingerprint",
  ]
}

/// Appends rows of CSV to a buffer.
///
/// Text goes through ``CSVText``, and numbers are numbers; there is no third way in, so no row can forget to escape.
private struct CSVWriter {
  private var bytes: [UInt8] = []
  private var isFirst = true

  /// Lets `body` write the cells of one row.
  static func row(to output: inout [UInt8], _ body: (inout CSVWriter) -> Void) {
    var writer = CSVWriter()
    swap(&writer.bytes, &output)
    body(&writer)
    writer.bytes.append("\r\n")
    swap(&writer.bytes, &output)
  }

  /// Writes text that may hold anything.
  mutating func cell(_ text: RawText) {
    separate()
    CSVText.append(text.bytes.span, to: &bytes)
  }

  /// Writes text that may hold anything.
  mutating func cell(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { CSVText.append($0.span, to: &bytes) }
  }

  /// Writes a whole number, or an empty cell for none.
  mutating func cell(_ number: Int?) {
    separate()
    if let number { DecimalNumber.append(number, to: &bytes) }
  }

  /// Writes a number rounded to at most `places` decimals, or an empty cell for none and for what is not finite.
  mutating func cell(_ number: Double?, places: Int) {
    separate()
    if let number, number.isFinite { DecimalNumber.append(number, places: places, to: &bytes) }
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}

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
