/// Keeps text from becoming a command of the build log that shows it.
///
/// GitHub's runner reads commands out of the output of a step: `::name::` when only white space stands before it in
/// the line, and the older `##[name]` anywhere (`ActionCommand.cs`); Azure's agent reads `##vso[name]` too. Colours of this program are looked through, so
/// that a log is as safe once they are stripped.
enum BuildLogCommand {
  /// Appends a backslash if the byte would end the head of a command with what `output` ends in.
  static func breakUp(before byte: UInt8, in output: inout [UInt8]) {
    guard byte == bracket || byte == colon else { return }
    if completesHead(byte, after: output) { output.append(UInt8(ascii: "\\")) }
  }

  private static func completesHead(_ byte: UInt8, after output: [UInt8]) -> Bool {
    let repeated = byte == bracket ? hash : colon
    var last = visibleEnd(of: output, before: output.count) - 1
    if byte == bracket {
      var letters = 0
      while last >= 0, letters < longestWord, isWordPart(output[last]) {
        letters += 1
        last = visibleEnd(of: output, before: last) - 1
      }
    }
    guard last >= 0, output[last] == repeated else { return false }
    let end = visibleEnd(of: output, before: last)
    if byte == bracket { return end > 0 && output[end - 1] == hash }
    return isBlankSinceLineBreak(output, before: end)
  }

  /// Whether only white space, of any script, stands between the last line break and `end`.
  private static func isBlankSinceLineBreak(_ output: [UInt8], before end: Int) -> Bool {
    var end = end
    while end > 0, output[end - 1] != 0x0A {
      var start = end - 1
      while start > 0, end - start < 4, output[start] & 0xC0 == 0x80 { start -= 1 }
      guard let scalar = decodeScalar(in: output.span, at: start).scalar, scalar.properties.isWhitespace
      else { return false }
      end = visibleEnd(of: output, before: start)
    }
    return true
  }

  /// The end of what is seen before `end`: skips each `ESC [ … m`, which is ours since untrusted text holds no ESC.
  private static func visibleEnd(of output: [UInt8], before end: Int) -> Int {
    var end = end
    while end > 0, output[end - 1] == UInt8(ascii: "m") {
      var start = end - 1
      while start > 0, (0x30...0x3B).contains(output[start - 1]) { start -= 1 }
      guard start >= 2, output[start - 1] == bracket, output[start - 2] == 0x1B else { break }
      end = start - 2
    }
    return end
  }

  /// Whether `##`, or `##` and a word as in `##vso`, stands in `text` before `offset`.
  static func endsHead(_ text: Span<UInt8>, before offset: Int) -> Bool {
    var end = offset
    while end > 0, offset - end < longestWord, isWordPart(text[end - 1]) { end -= 1 }
    return end >= 2 && text[end - 1] == hash && text[end - 2] == hash
  }

  /// The longest word between `##` and `[` that is looked through.
  static let longestWord = 16

  /// Whether `byte` may stand in that word.
  static func isWordPart(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let hash = UInt8(ascii: "#")
  private static let bracket = UInt8(ascii: "[")
  private static let colon = UInt8(ascii: ":")
}
