/// The sink for untrusted text on its way into Markdown.
///
/// What Markdown, its tables, or HTML inside it would take for markup comes out behind a backslash: GitHub renders such
/// reports. Addresses are broken up too, as GitHub makes links and mentions of them. Line breaks become spaces, and what
/// would act or hide comes out as `\u{202e}`.
package enum MarkdownText {
  /// Appends the text as part of one line, such as a cell of a table.
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

  /// The text as part of one line, such as a cell of a table.
  package static func line(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An underscore inside a word is no emphasis.
  private static func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, scalar.isASCII else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// Prose as a paragraph of Markdown.
extension MarkdownText {
  /// `prose` on one line, with everything escaped that Markdown or HTML would take for markup, but for code between
  /// single backticks, which stays code.
  static func paragraph(_ prose: String) -> String {
    let prose = prose.drop(while: \.isWhitespace)
    let parts = prose.split(separator: "`", omittingEmptySubsequences: false)
    guard hasPlainCodeSpans(parts) else { return withoutMarker(line(String(prose))) }
    let escaped = parts.enumerated().map { index, part in
      index.isMultiple(of: 2) ? line(String(part)) : String(part)
    }
    return withoutMarker(escaped.joined(separator: "`"))
  }

  /// Whether every second part is code that needs no escapes, which code cannot have.
  private static func hasPlainCodeSpans(_ parts: [Substring]) -> Bool {
    guard !parts.count.isMultiple(of: 2) else { return false }
    return parts.indices.dropFirst().dropLast().allSatisfy { index in
      let part = parts[index]
      guard !index.isMultiple(of: 2) else { return !part.isEmpty }
      return !part.allSatisfy(\.isWhitespace)
        && part.unicodeScalars.allSatisfy { $0 != "|" && $0 != "\n" && $0 != "\r" && !$0.isHidden }
    }
  }

  /// The paragraph with a backslash in its first word where that would make a list, a rule or a heading of it.
  private static func withoutMarker(_ paragraph: String) -> String {
    let digits = paragraph.prefix { $0.isASCII && $0.isNumber }
    let rest = paragraph[digits.endIndex...]
    guard let sign = rest.first, (digits.isEmpty ? "-+=" : ".)").contains(sign) else { return paragraph }
    return "\(digits)\\\(rest)"
  }
}

/// Lines that may hold anything as a fenced code block of Markdown.
extension MarkdownText {
  /// The block for `text`, whose lines pass the terminal's sink; it ends without a line feed.
  static func fence(_ text: String) -> String {
    var block: [UInt8] = []
    appendFence(TerminalMessage.bytes(of: text), to: &block)
    return String(decoding: block.dropLast(), as: UTF8.self)
  }

  /// Appends the block; `text` has passed a sink for terminals and ends with a line feed.
  ///
  /// The fence is longer than any run of backticks inside, so that no line can end it.
  static func appendFence(_ text: [UInt8], to output: inout [UInt8]) {
    let backtick = UInt8(ascii: "`")
    var (longest, run) = (0, 0)
    for byte in text {
      run = byte == backtick ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = [UInt8](repeating: backtick, count: max(3, longest + 1))
    output += fence
    output.append("text\n")
    output += text
    output += fence
    output.append("\n")
  }
}
