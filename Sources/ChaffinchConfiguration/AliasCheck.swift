/// Looks for YAML aliases (`*name`) before the parser does.
///
/// A few aliases of aliases stand for billions of values, and the parser compares keys by all that they stand for. So
/// they are refused unread. Text is taken for an alias only beside text like an anchor (`&name`), which every alias needs.
enum AliasCheck {
  /// The 1-based line and column of the first alias; nil where there is none.
  ///
  /// O(n) in the bytes.
  static func firstAlias(_ bytes: [UInt8]) -> (line: Int, column: Int)? {
    var hasAnchor = false
    var alias: Int?
    for index in bytes.indices where begins(bytes, at: index) {
      if bytes[index] == UInt8(ascii: "&") { hasAnchor = true } else { alias = alias ?? index }
    }
    guard hasAnchor, let alias else { return nil }
    let before = bytes[..<alias]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (
      before.count { $0 == 0x0A } + 1,
      String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1
    )
  }

  /// Whether an anchor or an alias may begin at `index`: its sign, where a value may begin, and its name.
  private static func begins(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "*") else { return false }
    guard index + 1 < bytes.count, isNameByte(bytes[index + 1]) else { return false }
    guard index > 0 else { return true }
    // Beside white space and YAML's own signs, a byte beyond ASCII may end a line break of Unicode.
    let previous = bytes[index - 1]
    return previous <= 0x20 || previous >= 0x80 || "[]{},:?-".utf8.contains(previous)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
