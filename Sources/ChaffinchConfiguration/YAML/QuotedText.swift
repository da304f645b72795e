/// Text of a configuration file in messages and in YAML.
enum QuotedText {
  private static let longest = 60

  /// `text` in quotation marks, with what is unseen escaped and the end of a long one left out.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let shown = scalars.prefix(longest).map { isUnseen($0) ? escape($0) : String($0) }.joined()
    return scalars.count > longest ? "“\(shown)…”" : "“\(shown)”"
  }

  /// `text` as a double-quoted scalar of YAML 1.1, on one line, with all that is unseen escaped.
  static func yaml(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where isUnseen(scalar): quoted += escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// `name` as it is where YAML reads it as text, else quoted.
  static func word(_ name: String) -> String {
    let isPlain = name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)+/) != nil
    return isPlain ? name : yaml(name)
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    case .spaceSeparator: scalar != " "
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let length = scalar.value > 0xFFFF ? 8 : 4
    return (length == 8 ? "\\U" : "\\u") + String(repeating: "0", count: length - digits.count) + digits
  }
}
