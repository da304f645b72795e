#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The parts of a text that are compared as wholes.
enum UnitKind: String, Sendable, CaseIterable {
  /// The whole text.
  case document
  /// Lines up to the next blank one.
  case paragraph
  /// What stands between two line ends (LF, CR LF or CR), blank lines too.
  case line
  /// What ends with a terminal mark before white space, a wide terminal mark, or a line end.
  case sentence
}

/// Cuts a text into units, in a buffer that serves one text after the other.
///
/// The range of a unit leaves out white space of ASCII at both its ends; what stands between two units is a gap.
struct TextUnits: Sendable {
  /// The units in order, as ranges of the text's bytes; they do not overlap.
  private(set) var ranges: [Range<Int>] = []

  private let kind: UnitKind

  /// Makes an empty list.
  init(_ kind: UnitKind) { self.kind = kind }

  /// Replaces the list by the units of `text`.
  ///
  /// O(n). A text without units has none, but a document is a unit always.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    ranges.removeAll(keepingCapacity: true)
    switch kind {
    case .document: ranges.append(Self.trimmed(0..<text.count, of: text))
    case .line:
      var lines = LineRanges(text)
      while let line = lines.next() { ranges.append(Self.trimmed(line, of: text)) }
    case .paragraph: readParagraphs(text)
    case .sentence:
      var lines = LineRanges(text)
      while let line = lines.next() {
        SentenceBorders.append(of: Self.trimmed(line, of: text), in: text, to: &ranges)
      }
    }
  }

  private mutating func readParagraphs(_ text: UnsafeBufferPointer<UInt8>) {
    var lines = LineRanges(text)
    var paragraph: Range<Int>?
    while let line = lines.next() {
      let line = Self.trimmed(line, of: text)
      if line.isEmpty {
        if let paragraph { ranges.append(paragraph) }
        paragraph = nil
      } else {
        paragraph = (paragraph?.lowerBound ?? line.lowerBound)..<line.upperBound
      }
    }
    if let paragraph { ranges.append(paragraph) }
  }

  /// The range without white space at its ends; of a blank one the empty range at its start.
  static func trimmed(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, text[end - 1].isWhiteSpace { end -= 1 }
    while start < end, text[start].isWhiteSpace { start += 1 }
    return start == end ? range.lowerBound..<range.lowerBound : start..<end
  }
}

extension UInt8 {
  /// Whether the byte is white space of ASCII.
  @inline(__always)
  var isWhiteSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}

/// The lines of a text without their ends; behind a line end at the end of the text there is none.
private struct LineRanges {
  private let text: UnsafeBufferPointer<UInt8>
  private let hasCarriageReturns: Bool
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    // In bounds: the search ends with the text.
    hasCarriageReturns = text.baseAddress.map { memchr($0, 0x0D, text.count) != nil } ?? false
  }

  mutating func next() -> Range<Int>? {
    guard position < text.count, let base = text.baseAddress else { return nil }
    let start = position
    if hasCarriageReturns {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      let isPair = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
      position = end + (isPair ? 2 : 1)
      return start..<end
    }
    // In bounds: the search begins inside the text and ends with it.
    let found = memchr(base + start, 0x0A, text.count - start)
    let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? text.count
    position = end + 1
    return start..<end
  }
}
