import ChaffinchReport

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Messages beside the report: everything that is not the report goes to standard error.
enum StandardError {
  /// Writes `message`, escaped for the terminal, and a line feed; a closed standard error is no reason to stop.
  static func write(_ message: String) {
    _ = DescriptorWriter.write(TerminalMessage.bytes(of: message), to: STDERR_FILENO)
  }
}
