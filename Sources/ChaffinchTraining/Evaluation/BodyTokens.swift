import CUTF8Proc

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
