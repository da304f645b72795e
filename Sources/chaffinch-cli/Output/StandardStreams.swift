import ArgumentParser
import ChaffinchReport
import Foundation

/// The stream for reports and tables.
enum StandardOutput {
  /// Whether a terminal shows what is written.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes `bytes`.
  ///
  /// - Throws: exit code 2 where nobody reads them any more, such as behind `| head`: nothing to report, nothing more to do.
  static func write(_ bytes: [UInt8]) throws {
    guard DescriptorWriter.write(bytes, to: STDOUT_FILENO) else { throw ExitCode(2) }
  }
}

/// The stream for messages: everything that is not the report.
enum StandardError {
  /// Whether a terminal shows what is written.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes `message`, escaped for the terminal, and a line feed; a closed standard error is no reason to stop.
  static func write(_ message: String) { write(TerminalMessage.bytes(of: message)) }

  /// Writes `bytes` as they are.
  static func write(_ bytes: [UInt8]) { _ = DescriptorWriter.write(bytes, to: STDERR_FILENO) }
}

/// Writes bytes to a descriptor, however many calls that takes.
enum DescriptorWriter {
  /// Returns false, with `errno` set, at the first write that fails.
  static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        guard let base = buffer.baseAddress else { return true }
        // `written` is below the count, so the address and the rest of the length are inside the buffer.
        let count = writeOnce(descriptor, base + written, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }
}

/// The system's `write`, out of the reach of the methods of that name.
private func writeOnce(_ descriptor: CInt, _ base: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, base, count)
}
