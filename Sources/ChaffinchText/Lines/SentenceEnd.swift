extension TextAnalysis {
  /// Whether the bytes of `line` end a sentence, an ellipsis not counted.
  ///
  /// Known where only the tokens were measured, unlike ``LineShape/endsSentence``; markup at the line's end hides it here.
  /// O(n) in the closing signs.
  package func endsSentence(_ line: LineShape) -> Bool {
    document.bytes.withUnsafeBufferPointer { bytes in
      var end = line.end
      while end > line.start {
        var start = end - 1
        while start > line.start, bytes[start] & 0xC0 == 0x80, end - start < 4 { start -= 1 }
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: start, end: end)
        guard start + length == end else { return false }
        let traits = ScalarTable.shared.entry(scalar).traits
        if traits.contains(.closer) {
          end = start
          continue
        }
        let isDoubled =
          scalar == KnownScalar.fullStop && start > line.start && bytes[start - 1] == bytes[start]
        return traits.contains(.terminal) && scalar != KnownScalar.ellipsis && !isDoubled
      }
      return false
    }
  }
}
