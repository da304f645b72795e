import ChaffinchText

/// The features of one line, as they are hashed.
struct LineFeatures {
  /// A line has at most so many features.
  package static let most =
    wordsAtStart + wordsAtEnd + 4 + pairedWords - 1 + addressWords + 1 + TextAnalysis.edgesKept + 3

  private let features: UnsafeMutableBufferPointer<UInt16>
  private(set) var count = 0

  private static let wordsAtStart = 16
  private static let wordsAtEnd = 4
  private static let pairedWords = 8
  private static let addressWords = 14
  private static let wholeLineWords = 4
  private static let gramLength = 4
  private static let characterTable: UInt16 = 1 << UInt16(LexicalFeatures.tableBits)

  private enum Kind: UInt64 {
    case word = 1
    case first
    case last
    case line
    case ending
    case pair
    case address
    case pattern
    case gram
  }

  /// Writes to `features`, which has room for ``most``.
  init(_ features: UnsafeMutableBufferPointer<UInt16>) { self.features = features }

  /// Appends the features of the line's words: single ones and pairs, its ends, a short line whole.
  package mutating func appendWords(_ words: Span<UInt64>) {
    let count = words.count
    guard count > 0 else { return }
    let headCount = min(count, Self.wordsAtStart)
    for place in 0..<headCount { append(.word, words[place]) }
    for place in max(headCount, count - Self.wordsAtEnd)..<count { append(.word, words[place]) }
    append(.first, words[0])
    append(.last, words[count - 1])
    if count <= Self.wholeLineWords { append(.line, Self.combined(words, from: 0)) }
    append(.ending, Self.combined(words, from: max(0, count - 2)))
    for place in 1..<max(1, min(count, Self.pairedWords)) {
      append(.pair, TokenHash.combine(words[place - 1], words[place]))
    }
  }

  /// The words from `start` on as one hash.
  private static func combined(_ words: Span<UInt64>, from start: Int) -> UInt64 {
    var hash: UInt64 = 0
    for place in start..<words.count { hash = TokenHash.combine(hash, words[place]) }
    return hash
  }

  /// Appends the words of the line's link addresses.
  mutating func appendAddress(_ words: Span<UInt64>) {
    for place in 0..<min(words.count, Self.addressWords) { append(.address, words[place]) }
  }

  /// Appends the pattern of the line's opening.
  mutating func appendPattern(_ hash: UInt64) { append(.pattern, hash) }

  /// Appends the runs of four characters of the line's ends; the first `headCount` of `edges` are its beginning.
  mutating func appendGrams(_ edges: Span<UInt32>, headCount: Int) {
    var gram = GramWindow()
    gram.take(0x5E)
    for place in 0..<edges.count {
      if place == headCount { take(0x2026, into: &gram) }
      take(edges[place], into: &gram)
    }
    take(0x24, into: &gram)
    if gram.taken < Self.gramLength { appendGram(gram) }
  }

  @inline(__always)
  private mutating func take(_ scalar: UInt32, into gram: inout GramWindow) {
    gram.take(scalar)
    if gram.taken >= Self.gramLength { appendGram(gram) }
  }

  @inline(__always)
  private mutating func appendGram(_ gram: GramWindow) {
    let mixed = TokenHash.combine(gram.packed, Kind.gram.rawValue)
    append(Self.characterTable | UInt16(truncatingIfNeeded: mixed >> (64 - LexicalFeatures.tableBits)))
  }

  @inline(__always)
  private mutating func append(_ kind: Kind, _ hash: UInt64) {
    let mixed = TokenHash.combine(hash, kind.rawValue)
    append(UInt16(truncatingIfNeeded: mixed >> (64 - LexicalFeatures.tableBits)))
  }

  @inline(__always)
  private mutating func append(_ feature: UInt16) {
    assert(count < Self.most)
    features.initializeElement(at: count, to: feature)
    count &+= 1
  }
}

/// The last four scalars, packed into 64 bits: 16 bits each are enough to tell them apart.
private struct GramWindow {
  private(set) var packed: UInt64 = 0
  private(set) var taken = 0

  package mutating func take(_ scalar: UInt32) {
    packed = packed << 16 | UInt64(scalar ^ scalar >> 16) & 0xFFFF
    taken += 1
  }
}
