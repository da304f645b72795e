#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The Markdown links and images and the HTML tags of a line: what is hidden from the reader, and what is a link.
///
/// One value serves many lines, so its arrays are allocated once. Brackets and parentheses must balance; what does not
/// is plain text. Linear in the line's length, hostile nesting included: the stack is bounded, and so is the work on
/// unclosed addresses.
struct MarkupSpans {
  /// A range of the line that is not visible; `isBreak` where it separates words (images and tags do, links do not).
  struct Hidden {
    var start: Int
    var end: Int
    var isBreak: Bool
  }

  private(set) var hidden: [Hidden] = []
  private(set) var labels: [Range<Int>] = []
  private(set) var addresses: [Range<Int>] = []
  private(set) var imageCount = 0
  private(set) var tagCount = 0
  private var openBrackets: [(position: Int, isImage: Bool)] = []
  private var searchBudget = 0
  private var holdsSpans = false

  private static let deepest = 32
  private static let longestAddress = 4096
  private static let longestTag = 300

  /// Finds the spans of `buffer[start..<end]`, dropping those of the line before.
  mutating func find(in buffer: UnsafeBufferPointer<UInt8>, start: Int, end: Int) {
    if holdsSpans { removeAll() }
    guard Self.mayHoldMarkup(buffer, start: start, end: end) else { return }
    holdsSpans = true
    searchBudget = 4 * (end - start) + Self.longestAddress
    var position = start
    while position < end {
      switch buffer[position] {
      case UInt8(ascii: "["):
        let isImage = position > start && buffer[position - 1] == UInt8(ascii: "!")
        if openBrackets.count == Self.deepest { openBrackets.removeFirst() }
        openBrackets.append((position, isImage))
        position += 1
      case UInt8(ascii: "]"):
        position = closeBracket(in: buffer, at: position, end: end)
      case UInt8(ascii: "<"):
        position = takeTag(in: buffer, at: position, end: end)
      default:
        position += 1
      }
    }
    if hidden.count > 1 { hidden.sort { ($0.start, $1.end) < ($1.start, $0.end) } }
    if labels.count > 1 { labels.sort { $0.lowerBound < $1.lowerBound } }
  }

  /// Whether a bracket or a less-than sign stands in the line: two searches of the C library rule out most lines.
  private static func mayHoldMarkup(_ buffer: UnsafeBufferPointer<UInt8>, start: Int, end: Int) -> Bool {
    guard let base = buffer.baseAddress, start < end else { return false }
    // Both searches read the line's bytes only.
    return memchr(base + start, 0x5D, end - start) != nil || memchr(base + start, 0x3C, end - start) != nil
  }

  private mutating func removeAll() {
    hidden.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    addresses.removeAll(keepingCapacity: true)
    openBrackets.removeAll(keepingCapacity: true)
    imageCount = 0
    tagCount = 0
    holdsSpans = false
  }

  /// Ends a label at `position`; where an address in parentheses follows, the pair is a link or an image.
  private mutating func closeBracket(in buffer: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) -> Int
  {
    guard let open = openBrackets.popLast() else { return position + 1 }
    guard position + 1 < end, buffer[position + 1] == UInt8(ascii: "("),
      let close = closingParenthesis(in: buffer, from: position + 2, end: end)
    else { return position + 1 }
    addresses.append(position + 2..<close)
    if open.isImage {
      imageCount += 1
      hidden.append(Hidden(start: open.position - 1, end: close + 1, isBreak: true))
    } else {
      hidden.append(Hidden(start: open.position, end: open.position + 1, isBreak: false))
      hidden.append(Hidden(start: position, end: close + 1, isBreak: false))
      labels.append(open.position + 1..<position)
    }
    return close + 1
  }

  private mutating func closingParenthesis(
    in buffer: UnsafeBufferPointer<UInt8>, from start: Int, end: Int
  ) -> Int? {
    var depth = 1
    var position = start
    let limit = min(end, start + min(Self.longestAddress, searchBudget))
    while position < limit {
      if buffer[position] == UInt8(ascii: "(") { depth += 1 }
      if buffer[position] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return position }
      position += 1
    }
    searchBudget -= limit - start
    return nil
  }

  private mutating func takeTag(in buffer: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) -> Int {
    guard position + 2 < end else { return position + 1 }
    let next = buffer[position + 1] | 0x20
    let isTag = (next >= 0x61 && next <= 0x7A) || buffer[position + 1] == 0x2F || buffer[position + 1] == 0x21
    guard isTag else { return position + 1 }
    let limit = min(end, position + Self.longestTag)
    var close = position + 2
    while close < limit, buffer[close] != UInt8(ascii: ">"), buffer[close] != UInt8(ascii: "<") { close += 1 }
    guard close < limit, buffer[close] == UInt8(ascii: ">") else { return position + 1 }
    tagCount += 1
    hidden.append(Hidden(start: position, end: close + 1, isBreak: true))
    return close + 1
  }
}

/// Measures of a link's address, and the words in it.
enum LinkAddress {
  /// At most this many words of an address are kept: what a publisher says of a page stands at its beginning.
  private static let wordsKept = 7

  /// Adds the address at `range` to the measures of `shape`, and its words of three and more letters to `words`.
  ///
  /// The first word is left out: it is the scheme, and says nothing.
  static func measure(
    _ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into shape: inout LineShape,
    words: inout [UInt64]
  ) {
    var end = range.lowerBound
    while end < range.upperBound, buffer[end] != 0x20 { end += 1 }
    let address = range.lowerBound..<end
    shape.addressLength = max(shape.addressLength, address.count)
    shape.addressSlashes = max(shape.addressSlashes, count(UInt8(ascii: "/"), in: buffer, address))
    shape.addressHyphens = max(shape.addressHyphens, hyphensOfSlug(buffer, address))
    appendWords(buffer, address, to: &words)
  }

  private static func count(_ byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int
  {
    var count = 0
    for position in range where buffer[position] == byte { count += 1 }
    return count
  }

  /// The hyphens behind the last slash but one: an article's slug has many, a section's name none.
  private static func hyphensOfSlug(_ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var hyphens = 0
    var slashes = 0
    for position in range.reversed() {
      if buffer[position] == UInt8(ascii: "/") { slashes += 1 }
      if slashes == 2 { break }
      if buffer[position] == UInt8(ascii: "-") { hyphens += 1 }
    }
    return hyphens
  }

  private static func appendWords(
    _ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to words: inout [UInt64]
  ) {
    var hash = TokenHash.seed
    var length = 0
    var found = 0
    for position in range {
      let letter = buffer[position] | 0x20
      if letter >= 0x61, letter <= 0x7A {
        hash = TokenHash.extend(hash, with: UInt32(letter))
        length += 1
        if position + 1 < range.upperBound { continue }
      }
      if length >= 3 {
        if found > 0 { words.append(TokenHash.finish(hash)) }
        found += 1
        if found > wordsKept { return }
      }
      hash = TokenHash.seed
      length = 0
    }
  }
}
