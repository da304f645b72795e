/// Takes the targets of Markdown links and whole images out of a text, so that only what a reader sees is compared.
///
/// `![…](…)` becomes a space and `](…)` becomes `]`. This is the plain text of the corpus's own measure, not a parser: a
/// target ends at the first bracket that could close it.
enum MarkdownTargets {
  /// Returns `text` without them.
  static func removed(from text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    kept.reserveCapacity(scalars.count)
    for scalar in withoutLinks(withoutImages(scalars)) { kept.append(scalar) }
    return String(kept)
  }

  private static func withoutImages(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    replacing(text, startingWith: "!", by: " ") { start in
      guard start + 1 < text.count, text[start + 1] == "[",
        let label = text[(start + 2)...].firstIndex(of: "]"),
        label + 1 < text.count, text[label + 1] == "(",
        let target = text[(label + 2)...].firstIndex(of: ")")
      else { return nil }
      return target + 1
    }
  }

  private static func withoutLinks(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    replacing(text, startingWith: "]", by: "]") { start in
      guard start + 1 < text.count, text[start + 1] == "(",
        let addressEnd = text[(start + 2)...].firstIndex(where: { $0 == ")" || isSpace($0) })
      else { return nil }
      if text[addressEnd] == ")" { return addressEnd + 1 }
      guard let quote = text[addressEnd...].firstIndex(where: { !isSpace($0) }), text[quote] == "\"",
        let closing = text[(quote + 1)...].firstIndex(of: "\""),
        closing + 1 < text.count, text[closing + 1] == ")"
      else { return nil }
      return closing + 2
    }
  }

  /// Replaces every stretch that begins with `first` and ends where `end` says, if it does.
  private static func replacing(
    _ text: [Unicode.Scalar], startingWith first: Unicode.Scalar, by replacement: Unicode.Scalar,
    end: (Int) -> Int?
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == first, let end = end(index) {
        result.append(replacement)
        index = end
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// White space as regular expressions have it: Unicode's, and the four ASCII separators.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }
}
