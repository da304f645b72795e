import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("UTF-8 is decoded one scalar at a time, whatever the bytes")
struct UTF8DecodingTests {
  private func decode(_ bytes: [UInt8]) -> [(scalar: UInt32, length: Int)] {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [(scalar: UInt32, length: Int)] = []
      var position = 0
      while position < buffer.count {
        let next = UTF8Decoding.scalar(in: buffer, at: position, end: buffer.count)
        found.append(next)
        position += next.length
      }
      return found
    }
  }

  /// The scalar that the standard library finds in the first 1, 2, 3 or 4 bytes, if these are valid by themselves.
  private func naiveScalar(_ bytes: ArraySlice<UInt8>) -> (scalar: UInt32, length: Int) {
    for length in 1...4 where length <= bytes.count {
      guard let text = String(validating: bytes.prefix(length), as: UTF8.self) else { continue }
      if let scalar = text.unicodeScalars.first { return (scalar.value, length) }
    }
    return (UTF8Decoding.invalid, 1)
  }

  @Test("Every scalar of Unicode comes back from its own bytes")
  func roundTrip() {
    var wrong: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Every scalar below U+3000, and a sample of the rest: the boundaries of the lengths are among them.
      guard value < 0x3000 || value % 61 == 0 || value & 0xFFF0 == 0xFFF0 else { continue }
      var bytes: [UInt8] = []
      UTF8Decoding.append(value, to: &bytes)
      let found = decode(bytes)
      if bytes != Array(String(scalar).utf8) || found.count != 1 || found[0].scalar != value {
        wrong.append(value)
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("Random and truncated bytes decode as the standard library validates them")
  func hostileBytes() {
    var generator = SeededGenerator(seed: 21)
    // Bytes at the borders of what is allowed, so that most sequences are nearly valid.
    let borders: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
      0xEE,
      0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFF,
    ]
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 1...7, using: &generator)).map { _ in
        borders[Int.random(in: 0..<borders.count, using: &generator)]
      }
      var position = 0
      for (scalar, length) in decode(bytes) {
        let expected = naiveScalar(bytes[position...])
        #expect(scalar == expected.scalar && length == expected.length, "\(bytes) at \(position)")
        position += length
      }
      #expect(position == bytes.count)
    }
  }

  @Test(
    "Overlong forms, surrogates and values beyond Unicode are invalid, byte by byte",
    arguments: [
      [0xC0, 0x80], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80],
      [0xE1, 0x80], [0xF1, 0x80, 0x80], [0xBF], [0xFF],
    ] as [[UInt8]])
  func invalidSequences(bytes: [UInt8]) {
    #expect(decode(bytes).map(\.scalar) == bytes.map { _ in UTF8Decoding.invalid })
  }

  @Test("A line counts its invalid bytes and stands where it stood")
  func invalidBytesOfALine() {
    let bytes: [UInt8] = Array("ok\nab".utf8) + [0xFF, 0xC3] + Array("cd".utf8) + [0xE2, 0x82]
    let lines = TextAnalysis(bytes: bytes).lines
    #expect(lines.map(\.invalidBytes) == [0, 4])
    #expect(lines[1].start == 3 && lines[1].end == bytes.count)
    #expect(lines[1].visibleLength == 8)
    #expect(lines[1].tokens == 2)
  }

  @Test("Decoding never reads behind the end it is given")
  func endIsRespected() {
    let bytes = Array("€".utf8)
    let scalar = bytes.withUnsafeBufferPointer { UTF8Decoding.scalar(in: $0, at: 0, end: 2).scalar }
    #expect(scalar == UTF8Decoding.invalid)
  }
}
