/// A pattern of path bytes in the wildcards of Git: `*`, `?`, `[a-z]`, `**` and `\`.
///
/// The meaning of each is that of Git's `wildmatch.c` with paths: only `**` stands for a slash.
struct Wildcard: Sendable, Equatable {
  enum Element: Sendable, Equatable {
    case literal(UInt8)
    /// `?`: one byte, no slash.
    case anyByte
    /// `[…]`: one byte of a set, no slash.
    case oneOf(ByteSet)
    /// `*`: any bytes without a slash.
    case anyBytes
    /// `**/`: any folders, also none.
    case anyFolders
    /// `**` at the end: everything.
    case everything
  }

  private let elements: [Element]
  /// What every match ends with: most paths are told apart by it.
  private let ending: [UInt8]

  /// Nil for a pattern that can match nothing: a set without an end, a `\` at the end.
  init?(_ pattern: ArraySlice<UInt8>) {
    guard let elements = WildcardParser.elements(of: pattern) else { return nil }
    self.elements = elements
    var ending: [UInt8] = []
    for case .literal(let byte) in elements.reversed().prefix(while: \.isLiteral) { ending.append(byte) }
    self.ending = ending.reversed()
  }

  /// Whether `text` is matched from end to end.
  ///
  /// O(n·m) at worst: the last `*` and the last `**/` alone are tried again, as what stands before them is matched best where
  /// it is matched first.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.suffix(ending.count).elementsEqual(ending) else { return false }
    var position = text.startIndex
    var element = 0
    var star: (element: Int, position: Int)?
    var folders: (element: Int, position: Int)?
    while true {
      if element == elements.count {
        if position == text.endIndex { return true }
      } else {
        switch elements[element] {
        case .everything: return true
        case .anyBytes:
          star = (element, position)
          element += 1
          continue
        case .anyFolders:
          folders = (element, position)
          star = nil
          element += 1
          continue
        case let one:
          if position < text.endIndex, one.matches(text[position]) {
            position += 1
            element += 1
            continue
          }
        }
      }
      if let last = star, last.position < text.endIndex, text[last.position] != Self.slash {
        star = (last.element, last.position + 1)
        (element, position) = (last.element + 1, last.position + 1)
      } else if let last = folders, let slash = text[last.position...].firstIndex(of: Self.slash) {
        folders = (last.element, slash + 1)
        star = nil
        (element, position) = (last.element + 1, slash + 1)
      } else {
        return false
      }
    }
  }

  static let slash = UInt8(ascii: "/")
}

extension Wildcard.Element {
  fileprivate var isLiteral: Bool { if case .literal = self { true } else { false } }

  fileprivate func matches(_ byte: UInt8) -> Bool {
    switch self {
    case .literal(let literal): byte == literal
    case .anyByte: byte != Wildcard.slash
    case .oneOf(let set): byte != Wildcard.slash && set.contains(byte)
    case .anyBytes, .anyFolders, .everything: false
    }
  }
}

/// A set of bytes.
struct ByteSet: Sendable, Equatable {
  private var low: (UInt64, UInt64) = (0, 0)
  private var high: (UInt64, UInt64) = (0, 0)

  init(where isMember: (UInt8) -> Bool) {
    for byte in UInt8.min...UInt8.max where isMember(byte) { insert(byte) }
  }

  private mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low.0 |= bit
    case 1: low.1 |= bit
    case 2: high.0 |= bit
    default: high.1 |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: low.0
      case 1: low.1
      case 2: high.0
      default: high.1
      }
    return word >> UInt64(byte & 63) & 1 != 0
  }

  static func == (left: ByteSet, right: ByteSet) -> Bool { left.low == right.low && left.high == right.high }
}
