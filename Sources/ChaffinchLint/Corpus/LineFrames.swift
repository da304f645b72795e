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
