import ChaffinchCore

/// The sink for paths on their way into a URI reference (RFC 3986).
///
/// All bytes but the unreserved ones and `/` are percent-encoded, so that no path is taken for a scheme, a query or a
/// fragment, and bytes that are no UTF-8 survive.
enum PathURI {
  /// The reference: relative for a relative path, with the scheme `file` for an absolute one.
  static func reference(to path: RawText) -> String {
    var output: [UInt8] = isAbsolute(path) ? Array("file://".utf8) : []
    for byte in path.bytes {
      if isPlain(byte) {
        output.append(byte)
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(upperDigit(byte >> 4))
        output.append(upperDigit(byte & 0xF))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether the path begins at the root.
  static func isAbsolute(_ path: RawText) -> Bool { path.bytes.first == UInt8(ascii: "/") }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"): true
    default: false
    }
  }

  private static func upperDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
