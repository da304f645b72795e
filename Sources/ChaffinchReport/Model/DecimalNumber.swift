/// Writes numbers in ASCII digits with a point, whatever the locale.
package enum DecimalNumber {
  /// Rounds a number from 0 to 2⁵³ half up, and holds other numbers within these bounds.
  ///
  /// `Double.rounded()` would do, but calls the C library's `round`, which this module does not link.
  package static func rounded(_ value: Double) -> Int {
    Int(min(max(value, 0), 0x1p53) + 0.5)
  }

  /// Appends a whole number.
  package static func append(_ value: Int, to output: inout [UInt8]) {
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
}
