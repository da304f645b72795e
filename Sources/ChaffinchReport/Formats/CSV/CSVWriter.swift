import ChaffinchCore

/// Appends rows of CSV to a buffer.
///
/// Text goes through ``CSVText``, and numbers are numbers; there is no third way in, so no row can forget to escape.
struct CSVWriter {
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
