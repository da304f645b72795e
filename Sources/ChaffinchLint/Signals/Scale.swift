#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Scales that bring counts and lengths to comparable sizes.
enum Scale {
  /// log2(1 + value): a doubling is one step, whatever the size.
  @inline(__always)
  static func logarithm(_ value: Float) -> Float {
    guard value >= 0, value < Float(logarithms.count) else { return computedLogarithm(value) }
    let count = Int(value)
    return Float(count) == value ? logarithms[count] : computedLogarithm(value)
  }

  private static func computedLogarithm(_ value: Float) -> Float { log2f(1 + max(0, value)) }

  /// ``logarithm(_:)`` of a count; those of small counts are looked up.
  @inline(__always)
  static func logarithm(_ value: Int) -> Float {
    UInt(bitPattern: value) < UInt(logarithms.count) ? logarithms[value] : logarithm(Float(value))
  }

  private static let logarithms: [Float] = (0..<512).map { computedLogarithm(Float($0)) }

  /// 1 or 0.
  @inline(__always)
  static func flag(_ value: Bool) -> Float { value ? 1 : 0 }

  /// A count cut at `limit`.
  @inline(__always)
  static func capped(_ value: Int, _ limit: Int) -> Float { Float(min(value, limit)) }
}
