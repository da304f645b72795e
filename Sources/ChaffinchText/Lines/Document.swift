/// The bytes of one scraped text and where its lines stand in them.
///
/// Nothing is decoded or copied: lines are ranges of the original bytes, so a finding can always point at what the
/// user's file holds, valid UTF-8 or not.
@usableFromInline package struct Document: Sendable {
  /// The text as it was read, byte order mark and invalid sequences included.
  package let bytes: [UInt8]

  /// The lines in order; blank ones are lines too.
  package let lines: [LineRange]

  /// Finds the lines of `bytes`.
  ///
  /// O(n).
  package init(bytes: [UInt8]) {
    self.bytes = bytes
    self.lines = LineSplitter.lines(of: bytes)
  }

  /// The same bytes with those of the lines that `isKept` says, blank ones counted.
  init(_ document: Document, keeping isKept: [Bool]) {
    bytes = document.bytes
    lines = zip(document.lines, isKept).compactMap { $1 ? $0 : nil }
  }
}

/// The place of a line in its document: byte offsets, without the line's terminator.
@usableFromInline package struct LineRange: Sendable, Equatable {
  /// The offset of the first byte of the line.
  @usableFromInline package var start: Int

  /// The offset behind the last byte of the line, its terminator left out.
  @usableFromInline package var end: Int

  /// Makes the range from `start` up to `end`.
  init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// The bytes of the line as a range of the document.
  @usableFromInline package var range: Range<Int> { start..<end }
}
