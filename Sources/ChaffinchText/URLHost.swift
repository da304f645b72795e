/// The host in an address.
package enum URLHost {
  /// The host in lower case, without user, port or brackets; nil when the address has none (RFC 3986, section 3.2).
  package static func host(of url: String) -> String? {
    let bytes = url.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) else {
      return nil
    }
    let ends: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
    var authority = bytes[bytes.index(colon, offsetBy: 3)...].prefix { !ends.contains($0) }
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
      authority = authority[authority.index(after: at)...]
    }
    let host =
      authority.first == UInt8(ascii: "[")
      ? authority.dropFirst().prefix { $0 != UInt8(ascii: "]") }
      : authority.prefix { $0 != UInt8(ascii: ":") }
    return host.isEmpty ? nil : Substring(host).lowercased()
  }
}
