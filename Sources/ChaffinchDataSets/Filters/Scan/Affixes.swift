/// What is cut off both ends of a word, and where it is split in the middle.
///
/// The rules are those of spaCy 3.8 for English (`spacy/lang/punctuation.py`, `spacy/lang/en/punctuation.py`, MIT
/// licence), which datatrove counts words by, as comparisons of scalars in place of regular expressions.
extension Chunk {
  /// The number of scalars that are cut off the front of `part`; 0 for none.
  func prefixLength(_ part: Range<Int>) -> Int {
    let start = part.lowerBound
    guard start < part.upperBound else { return 0 }
    if !units[start].classes.isDisjoint(with: [.affix, .quotation, .currency, .pictograph]) { return 1 }
    switch units[start].scalar {
    case 0xA7, 0x25, 0x3D, 0x2014, 0x2013: return 1  // § % = — –
    case 0x2B: return has(start + 1, .digit, in: part) ? 0 : 1  // +
    case 0x2E: return dots(from: start, in: part) >= 2 ? dots(from: start, in: part) : 0
    case 0x41, 0x43, 0x55: return currencyPrefix(part)  // A$ C$ US$
    default: return 0
    }
  }

  private func currencyPrefix(_ part: Range<Int>) -> Int {
    let first = part.lowerBound
    if units[first].scalar == 0x55 {
      return isScalar(first + 1, "S", in: part) && isScalar(first + 2, "$", in: part) ? 3 : 0
    }
    return isScalar(first + 1, "$", in: part) ? 2 : 0
  }

  private func dots(from start: Int, in part: Range<Int>) -> Int {
    var end = start
    while end < part.upperBound, units[end].scalar == 0x2E { end += 1 }
    return end - start
  }

  /// The number of scalars that are cut off the end of `part`; 0 for none.
  func suffixLength(_ part: Range<Int>) -> Int {
    let last = part.upperBound - 1
    guard last >= part.lowerBound else { return 0 }
    if units[last].scalar == 0x2E { return dotSuffix(part) }
    let unit = unitLength(part)
    if unit > 0 { return unit }
    if !units[last].classes.isDisjoint(with: [.affix, .quotation, .pictograph]) {
      return units[last].scalar == 0x2026 && isScalar(last - 1, "…", in: part) ? 2 : 1
    }
    switch units[last].scalar {
    case 0x73, 0x53:  // 's ’S
      return isScalar(last - 1, "'", in: part) || isScalar(last - 1, "’", in: part) ? 2 : 0
    case 0x2014, 0x2013: return 1  // — –
    case 0x2B: return has(last - 1, .digit, in: part) ? 1 : 0
    default: return has(last, .currency, in: part) && has(last - 1, .digit, in: part) ? 1 : 0
    }
  }

  /// A full stop goes after lower-case letters, digits, closing marks and two capitals; a run of them goes as one.
  private func dotSuffix(_ part: Range<Int>) -> Int {
    let last = part.upperBound - 1
    var start = last
    while start > part.lowerBound, units[start - 1].scalar == 0x2E { start -= 1 }
    if last > start { return last - start + 1 }
    let before = last - 1
    guard before >= part.lowerBound else { return 0 }
    if !units[before].classes.isDisjoint(with: [.lowercase, .digit, .affix, .quotation]) { return 1 }
    switch units[before].scalar {
    case 0x25, 0xB2, 0x2D, 0x2B, 0x7C: return 1  // % ² - + |
    default: return has(before, .uppercase, in: part) && has(before - 1, .uppercase, in: part) ? 1 : 0
    }
  }

  /// The length of a unit of measure right after a digit; at most five scalars long.
  private func unitLength(_ part: Range<Int>) -> Int {
    let end = part.upperBound
    var length = 1
    while length <= 5, end - length > part.lowerBound {
      if units[end - length - 1].classes.contains(.digit) {
        return !units[end - length].classes.contains(.digit) && isUnit(end - length..<end) ? length : 0
      }
      length += 1
    }
    return 0
  }

  private func isUnit(_ part: Range<Int>) -> Bool {
    var packed: UInt64 = 0
    for index in part {
      guard units[index].scalar < 0x800 else { return false }
      packed = packed << 11 | UInt64(units[index].scalar)
    }
    return MeasureUnits.packed.contains(packed)
  }

  /// The end of what splits `part` at `index`, or `index` if nothing does.
  func infixEnd(_ index: Int, in part: Range<Int>) -> Int {
    if units[index].classes.contains(.pictograph) { return index + 1 }
    switch units[index].scalar {
    case 0x2026: return index + 1
    case 0x2E:  // .
      let run = dots(from: index, in: part)
      if run >= 2 { return index + run }
      let splits =
        has(index - 1, [.lowercase, .quotation], in: part) && !isScalar(index - 1, ".", in: part)
        && has(index + 1, [.uppercase, .quotation], in: part)
      return splits ? index + 1 : index
    case 0x2C:  // ,
      let splits = has(index - 1, .wordPart, in: part) && has(index + 1, .wordPart, in: part)
      return splits ? index + 1 : index
    case 0x2D, 0x2013, 0x2014, 0x7E: return hyphenEnd(index, in: part)
    case 0x2B, 0x2A, 0x5E: return isOperator(index, in: part) ? index + 1 : index
    case 0x3A, 0x3C, 0x3E, 0x3D, 0x2F:  // : < > = /
      let splits = has(index - 1, [.letter, .mark, .digit], in: part) && has(index + 1, .wordPart, in: part)
      return splits ? index + 1 : index
    default: return index
    }
  }

  private func isOperator(_ index: Int, in part: Range<Int>) -> Bool {
    has(index - 1, .digit, in: part)
      && (has(index + 1, .digit, in: part) || isScalar(index + 1, "-", in: part))
  }

  private func hyphenEnd(_ index: Int, in part: Range<Int>) -> Int {
    if units[index].scalar == 0x2D, isOperator(index, in: part) { return index + 1 }
    guard has(index - 1, [.letter, .mark, .digit], in: part) else { return index }
    var end = index + 1
    // One hyphen, dash or tilde, two or three hyphens, or two dashes, then a letter.
    let limit = units[index].scalar == 0x2D ? 3 : units[index].scalar == 0x2014 ? 2 : 1
    while end - index < limit, end < part.upperBound, units[end].scalar == units[index].scalar { end += 1 }
    return has(end, .wordPart, in: part) ? end : index
  }
}

/// Units of measure that are cut off numbers.
enum MeasureUnits {
  /// The units, 11 bits a scalar.
  static let packed: Set<UInt64> = Set(
    list.split(separator: " ").map { $0.unicodeScalars.reduce(UInt64(0)) { $0 << 11 | UInt64($1.value) } })

  private static let list = """
    km km² km³ m m² m³ dm dm² dm³ cm cm² cm³ mm mm² mm³ ha µm nm yd in ft kg g mg µg t lb oz m/s km/h kmh mph hPa Pa \
    mbar mb MB kb KB gb GB tb TB T G M K % $ £ ¥ US$ C$ A$ км км² км³ м м² м³ дм дм² дм³ см см² см³ мм мм² мм³ нм \
    кг г мг м/с км/ч кПа Па мбар Кб КБ кб Мб МБ мб Гб ГБ гб Тб ТБ тб كم م سم مم غرام جرام جم كغ ملغ كوب
    """
}
