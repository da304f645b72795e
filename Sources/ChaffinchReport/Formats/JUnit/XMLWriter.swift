/// Appends XML to a buffer.
///
/// Names of elements and attributes are literals of this program, and text goes through ``XMLText``; there is no third
/// way in but for what a writer has written, so no report can forget to escape.
struct XMLWriter {
  private var bytes: [UInt8] = []

  /// Lets `body` append XML to `output`.
  static func append(to output: inout [UInt8], _ body: (inout XMLWriter) -> Void) {
    var writer = XMLWriter()
    swap(&writer.bytes, &output)
    body(&writer)
    swap(&writer.bytes, &output)
  }

  /// Writes text, escaped.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { XMLText.append($0.span, to: &bytes) }
  }

  /// Writes an element and what `body` puts inside.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>,
    _ body: (inout XMLWriter) -> Void
  ) {
    bytes.append("<")
    bytes.append(name)
    for (attribute, value) in attributes {
      bytes.append(" ")
      bytes.append(attribute)
      bytes.append("=\"")
      text(value)
      bytes.append("\"")
    }
    bytes.append(">")
    body(&self)
    bytes.append("</")
    bytes.append(name)
    bytes.append(">")
  }

  /// Writes what another writer has written.
  mutating func written(_ xml: [UInt8]) { bytes += xml }

  /// Ends the line.
  mutating func lineBreak() { bytes.append("\n") }
}
