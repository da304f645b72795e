import CUTF8Proc

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Canonical composition (NFC) of the few lines that need it.
///
/// Vietnamese comes in both forms, composed and decomposed, and the two must compare equal. Lines without combining
/// marks never come here.
enum Composition {
  /// Returns the composed form of `bytes`, or nil where they are not valid UTF-8 (such a line is compared as it is).
  static func composed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: UnsafeMutablePointer<UInt8>?
    let options = utf8proc_option_t(rawValue: UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue)
    let count = utf8proc_map(bytes.baseAddress, bytes.count, &result, options)
    guard count >= 0, let result else { return nil }
    // utf8proc allocates `count` bytes and a NUL; the copy reads only the former, and the block is freed here.
    defer { free(result) }
    return [UInt8](UnsafeBufferPointer(start: result, count: count))
  }
}
