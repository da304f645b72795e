import ChaffinchCore
import ChaffinchText

/// The hashed words and characters of the lines of one page: the input of the lexical model.
///
/// About 30 word features a line (the first 16 and last 4 words, pairs of the first 8, the ends, the whole line where it
/// has at most 4 words, the words of link addresses, the pattern of the opening) and the 4-grams of the first 36 and
/// the last 12 characters. Hashing (Weinberger et al. 2009) keeps the table small and lets unseen languages in.
package struct LexicalFeatures: Sendable {
  /// Bits of a feature number within its table; the words' table comes first, the characters' second.
  static let tableBits: UInt64 = 15
  /// The number of rows of both tables together.
  package static let rowCount = 2 << Int(tableBits)

  /// The features of all lines, in order.
  package let features: [UInt16]
  /// Where each line's features begin in ``features``, and the end of the last.
  package let starts: [Int]

  /// Hashes the features of every line of `page`.
  ///
  /// O(n) in the lines.
  package init(_ page: PageMeasures) {
    let (lines, words, ranges) = (page.lines, page.words.words, page.words.ranges)
    let (addresses, edges) = (page.analysis.addressTokens, page.analysis.edges)
    var starts = [0]
    starts.reserveCapacity(lines.count + 1)
    let most = lines.count * LineFeatures.most
    features = [UInt16](unsafeUninitializedCapacity: most) { features, initialized in
      for index in lines.indices {
        // There is room for the most features that each line may have.
        var line = LineFeatures(UnsafeMutableBufferPointer(rebasing: features[initialized...]))
        line.appendWords(words.span.extracting(ranges[index]))
        line.appendAddress(addresses.span.extracting(lines[index].addressRange))
        line.appendPattern(lines[index].patternHash)
        line.appendGrams(edges.span.extracting(lines[index].edgeRange), headCount: lines[index].edgeHead)
        initialized += line.count
        starts.append(initialized)
      }
    }
    self.starts = starts
  }

  /// No feature at all for each of `lines` lines: what a page in a language never seen comes close to.
  package init(lines: Int) {
    features = []
    starts = [Int](repeating: 0, count: lines + 1)
  }

  /// The number of lines.
  package var count: Int { starts.count - 1 }
}

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

/// What the sequence model reads of a line: the signals, then the lexical logits.
package enum LabellerInputs {
  package static var width: Int { SignalList.columnNames.count + LineClass.count }

  /// The rows of all lines of a page, one after the other, ``width`` values each.
  ///
  /// O(n) in the features.
  package static func rows(_ signals: SignalMatrix, _ features: LexicalFeatures, _ lexical: LexicalModel)
    -> [Float]
  {
    let width = signals.width + LineClass.count
    return [Float](unsafeUninitializedCapacity: signals.count * width) { rows, initialized in
      guard let base = rows.baseAddress else { return }
      signals.values.withUnsafeBufferPointer { values in
        guard let values = values.baseAddress else { return }
        // Every place of the `count × width` values is written below, row by row: the signals, then the logits.
        for line in 0..<signals.count {
          let row = base + line * width
          row.initialize(from: values + line * signals.width, count: signals.width)
          let own = features.features[features.starts[line]..<features.starts[line + 1]]
          let logits = lexical.logits(of: own)
          for place in 0..<LineClass.count { (row + signals.width + place).initialize(to: logits[place]) }
        }
      }
      initialized = signals.count * width
    }
  }
}
