import ChaffinchReport

/// Two numbers in order, printed with as few digits as show their order: `0.79996 < 0.8`, never `0.8 < 0.8`.
package enum PrintedComparison {
  /// More digits behind the point than these, a number near 1 does not have.
  private static let mostPlaces = 15

  /// Prints that `value` is below `threshold`, or above it, with `places` digits behind the point at most, or as many more as it
  /// takes to tell the two apart.
  package static func text(_ value: Double, isBelow: Bool, _ threshold: Double, places: Int) -> String {
    let places = self.places(for: value, threshold, atLeast: places)
    let numbers = [value, threshold].map { number in places.map { digits(number, $0) } ?? "\(number)" }
    return numbers.joined(separator: isBelow ? " < " : " > ")
  }

  /// The fewest digits behind the point, `least` or more, with which two different numbers are printed differently.
  ///
  /// Rounding keeps the order, so they are printed in their order then. Nil where no number of digits does it.
  package static func places(for one: Double, _ other: Double, atLeast least: Int) -> Int? {
    let largest = max(one.magnitude, other.magnitude)
    var unit = 1.0
    for _ in 0..<least { unit *= 10 }
    var places = least
    // Beyond 2⁵³ units of the last place nothing is rounded to that place.
    while places <= mostPlaces, largest * unit < 0x1p53 {
      if digits(one, places) != digits(other, places) { return places }
      places += 1
      unit *= 10
    }
    return nil
  }

  private static func digits(_ number: Double, _ places: Int) -> String {
    var bytes: [UInt8] = []
    DecimalNumber.append(number, places: places, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
