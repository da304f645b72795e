#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Messages beside the report: everything that is not the report goes to standard error.
enum StandardError {
  /// Writes `message` and a line feed; a closed standard error is no reason to stop.
  static func write(_ message: String) {
    var bytes = Array((message + "\n").utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Self.write($0) }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
    Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    #else
    Darwin.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    #endif
  }
}
