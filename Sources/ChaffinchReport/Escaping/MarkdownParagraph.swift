/// Prose as a paragraph of Markdown.
package enum MarkdownParagraph {
  /// `prose` on one line, with everything escaped that Markdown or HTML would take for markup, but for code between
  /// single backticks, which stays code.
  package static func text(_ prose: String) -> String {
    let prose = prose.drop(while: \.isWhitespace)
    let parts = prose.split(separator: "`", omittingEmptySubsequences: false)
    guard hasPlainCodeSpans(parts) else { return withoutMarker(MarkdownCell.text(String(prose))) }
    let escaped = parts.enumerated().map { index, part in
      index.isMultiple(of: 2) ? MarkdownCell.text(String(part)) : String(part)
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
