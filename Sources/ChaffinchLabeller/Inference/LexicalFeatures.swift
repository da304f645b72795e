import ChaffinchSignals
import ChaffinchText

/// The hashed words and characters of the lines of one page: the input of the lexical model.
///
/// About 30 word features a line (the first 16 and last 4 words, pairs of the first 8, the ends, the whole line where it
/// has at most 4 words, the words of link addresses, the pattern of the opening) and the 4-grams of the first 36 and
/// the last 12 characters. Hashing (Weinberger et al. 2009) keeps the table small and lets unseen languages in.
public struct LexicalFeatures: Sendable {
  /// Bits of a feature number within its table; the words' table comes first, the characters' second.
  public static let tableBits: UInt64 = 15
  /// The number of rows of both tables together.
  public static let rowCount = 2 << Int(tableBits)

  /// The features of all lines, in order.
  public private(set) var features: [UInt16] = []
  /// Where each line's features begin in ``features``, and the end of the last.
  public private(set) var starts: [Int] = [0]

  private static let characterTable: UInt16 = 1 << UInt16(tableBits)
  private static let gramLength = 4

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

  /// Hashes the features of every line of `page`.
  ///
  /// O(n) in the lines.
  public init(_ page: PageMeasures) {
    features.reserveCapacity(page.count * 64)
    starts.reserveCapacity(page.count + 1)
    for index in page.lines.indices {
      appendWords(page.words.words[page.words.ranges[index]])
      for token in page.analysis.addressTokens[page.lines[index].addressRange].prefix(14) {
        append(.address, token)
      }
      append(.pattern, page.lines[index].patternHash)
      appendGrams(page.lines[index], page.analysis.edges)
      starts.append(features.count)
    }
  }

  /// No feature at all for each of `lines` lines: what a page in a language never seen comes close to.
  init(lines: Int) {
    starts = [Int](repeating: 0, count: lines + 1)
  }

  /// The number of lines.
  public var count: Int { starts.count - 1 }

  private mutating func append(_ kind: Kind, _ hash: UInt64) {
    let mixed = TokenHash.combine(hash, kind.rawValue)
    features.append(UInt16(truncatingIfNeeded: mixed >> (64 - Self.tableBits)))
  }

  private mutating func appendWords(_ words: ArraySlice<UInt64>) {
    guard let first = words.first, let last = words.last else { return }
    let head = words.prefix(16)
    for word in head { append(.word, word) }
    for word in words[head.endIndex...].suffix(4) { append(.word, word) }
    append(.first, first)
    append(.last, last)
    if words.count <= 4 { append(.line, words.reduce(0, TokenHash.combine)) }
    append(.ending, words.suffix(2).reduce(0, TokenHash.combine))
    for index in words.prefix(8).indices.dropFirst() {
      append(.pair, TokenHash.combine(words[index - 1], words[index]))
    }
  }

  private mutating func appendGrams(_ line: LineShape, _ edges: [UInt32]) {
    let range = line.edgeRange
    var gram = GramWindow()
    gram.take(0x5E)
    for index in range {
      if index == range.lowerBound + line.edgeHead { take(0x2026, into: &gram) }
      take(edges[index], into: &gram)
    }
    take(0x24, into: &gram)
    if gram.taken < Self.gramLength { appendGram(gram) }
  }

  private mutating func take(_ scalar: UInt32, into gram: inout GramWindow) {
    gram.take(scalar)
    if gram.taken >= Self.gramLength { appendGram(gram) }
  }

  private mutating func appendGram(_ gram: GramWindow) {
    let mixed = TokenHash.combine(gram.packed, Kind.gram.rawValue)
    features.append(Self.characterTable | UInt16(truncatingIfNeeded: mixed >> (64 - Self.tableBits)))
  }
}

/// The last four scalars, packed into 64 bits: 16 bits each are enough to tell them apart.
private struct GramWindow {
  private(set) var packed: UInt64 = 0
  private(set) var taken = 0

  mutating func take(_ scalar: UInt32) {
    packed = packed << 16 | UInt64(scalar ^ scalar >> 16) & 0xFFFF
    taken += 1
  }
}
