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
