/// The sink for untrusted text on its way into HTML or XML, as text of an element or in a quoted attribute.
///
/// `&`, `<`, `>`, `"` and `'` come out as character references, so that text can neither end an attribute nor begin a tag.
/// What would act or hide (see `Unicode.Scalar.isHidden`) comes out as `\u{202e}`; bytes that are no UTF-8 become U+FFFD.
/// Never for `style`, `script`, comments, URLs or event handlers: no text of others goes there.
enum MarkupText {
  /// The language of the markup.
  enum Language {
    /// Line feeds pass, and of `##` and `::` the first sign becomes a reference.
    case html
    /// Line breaks and what XML 1.0 forbids (section 2.2) come out as `\u{a}`, and the `[` of `##[` as a reference.
    case xml
  }

  /// Appends the text as markup.
  static func append(_ text: Span<UInt8>, as language: Language, to output: inout [UInt8]) {
    let isHTML = language == .html
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
      case "'": output.append(isHTML ? "&#39;" : "&apos;")
      // Doubled, they begin commands of a build log that a page is printed to.
      case "#" where isHTML && offset < text.count && text[offset] == UInt8(ascii: "#"):
        output.append("&#35;")
      case ":" where isHTML && offset < text.count && text[offset] == UInt8(ascii: ":"):
        output.append("&#58;")
      case "[" where !isHTML && BuildLogCommand.endsHead(text, before: range.lowerBound):
        output.append("&#91;")
      case "\n" where isHTML: output.append(UInt8(ascii: "\n"))
      case "\t" where !isHTML: output.append("&#9;")
      case "\u{FFFE}" where !isHTML, "\u{FFFF}" where !isHTML, _ where scalar.isHidden:
        output.append(contentsOf: scalar.visibleEscape.utf8)
      default: output.append(text, range)
      }
    }
  }
}
