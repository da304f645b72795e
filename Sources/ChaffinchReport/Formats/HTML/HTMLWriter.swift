import ChaffinchCore

/// Appends HTML to a buffer.
///
/// Names of elements and attributes are literals of this program, text and attributes go through ``HTMLText``, and data for
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
    text.withUTF8 { HTMLText.append($0.span, to: &bytes) }
  }

  /// Writes text that may be invalid UTF-8, escaped.
  package mutating func text(_ text: RawText) { HTMLText.append(text.bytes.span, to: &bytes) }

  /// Writes text of a document that may be invalid UTF-8; see ``foreignText(_:)-(String)``.
  package mutating func foreignText(_ text: RawText) { element("bdi") { $0.text(text) } }

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
