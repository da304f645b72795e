/// Text from outside: bytes that ought to be UTF-8 and may be anything.
///
/// Paths and scraped lines stay bytes until the escaping of a report writes them, so that the terminal can show a
/// broken byte as itself and JSON can replace it.
public struct RawText: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The bytes as they were read.
  public var bytes: [UInt8]

  /// Wraps bytes that may be invalid UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Wraps the UTF-8 of a string.
  public init(_ string: String) {
    self.bytes = Array(string.utf8)
  }

  /// The text with U+FFFD for bytes that are no UTF-8.
  public var decoded: String { String(decoding: bytes, as: UTF8.self) }

  /// Wraps the UTF-8 of a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
