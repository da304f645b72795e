/// Writes numbers in ASCII digits with a point, whatever the locale.
package enum DecimalNumber {
  /// Rounds a number from 0 to 2⁵³ half up, and holds other numbers within these bounds.
  ///
  /// `Double.rounded()` would do, but calls the C library's `round`, which this module does not link.
  static func rounded(_ value: Double) -> Int {
    Int(min(max(value, 0), 0x1p53) + 0.5)
  }

  /// Appends a whole number.
  static func append(_ value: Int, to output: inout [UInt8]) {
    if value < 0 { output.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var unit: UInt = 1
    while rest / unit >= 10 { unit *= 10 }
    while unit > 0 {
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  /// Appends a finite number rounded half away from zero to at most `places` decimals.
  ///
  /// Trailing zeros are left out unless `keepsZeros`. Magnitudes beyond 2⁵³ units of the last place are held there.
  package static func append(_ value: Double, places: Int, keepsZeros: Bool = false, to output: inout [UInt8])
  {
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let magnitude = rounded(value.magnitude * Double(unit))
    if value < 0, magnitude > 0 { output.append(UInt8(ascii: "-")) }
    append(magnitude / unit, to: &output)
    var fraction = magnitude % unit
    if fraction == 0, !keepsZeros { return }
    output.append(UInt8(ascii: "."))
    while unit > 1, fraction > 0 || keepsZeros {
      unit /= 10
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / unit))
      fraction %= unit
    }
  }

  /// A finite number with exactly `places` decimals, rounded half away from zero.
  static func text(_ value: Double, places: Int) -> String {
    var bytes: [UInt8] = []
    append(value, places: places, keepsZeros: true, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A number of points in tenths, rounded as it is printed, or `nil` for none.
func tenths(_ points: Double?) -> Int? {
  guard let points, points.isFinite else { return nil }
  return DecimalNumber.rounded(points * 10)
}

/// A number in thousandths, of no more than `limit`, or 0 for what is not finite.
func thousandths(_ value: Double, atMost limit: Double = .greatestFiniteMagnitude) -> Int {
  value.isFinite ? DecimalNumber.rounded(min(value, limit) * 1000) : 0
}

/// A finite number with one decimal, as scores and points are shown to people.
struct OneDecimal {
  /// The digits, such as `41.3` or `100.0`.
  let text: String
  /// Whether nothing is left after rounding.
  let isZero: Bool

  /// Rounds a number, if it is one.
  init?(_ value: Double?) {
    guard let value, value.isFinite else { return nil }
    text = DecimalNumber.text(value, places: 1)
    isZero = text == "0.0"
  }
}

/// A finite number with one decimal; others as 0.
package func tenthsText(_ number: Double) -> String { OneDecimal(number)?.text ?? "0" }

/// Points that a rule takes off a run's score, such as `12.4`, `<0.1`, or `-` where the run has no score.
func pointsText(_ loss: Double?) -> String {
  guard let loss, let rounded = OneDecimal(loss) else { return "-" }
  return rounded.isZero && loss > 0 ? "<0.1" : rounded.text
}

/// A share in percent, such as `12.5%`; of nothing, 0.
func shareText(_ part: Int, of whole: Int) -> String {
  tenthsText(whole > 0 ? 100 * Double(part) / Double(whole) : 0) + "%"
}

/// A size in bytes with a decimal unit, such as `493 B` or `12.1 kB`.
package func sizeText(_ bytes: Int) -> String {
  let units = ["B", "kB", "MB", "GB", "TB", "PB"]
  var value = Double(bytes)
  var unit = 0
  // From 999.95 on, one decimal would show as 1000.0 of the smaller unit.
  while value >= (unit == 0 ? 1000 : 999.95), unit + 1 < units.count {
    value /= 1000
    unit += 1
  }
  return (unit == 0 ? String(bytes) : tenthsText(value)) + " " + units[unit]
}

/// A whole number with its thousands set apart, such as `12,345`.
func groupedText(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "−" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
    text.append(digit)
  }
  return text
}

/// A count with its noun, such as `1 file` or `12,345 files`.
package func groupedText(_ count: Int, _ noun: String) -> String {
  groupedText(count) + " " + (count == 1 ? noun : noun + "s")
}
