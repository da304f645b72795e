/// The sink for untrusted text on its way into HTML, as text of an element or in a quoted attribute.
///
/// `&`, `<`, `>`, `"` and `'` come out as character references, so that text can neither end an attribute nor begin a tag.
/// What would act or hide (see `Unicode.Scalar.isHidden`) comes out as `\u{202e}`, line feeds excepted; bytes that are no
/// UTF-8 become U+FFFD, and of `##` and `::` the first sign becomes a reference. Never for `style`, `script`, comments, URLs or event handlers: no text of others goes there.
enum HTMLText {
  /// Appends the text as HTML.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    var offset = 0
    while offset < text.count {
      let decoded = decodeScalar(in: text, at: offset)
      let range = offset..<offset + decoded.length
      offset = range.upperBound
      guard let scalar = decoded.scalar else {
        output.append("\u{FFFD}")
        continue
      }
      switch scalar {
      case "&": output.append("&amp;")
      case "<": output.append("&lt;")
      case ">": output.append("&gt;")
      case "\"": output.append("&quot;")
      case "'": output.append("&#39;")
      // Doubled, they begin commands of a build log that a page is printed to.
      case "#" where offset < text.count && text[offset] == UInt8(ascii: "#"): output.append("&#35;")
      case ":" where offset < text.count && text[offset] == UInt8(ascii: ":"): output.append("&#58;")
      case "\n": output.append(UInt8(ascii: "\n"))
      case _ where scalar.isHidden: output.append(contentsOf: scalar.visibleEscape.utf8)
      default: output.append(text, range)
      }
    }
  }
}

extension Unicode.Scalar {
  /// The scalar's number as `\u{202e}`, to stand where the scalar would act or hide.
  var visibleEscape: String { "\\u{" + String(value, radix: 16) + "}" }
}
