import ChaffinchText

/// What stays of a line when the varying part of a template goes: “By NAME”, “Photo: NAME / Reuters”, “Read also: HEADLINE”.
///
/// A frame is the hash of the tokens at the line's beginning, at its end, or of its first and last. All numbers are one
/// token, so lines that differ in figures only are equal already and need no frame.
struct LineFrames: Sendable, Equatable {
  /// The frame of the line's beginning: two tokens, or one where the line is short.
  package let lead: UInt32
  /// The frame of the line's end: two tokens, or one where the line is short.
  package let tail: UInt32
  /// The frame of the first and the last token; of a line of two tokens it would be the line.
  package let ends: UInt32?

  /// Lines of so many tokens have frames: longer ones are prose, whose first words are anybody's.
  static let tokenCounts = 2...25
  /// Lines up to so many tokens have frames of one token and share them with short lines only.
  static let shortCount = 5

  /// The frames of a line of `tokens`, or nil where it is too short or too long for any.
  ///
  /// O(1).
  init?(_ tokens: ArraySlice<UInt64>) {
    guard Self.tokenCounts.contains(tokens.count), let first = tokens.first, let last = tokens.last else {
      return nil
    }
    self.init(
      count: tokens.count, first: first, second: tokens[tokens.startIndex + 1],
      beforeLast: tokens[tokens.endIndex - 2], last: last)
  }

  private init(count: Int, first: UInt64, second: UInt64, beforeLast: UInt64, last: UInt64) {
    let isShort = count <= Self.shortCount
    let length: UInt64 = isShort ? 0 : 8
    lead = Self.frame(1 | length, first, isShort ? 0 : second)
    tail = Self.frame(2 | length, last, isShort ? 0 : beforeLast)
    ends = count > 2 ? Self.frame(3 | length, first, last) : nil
  }

  private static func frame(_ kind: UInt64, _ first: UInt64, _ second: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: TokenHash.combine(TokenHash.combine(first, kind), second) >> 32)
  }
}

/// On how many distinct documents of a site each frame of a line stands.
///
/// Most frames stand on one document only. So the frames of a site are counted in a table of their own, and what stands on
/// two and more documents is kept: memory grows with the largest site and with the templates found.
struct FrameCounts: Sendable {
  private var kept = HashTable(empty: Int32(0))
  private var pending = HashTable(empty: Count())

  private struct Count: Sendable {
    var documents: Int32 = 0
    var lastRepresentative: Int32 = -1
  }

  /// Counts the frames of a document, once for all near-duplicates of `representative`, which come one after the other.
  mutating func add(_ frames: [UInt32], of representative: Int32) {
    for frame in frames {
      pending.update(UInt64(frame) &* 0x9E37_79B9_7F4A_7C15) {
        guard $0.lastRepresentative != representative else { return }
        $0.lastRepresentative = representative
        $0.documents += 1
      }
    }
  }

  /// Keeps the frames that several documents of `site` have, and forgets the others.
  mutating func finish(site: UInt64) {
    var kept = kept
    self.kept = HashTable(empty: 0)
    func keepIfShared(_ key: UInt64, _ count: Count) {
      if count.documents > 1 { kept.update(TokenHash.combine(site, key)) { $0 = count.documents } }
    }
    pending.forEach(keepIfShared)
    self.kept = kept
    pending = HashTable(empty: Count())
  }

  /// The distinct documents of `site` that have `frame`; 0 where it stands on less than two.
  func documents(of frame: UInt32, site: UInt64) -> Int {
    Int(kept[TokenHash.combine(site, UInt64(frame) &* 0x9E37_79B9_7F4A_7C15)] ?? 0)
  }
}
