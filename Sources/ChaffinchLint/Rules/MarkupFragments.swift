#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Fragments of HTML and empty Markdown links in a line, found without a regular expression in one pass.
enum MarkupFragments {
  enum Kind: Sendable {
    case tag
    case entity
    case comment
    case emptyLink

    var name: String {
      switch self {
      case .tag: "HTML tag"
      case .entity: "HTML entity"
      case .comment: "end of an HTML comment"
      case .emptyLink: "empty link"
      }
    }
  }

  /// Names of the elements that scraped text is known to hold; `<3` and `<unknown>` are no tags.
  private static let elements: Set<String> = [
    "a", "abbr", "article", "aside", "b", "blockquote", "body", "br", "button", "center", "code", "div", "em",
    "embed", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header",
    "hr", "html", "i", "iframe", "img", "input", "label", "li", "link", "main", "meta", "nav", "noscript",
    "object",
    "ol", "option", "p", "param", "picture", "pre", "q", "s", "script", "section", "select", "small",
    "source",
    "span", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "th", "thead", "time", "title",
    "tr",
    "u", "ul", "video", "wbr",
  ]

  /// Entities that stand unescaped in running text; others must be numeric.
  private static let entities: Set<String> = [
    "nbsp", "amp", "lt", "gt", "quot", "apos", "copy", "reg", "trade", "hellip", "mdash", "ndash", "lsquo",
    "rsquo",
    "ldquo", "rdquo", "laquo", "raquo", "bull", "middot", "euro", "pound", "deg", "eacute", "egrave",
    "agrave",
    "ccedil", "auml", "ouml", "uuml", "Auml", "Ouml", "Uuml", "szlig", "ntilde", "oacute", "aacute", "iacute",
    "uacute", "shy", "zwj", "zwnj", "ensp", "emsp", "thinsp", "times", "frac12", "acirc", "ecirc", "ocirc",
  ]

  /// Whether one of the signs that fragments begin with stands in `range`: few lines hold any.
  private static func mayOccur(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      // The searches read the bytes of the range, which is a line of the array.
      func stands(_ sign: CInt) -> Bool { memchr(base + range.lowerBound, sign, range.count) != nil }
      return stands(0x3C) || stands(0x3E) || stands(0x26) || stands(0x5B)
    }
  }

  /// The beginning and the end of a comment, and the beginning of a link without a label.
  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let emptyLabel = Array("[](".utf8)

  /// Finds the fragments of `bytes` in `range`, in order.
  ///
  /// Code between backticks is the text's own subject and is passed over. O(n): a search for the end of a fragment stops
  /// where another may begin.
  static func find(in bytes: [UInt8], _ range: Range<Int>) -> [(kind: Kind, range: Range<Int>)] {
    guard mayOccur(in: bytes, range) else { return [] }
    var found: [(kind: Kind, range: Range<Int>)] = []
    var position = range.lowerBound
    var mayHoldCode = true
    while position < range.upperBound {
      let rest = position..<range.upperBound
      var match: (Kind, Int)?
      switch bytes[position] {
      case UInt8(ascii: "<"): match = tag(bytes, rest).map { (.tag, $0) }
      case UInt8(ascii: "&"): match = entity(bytes, rest).map { (.entity, $0) }
      case UInt8(ascii: "-"):
        match = endsComment(bytes, at: position, of: range) ? (.comment, position + 3) : nil
      case UInt8(ascii: "["): match = link(bytes, rest).map { (.emptyLink, $0) }
      case UInt8(ascii: "`") where mayHoldCode:
        if let end = bytes[(position + 1)..<range.upperBound].firstIndex(of: UInt8(ascii: "`")) {
          position = end
        } else {
          mayHoldCode = false
        }
      default: break
      }
      if let (kind, end) = match {
        found.append((kind, position..<end))
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  private static func tag(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let close = UInt8(ascii: ">")
    let open = UInt8(ascii: "<")
    if bytes[range].starts(with: commentStart) {
      return end(of: close, bytes, range, within: 300, before: open)
    }
    var position = range.lowerBound + 1
    if position < range.upperBound, bytes[position] == UInt8(ascii: "/") { position += 1 }
    let start = position
    while position < range.upperBound, position - start < 12, isAlphanumeric(bytes[position]) {
      position += 1
    }
    guard elements.contains(String(decoding: bytes[start..<position], as: UTF8.self).lowercased()) else {
      return nil
    }
    guard position < range.upperBound, [0x09, 0x20, 0x2F, 0x3E].contains(bytes[position]) else { return nil }
    let last = position - 1
    guard let end = end(of: close, bytes, last..<range.upperBound, within: 300, before: open) else {
      return nil
    }
    // One letter is a variable as well, “a <b && c> d”: such a tag must be bare or have an attribute with a value.
    let tail = bytes[position..<(end - 1)]
    let isBare = tail.allSatisfy { $0 == 0x20 || $0 == 0x2F }
    return position - start > 1 || isBare || tail.contains(UInt8(ascii: "=")) ? end : nil
  }

  private static func entity(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let semicolon = UInt8(ascii: ";")
    guard let end = end(of: semicolon, bytes, range, within: 10, before: UInt8(ascii: "&")) else {
      return nil
    }
    let name = bytes[(range.lowerBound + 1)..<(end - 1)]
    if name.first == UInt8(ascii: "#") {
      let digits = name.dropFirst()
      return !digits.isEmpty && digits.allSatisfy(isAlphanumeric) ? end : nil
    }
    return entities.contains(String(decoding: name, as: UTF8.self)) ? end : nil
  }

  /// Whether a comment ends at `position`; “A --> B” between spaces is an arrow.
  private static func endsComment(_ bytes: [UInt8], at position: Int, of line: Range<Int>) -> Bool {
    guard bytes[position..<line.upperBound].starts(with: commentEnd) else { return false }
    let end = position + commentEnd.count
    return position == line.lowerBound || end == line.upperBound || bytes[position - 1] != 0x20
      || bytes[end] != 0x20
  }

  private static func link(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard bytes[range].starts(with: emptyLabel) else { return nil }
    return end(of: UInt8(ascii: ")"), bytes, range, within: 2000, before: UInt8(ascii: "["))
  }

  /// The place behind the first `byte` among the next `limit` bytes, if no `other` stands before it.
  ///
  /// The first byte of `range` is not looked at: it begins the fragment.
  private static func end(
    of byte: UInt8, _ bytes: [UInt8], _ range: Range<Int>, within limit: Int, before other: UInt8
  ) -> Int? {
    let found = bytes[range].dropFirst().prefix(limit).firstIndex { $0 == byte || $0 == other }
    return found.flatMap { bytes[$0] == byte ? $0 + 1 : nil }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
