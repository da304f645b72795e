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

/// The place for reports and tables.
enum StandardOutput {
  /// Writes `bytes`; false where nobody reads them any more.
  static func write(_ bytes: [UInt8]) -> Bool { DescriptorWriter.write(bytes, to: STDOUT_FILENO) }
}
