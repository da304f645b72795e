/// Words of scripts that are written without spaces.
extension Chunk {
  /// The longest syllable that is not cut, in characters.
  private static let longestSyllable = 8

  /// The end of the word that starts at `start`.
  ///
  /// Where a word ends depends only on the few characters around it, so equal passages give equal words wherever
  /// they stand.
  func unspacedWordEnd(_ start: Int, in part: Range<Int>) -> Int {
    let first = units[start].classes
    if first.contains(.single) { return start + 1 }
    if first.contains(.katakana) { return runEnd(start, of: .katakana, in: part) }
    if first.contains(.syllabic) { return syllableEnd(start, in: part) }
    var end = start + 1
    while end < part.upperBound, units[end].classes.isDisjoint(with: .unspaced) { end += 1 }
    return end
  }

  private func runEnd(_ start: Int, of wanted: CharacterClass, in part: Range<Int>) -> Int {
    var end = start + 1
    while end < part.upperBound, units[end].classes.contains(wanted) { end += 1 }
    return end
  }

  /// A syllable ends before a vowel sign that opens one, and after ะ and ำ; long ones end before a consonant.
  private func syllableEnd(_ start: Int, in part: Range<Int>) -> Int {
    var end = start + 1
    while end < part.upperBound, units[end].classes.contains(.syllabic),
      !units[end].classes.contains(.leadingVowel)
    {
      if units[end - 1].scalar == 0x0E30 || units[end - 1].scalar == 0x0E33 { break }
      if end - start >= Self.longestSyllable, !units[end].classes.contains(.mark) { break }
      end += 1
    }
    return end
  }
}
