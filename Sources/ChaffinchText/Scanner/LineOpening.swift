/// What a line begins with: bullet, Markdown heading, number of a list.
enum LineOpening {
  private static let bullets: [UInt32] = [
    0x2A, 0x2D, 0x2B, 0x3E, 0x2022, 0x2023, 0x25AA, 0x25CF, 0x00B7, 0x2013,
  ]

  /// Sets the marks of the opening of `range` on `shape`.
  static func mark(_ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ shape: inout LineShape) {
    let (first, length) = UTF8Decoding.scalar(in: buffer, at: range.lowerBound, end: range.upperBound)
    let next = range.lowerBound + length
    if bullets.contains(first), isSpace(buffer, next, range.upperBound) { shape.marks.insert(.bullet) }
    if first == 0x23 {
      var position = next
      while position < range.upperBound, buffer[position] == 0x23 { position += 1 }
      if isSpace(buffer, position, range.upperBound) { shape.marks.insert(.heading) }
    }
    var position = range.lowerBound
    while position < range.upperBound, (0x30...0x39).contains(buffer[position]),
      position - range.lowerBound < 4
    {
      position += 1
    }
    if position > range.lowerBound, position < range.upperBound,
      buffer[position] == 0x2E || buffer[position] == 0x29,
      isSpace(buffer, position + 1, range.upperBound)
    {
      shape.marks.insert(.numbered)
    }
  }

  private static func isSpace(_ buffer: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Bool {
    position >= end || buffer[position] == 0x20 || buffer[position] == 0x09
  }
}
