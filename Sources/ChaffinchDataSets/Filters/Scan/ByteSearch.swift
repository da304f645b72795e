#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The first place of `byte` from `start` up to `end`, or `end`.
  @inline(__always)
  func firstPlace(of byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end, let baseAddress else { return end }
    // The search is inside the buffer: `end` is at most its count.
    guard let found = memchr(baseAddress + start, CInt(byte), end - start) else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }
}
