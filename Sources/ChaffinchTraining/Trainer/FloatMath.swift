#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The C library's functions of 32-bit floats.
enum FloatMath {
  /// e to the power of `value`.
  static func exponential(_ value: Float) -> Float { expf(value) }

  /// The natural logarithm of `value`.
  static func logarithm(_ value: Float) -> Float { logf(value) }
}
