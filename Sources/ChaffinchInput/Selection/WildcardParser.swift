/// Reads the wildcards of Git as `wildmatch.c` does.
struct WildcardParser {
  private let bytes: [UInt8]
  private var position = 0
  private var elements: [Wildcard.Element] = []

  /// The elements of `pattern`; nil where it can match nothing.
  static func elements(of pattern: ArraySlice<UInt8>) -> [Wildcard.Element]? {
    var parser = WildcardParser(bytes: Array(pattern))
    return parser.parse() ? parser.elements : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private mutating func parse() -> Bool {
    while let next = byte() {
      switch next {
      case UInt8(ascii: "*"): readStars()
      case UInt8(ascii: "?"):
        elements.append(.anyByte)
        position += 1
      case UInt8(ascii: "["):
        guard let set = readSet() else { return false }
        elements.append(.oneOf(set))
      case UInt8(ascii: "\\"):
        guard let escaped = byte(1) else { return false }
        elements.append(.literal(escaped))
        position += 2
      default:
        elements.append(.literal(next))
        position += 1
      }
    }
    return true
  }

  /// Several stars between slashes, or at an end, stand for folders; elsewhere they are one star.
  private mutating func readStars() {
    let start = position
    while byte() == UInt8(ascii: "*") { position += 1 }
    let isFirst = start == 0 || bytes[start - 1] == Wildcard.slash
    guard position - start > 1, isFirst else { return elements.append(.anyBytes) }
    switch byte() {
    case nil: elements.append(.everything)
    case Wildcard.slash:
      elements.append(.anyFolders)
      position += 1
    default: elements.append(.anyBytes)
    }
  }

  /// The set that begins here; nil where it has no end or names a class that there is not.
  private mutating func readSet() -> ByteSet? {
    position += 1
    let isNegated = byte() == UInt8(ascii: "!") || byte() == UInt8(ascii: "^")
    if isNegated { position += 1 }
    var members = [Bool](repeating: false, count: 256)
    var previous: UInt8?
    repeat {
      guard let next = byte() else { return nil }
      if next == UInt8(ascii: "\\") {
        guard let escaped = byte(1) else { return nil }
        members[Int(escaped)] = true
        previous = escaped
        position += 1
      } else if next == UInt8(ascii: "-"), let first = previous, let end = byte(1), end != UInt8(ascii: "]") {
        position += 1
        if end == UInt8(ascii: "\\") { position += 1 }
        guard let last = byte() else { return nil }
        if first <= last { for member in first...last { members[Int(member)] = true } }
        previous = nil
      } else if next == UInt8(ascii: "["), byte(1) == UInt8(ascii: ":") {
        switch readClass(into: &members) {
        case .read: previous = nil
        case .noClass:
          members[Int(next)] = true
          previous = next
        case .fault: return nil
        }
      } else {
        members[Int(next)] = true
        previous = next
      }
      position += 1
    } while byte() != UInt8(ascii: "]")
    position += 1
    return ByteSet { members[Int($0)] != isNegated }
  }

  private enum ClassOutcome { case read, noClass, fault }

  /// Reads `[:name:]` and stops at its last bracket; stays where it was if that is no class.
  private mutating func readClass(into members: inout [Bool]) -> ClassOutcome {
    guard let end = bytes[(position + 2)...].firstIndex(of: UInt8(ascii: "]")) else { return .fault }
    guard end - 1 >= position + 2, bytes[end - 1] == UInt8(ascii: ":") else { return .noClass }
    let name = String(decoding: bytes[position + 2..<end - 1], as: UTF8.self)
    guard let isMember = Self.classes[name] else { return .fault }
    for byte in UInt8.min...0x7F where isMember(byte) { members[Int(byte)] = true }
    position = end
    return .read
  }

  /// The classes of POSIX, of ASCII only.
  private static let classes: [String: @Sendable (UInt8) -> Bool] = [
    "alnum": { isLetter($0) || isDigit($0) }, "alpha": isLetter, "blank": { $0 == 0x20 || $0 == 0x09 },
    "cntrl": { $0 < 0x20 || $0 == 0x7F }, "digit": isDigit, "graph": { (0x21...0x7E).contains($0) },
    "lower": { (0x61...0x7A).contains($0) }, "print": { (0x20...0x7E).contains($0) },
    "punct": { (0x21...0x7E).contains($0) && !isLetter($0) && !isDigit($0) },
    "space": { $0 == 0x20 || (0x09...0x0D).contains($0) }, "upper": { (0x41...0x5A).contains($0) },
    "xdigit": { isDigit($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) },
  ]

  @Sendable private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  @Sendable private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
