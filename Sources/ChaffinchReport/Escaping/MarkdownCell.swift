/// Untrusted text as a cell of a Markdown table that is put together elsewhere.
package enum MarkdownCell {
  /// `text` with everything escaped that Markdown, its tables or HTML would take for markup.
  package static func text(_ text: String) -> String {
    var bytes: [UInt8] = []
    MarkdownText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
