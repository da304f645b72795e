/// Writes numbers in ASCII digits with a point, whatever the locale.
enum DecimalNumber {
  /// Appends a whole number.
  static func append(_ value: Int, to output: inout [UInt8]) {
    output.append(contentsOf: String(value).utf8)
  }

  /// Appends a finite number rounded half away from zero to at most `places` decimals.
  ///
  /// Trailing zeros are left out unless `keepsZeros`. Magnitudes beyond 2⁵³ units of the last place are held there.
  static func append(_ value: Double, places: Int, keepsZeros: Bool = false, to output: inout [UInt8]) {
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let magnitude = Int(min((value.magnitude * Double(unit)).rounded(), 0x1p53))
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
