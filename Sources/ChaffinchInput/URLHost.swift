/// The host in an address.
public enum URLHost {
  /// The host in lower case, without user, port or brackets; nil when the address has none (RFC 3986, section 3.2).
  public static func host(of url: String) -> String? {
    guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else { return nil }
    let rest = url[url.index(colon, offsetBy: 3)...]
    var authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
    let host =
      authority.first == "["
      ? authority.dropFirst().prefix { $0 != "]" }
      : authority.prefix { $0 != ":" }
    return host.isEmpty ? nil : host.lowercased()
  }
}
