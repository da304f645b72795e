/// The sink for untrusted text on its way into XML, as text of an element or in a quoted attribute.
///
/// `&`, `<`, `>`, `"` and `'` come out as references. What XML 1.0 forbids (section 2.2) comes out as `\u{1b}`, as does
/// what would act or hide (see `Unicode.Scalar.isHidden`), line breaks among it; bytes that are no UTF-8 become U+FFFD.
/// The `[` of `##[` becomes a reference, for a build log may show the file.
enum XMLText {
  /// Appends the text as XML.
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
      case "'": output.append("&apos;")
      case "\t": output.append("&#9;")
      case "[" where BuildLogCommand.endsHead(text, before: range.lowerBound): output.append("&#91;")
      case "\u{FFFE}", "\u{FFFF}": output.append(contentsOf: scalar.visibleEscape.utf8)
      case _ where scalar.isHidden: output.append(contentsOf: scalar.visibleEscape.utf8)
      default: output.append(text, range)
      }
    }
  }
}
