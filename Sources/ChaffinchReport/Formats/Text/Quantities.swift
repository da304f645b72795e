/// A finite number with one decimal, as scores and points are shown to people.
struct OneDecimal {
  /// The digits, such as `41.3` or `100.0`.
  let text: String
  /// Whether nothing is left after rounding.
  let isZero: Bool

  /// Rounds a number, if it is one.
  init?(_ value: Double?) {
    guard let value, value.isFinite else { return nil }
    var bytes: [UInt8] = []
    DecimalNumber.append(value, places: 1, keepsZeros: true, to: &bytes)
    text = String(decoding: bytes, as: UTF8.self)
    isZero = text == "0.0"
  }
}

/// A size in bytes with a decimal unit, such as `493 B` or `12.1 kB`.
func sizeText(_ bytes: Int) -> String {
  let units = ["B", "kB", "MB", "GB", "TB", "PB"]
  var value = Double(bytes)
  var unit = 0
  // From 999.95 on, one decimal would show as 1000.0 of the smaller unit.
  while value >= (unit == 0 ? 1000 : 999.95), unit + 1 < units.count {
    value /= 1000
    unit += 1
  }
  let digits = unit == 0 ? String(bytes) : OneDecimal(value)?.text ?? ""
  return digits + " " + units[unit]
}

/// A count and its noun, such as `1 finding` or `2 findings`.
func countText(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}

/// Points that a rule takes off a run's score, such as `12.4`, `<0.1`, or `-` where the run has no score.
func pointsText(_ loss: Double?) -> String {
  guard let loss, let rounded = OneDecimal(loss) else { return "-" }
  return rounded.isZero && loss > 0 ? "<0.1" : rounded.text
}
