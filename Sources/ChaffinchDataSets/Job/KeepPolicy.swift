import Foundation

extension KeepPolicy {
  /// How much a record with these properties is wanted: of several alike the highest is kept, of equals the first.
  func preference(textCount: Int, score: Double?, field: String?, sources: [String]) -> Double {
    switch self {
    case .first: 0
    case .longest: Double(textCount)
    case .cleanest: score ?? 0
    case .newest: field.map(Self.time) ?? -.infinity
    case .priority(let list): -Double(list.firstIndex { sources.contains($0) } ?? list.count)
    }
  }

  /// A number as it is; a date as the number of its digits, the missing ones 0, so that later dates are higher.
  private static func time(_ text: String) -> Double {
    let trimmed = text.trimmingCharacters(in: .whitespaces)
    if let number = Double(trimmed), number.isFinite { return number }
    let digits = trimmed.unicodeScalars.filter { ("0"..."9").contains($0) }.prefix(14)
    let padded = String(String.UnicodeScalarView(digits)) + String(repeating: "0", count: 14 - digits.count)
    return digits.isEmpty ? -.infinity : Double(padded) ?? -.infinity
  }
}
