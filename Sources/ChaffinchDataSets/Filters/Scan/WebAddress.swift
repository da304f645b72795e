/// Web addresses and e-mail addresses stay one word.
///
/// The grammar is that of the expression in spaCy 3.8 (`spacy/lang/tokenizer_exceptions.py`, after Diego Perini, MIT
/// licence): `scheme://`, `user@`, labels with dots and a lower-case ending or an IPv4 address, a port, a path.
extension Chunk {
  /// Whether `part` as a whole is an address; O(n).
  func isAddress(_ part: Range<Int>) -> Bool {
    if isHost(part.lowerBound, in: part) { return true }
    if let afterScheme = afterScheme(part), isHost(afterScheme, in: part) { return true }
    var tries = 4
    var index = part.upperBound - 2
    while index > part.lowerBound, tries > 0 {
      if units[index].scalar == 0x40 {
        if isHost(index + 1, in: part) { return true }
        tries -= 1
      }
      index -= 1
    }
    return false
  }

  private func afterScheme(_ part: Range<Int>) -> Int? {
    var index = part.lowerBound
    while index < part.upperBound, isSchemePart(index) { index += 1 }
    guard index - part.lowerBound >= 2, isScalar(index, ":", in: part), isScalar(index + 1, "/", in: part),
      isScalar(index + 2, "/", in: part)
    else { return nil }
    return index + 3
  }

  private func isSchemePart(_ index: Int) -> Bool {
    if !units[index].classes.isDisjoint(with: [.letter, .digit]) { return true }
    switch units[index].scalar {
    case 0x2B, 0x2D, 0x2E, 0x5F: return true
    default: return false
    }
  }

  /// Whether a host starts at `start`, and what follows it is a port and a path up to the end of `part`.
  private func isHost(_ start: Int, in part: Range<Int>) -> Bool {
    var end = start
    var lastDot = -1
    var labelStart = start
    // No character that may follow a host may be in one, so the longest run is the only host there can be.
    while end < part.upperBound {
      if units[end].scalar == 0x2E {
        guard isLabel(labelStart..<end) else { return false }
        lastDot = end
        labelStart = end + 1
      } else if !isHostPart(end) {
        break
      }
      end += 1
    }
    guard lastDot > start else { return false }
    guard isEnding(lastDot + 1..<end) || isNumeric(start..<end) else { return false }
    return isRemainder(end, in: part)
  }

  private func isLabel(_ label: Range<Int>) -> Bool {
    guard !label.isEmpty, label.count <= 64 else { return false }
    return isEdge(label.lowerBound) && isEdge(label.upperBound - 1)
  }

  private func isEdge(_ index: Int) -> Bool { units[index].scalar != 0x5F && units[index].scalar != 0x2D }

  private func isHostPart(_ index: Int) -> Bool {
    let scalar = units[index].scalar
    if scalar >= 0xA1 { return scalar <= 0xFFFF }
    return !units[index].classes.isDisjoint(with: [.letter, .digit]) || scalar == 0x5F || scalar == 0x2D
  }

  private func isEnding(_ label: Range<Int>) -> Bool {
    guard label.count >= 2, label.count <= 63 else { return false }
    for index in label where !units[index].classes.contains(.lowercase) { return false }
    return true
  }

  /// Four numbers of one to three digits.
  private func isNumeric(_ host: Range<Int>) -> Bool {
    var fields = 1
    var digits = 0
    for index in host {
      if units[index].scalar == 0x2E {
        fields += 1
        digits = 0
      } else {
        guard units[index].classes.contains(.digit), digits < 3 else { return false }
        digits += 1
      }
    }
    return fields == 4 && digits > 0
  }

  private func isRemainder(_ start: Int, in part: Range<Int>) -> Bool {
    var index = start
    if isScalar(index, ":", in: part) {
      index += 1
      let first = index
      while index < part.upperBound, index - first < 5, units[index].classes.contains(.digit) { index += 1 }
      guard index - first >= 2 else { return false }
    }
    return index == part.upperBound || isScalar(index, "/", in: part) || isScalar(index, "?", in: part)
      || isScalar(index, "#", in: part)
  }
}
