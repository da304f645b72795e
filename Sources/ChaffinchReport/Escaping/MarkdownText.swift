/// The sink for untrusted text on its way into a cell of a Markdown table.
///
/// What Markdown, its tables, or HTML inside it would take for markup comes out behind a backslash: GitHub renders such
/// reports. Addresses are broken up too, as GitHub makes links and mentions of them. Line breaks become spaces, and what
/// would act or hide comes out as `\u{202e}`.
package enum MarkdownText {
  /// Appends the text as part of one cell.
  package static func append(_ text: String, to output: inout [UInt8]) {
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let previous = index > 0 ? scalars[index - 1] : nil
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\n", "\r", "\t": output.append(UInt8(ascii: " "))
      case _ where scalar.isHidden: output.append(contentsOf: ("\\" + scalar.visibleEscape).utf8)
      case "\\", "`", "*", "[", "]", "<", ">", "&", "|", "#", "~", "!", "@", "$",
        "_" where !(isWordPart(previous) && isWordPart(next)),
        ":" where next == "/",
        "." where previous == "w" || previous == "W":
        output.append(UInt8(ascii: "\\"))
        fallthrough
      default: output.append(contentsOf: String(scalar).utf8)
      }
    }
  }

  /// An underscore inside a word is no emphasis.
  private static func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, scalar.isASCII else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
