#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The place for reports and tables.
enum StandardOutput {
  /// Writes `bytes`; false where nobody reads them any more.
  static func write(_ bytes: [UInt8]) -> Bool { DescriptorWriter.write(bytes, to: STDOUT_FILENO) }
}
