/// The cleaned text, told by the lines of the text it was made from.
///
/// Cleaning leaves most lines as they are, so a page that holds the text needs only their numbers; a line that cleaning
/// changed stands for itself. Put together again, the parts are the cleaned text, whatever it was made from.
struct CleanedLines: Sendable, Equatable {
  /// A part of the cleaned text.
  enum Part: Sendable, Equatable {
    /// Lines of the text, counted from 1.
    case lines(ClosedRange<Int>)
    /// A range of the cleaned text: a line that the text does not have.
    case changed(Range<Int>)
  }

  /// The parts in order.
  private(set) var parts: [Part] = []

  /// How far behind the last line a line is looked for.
  private static let reach = 1000

  /// Tells `cleaned` by the lines of `text`; O(n) where cleaning only removes lines.
  init(_ cleaned: [UInt8], from text: [UInt8]) {
    guard !cleaned.isEmpty else { return }
    let lines = TextLines.ranges(of: text).map { text[$0] }
    let known = Set(lines)
    var next = 0
    for range in TextLines.ranges(of: cleaned) {
      let line = cleaned[range]
      let end = min(lines.count, next + Self.reach)
      let found = known.contains(line) ? (next..<max(next, end)).first { lines[$0] == line } : nil
      guard let found else {
        parts.append(.changed(range))
        continue
      }
      append(found + 1)
      next = found + 1
    }
  }

  private mutating func append(_ number: Int) {
    if case .lines(let range) = parts.last, range.upperBound == number - 1 {
      parts[parts.count - 1] = .lines(range.lowerBound...number)
    } else {
      parts.append(.lines(number...number))
    }
  }
}
