import ChaffinchCore

/// Appends HTML to a buffer.
///
/// Names of elements and attributes are literals of this program, text and attributes go through ``MarkupText``, and data for
/// scripts is ``ScriptData``; there is no other way in for text of others, so no page can forget to escape.
package struct HTMLWriter {
  package private(set) var bytes: [UInt8] = []

  /// Starts with nothing.
  package init() {}

  /// Writes markup of this program as it is.
  package mutating func literal(_ markup: StaticString) { bytes.append(markup) }

  /// Writes text, escaped.
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { MarkupText.append($0.span, as: .html, to: &bytes) }
  }

  /// Writes text that may be invalid UTF-8, escaped.
  mutating func text(_ text: RawText) { MarkupText.append(text.bytes.span, as: .html, to: &bytes) }

  /// Writes text of a document that may be invalid UTF-8; see ``foreignText(_:)-(String)``.
  mutating func foreignText(_ text: RawText) { element("bdi") { $0.text(text) } }

  /// Writes a file of the page itself, as it is.
  mutating func asset(_ asset: PageAsset) { bytes += asset.bytes }

  /// Writes data for the page's script, in an element that no browser runs.
  mutating func data(id: String, _ data: ScriptData) {
    tag("script", ["type": "application/json", "id": id])
    bytes += data.bytes
    bytes.append("</script>\n")
  }

  /// Writes text whose direction must not spill over to its neighbours: what comes from documents.
  package mutating func foreignText(_ text: String) { element("bdi") { $0.text(text) } }

  /// Writes an element and what `body` puts inside.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ body: (inout HTMLWriter) -> Void
  ) {
    tag(name, attributes)
    body(&self)
    bytes.append("</")
    bytes.append(name)
    bytes.append(">")
  }

  /// Writes an element that holds `text` alone.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an opening tag; alone, for an element that has no end.
  package mutating func tag(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
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
  }

  /// Ends the line, for people who read the source.
  package mutating func lineBreak() { bytes.append("\n") }
}

/// JSON on its way into a `<script type="application/json">` element of a page.
///
/// `<` and `>` stand in JSON only inside strings, where `\u003c` means the same: so no text can end the element, open a
/// comment in it, or open a second one. All else that matters to a script, such as U+2028, ``JSONString`` has escaped.
struct ScriptData: Sendable {
  /// The JSON as the page holds it.
  let bytes: [UInt8]

  /// Takes a JSON text that ``JSONWriter`` wrote.
  init(_ body: (inout JSONWriter) -> Void) {
    var json: [UInt8] = []
    JSONWriter.append(to: &json, body)
    guard json.contains(where: { $0 == Self.less || $0 == Self.greater }) else {
      bytes = json
      return
    }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(json.count + json.count / 8)
    for byte in json {
      switch byte {
      case Self.less: escaped.append("\\u003c")
      case Self.greater: escaped.append("\\u003e")
      default: escaped.append(byte)
      }
    }
    bytes = escaped
  }

  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")
}
