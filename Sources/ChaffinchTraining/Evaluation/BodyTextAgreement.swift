import CUTF8Proc

/// How well the text kept as body agrees with the article: precision and recall over bags of tokens.
///
/// The measure of the article-extraction benchmarks, such as that of Scrapinghub.
struct BodyTextAgreement: Sendable, Equatable {
  /// The share of the kept tokens that the article holds.
  var precision = 0.0
  /// The share of the article's tokens that were kept.
  var recall = 0.0
  /// The harmonic mean of precision and recall.
  var f1 = 0.0

  /// Compares the tokens of two texts, each as often as it occurs; all is 0 where they share none.
  init(kept: String, article: String) {
    let (keptTokens, articleTokens) = (BodyTokens.tokens(of: kept), BodyTokens.tokens(of: article))
    var left: [ArraySlice<Unicode.Scalar>: Int] = [:]
    for token in articleTokens { left[token, default: 0] += 1 }
    var shared = 0
    for token in keptTokens {
      guard let count = left[token], count > 0 else { continue }
      left[token] = count - 1
      shared += 1
    }
    guard shared > 0 else { return }
    precision = Double(shared) / Double(keptTokens.count)
    recall = Double(shared) / Double(articleTokens.count)
    f1 = 2 * precision * recall / (precision + recall)
  }
}

/// The tokens that kept text and article are compared by.
///
/// Text is normalised to NFKC and case-folded. Kana, Han, Hangul and Thai scalars are tokens one by one; of all else, runs
/// of letters and digits are. Numbers and word characters are those of Python's `str.isalnum`.
enum BodyTokens {
  /// The tokens of `text` in order.
  static func tokens(of text: String) -> [ArraySlice<Unicode.Scalar>] {
    let scalars = folded(Array(text.unicodeScalars))
    var tokens: [ArraySlice<Unicode.Scalar>] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      let standsAlone = standsAlone(scalar)
      if !standsAlone, isWordPart(scalar) {
        start = start ?? index
        continue
      }
      if let first = start { tokens.append(scalars[first..<index]) }
      start = nil
      if standsAlone { tokens.append(scalars[index...index]) }
    }
    if let first = start { tokens.append(scalars[first...]) }
    return tokens
  }

  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0E7F, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF: true
    default: false
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: scalar.properties.numericType != nil
    }
  }

  /// NFKC first and case folding after it, in two steps: in one, a few foldings would be composed again.
  private static func folded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let normalised = mapped(scalars, [UTF8PROC_COMPAT, UTF8PROC_COMPOSE, UTF8PROC_STABLE])
    return mapped(normalised, [UTF8PROC_CASEFOLD])
  }

  private static func mapped(
    _ scalars: [Unicode.Scalar], _ options: [utf8proc_option_t]
  ) -> [Unicode.Scalar] {
    let options = utf8proc_option_t(rawValue: options.reduce(0) { $0 | $1.rawValue })
    let text = Array(String(String.UnicodeScalarView(scalars)).utf8)
    var buffer = [Int32](repeating: 0, count: scalars.count + 64)
    // utf8proc writes no more than the length given, and returns the length it needs: Hangul needs more at first.
    var count = utf8proc_decompose(text, text.count, &buffer, buffer.count, options)
    if count > buffer.count {
      buffer = [Int32](repeating: 0, count: count)
      count = utf8proc_decompose(text, text.count, &buffer, buffer.count, options)
    }
    if options.rawValue & UTF8PROC_COMPOSE.rawValue != 0 {
      count = utf8proc_normalize_utf32(&buffer, count, options)
    }
    return buffer.prefix(max(0, count)).compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
  }
}

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
