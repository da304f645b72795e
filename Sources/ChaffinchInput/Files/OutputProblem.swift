/// Why an output cannot be made: which file, why, and what to do about it.
///
/// Path and system texts in it are untrusted: escape `message` at the sink.
package struct OutputProblem: Error, Sendable, Hashable {
  /// What is wrong with the file.
  package enum Fault: Sendable, Hashable {
    /// It cannot be written.
    case unwritable
    /// It was to be read a second time, and is not what it was.
    case changed
  }

  /// The path of the file.
  package var path: String

  /// What the system calls the error.
  package var reason: String

  /// What is wrong.
  package var fault: Fault

  /// Creates a problem of a file that cannot be written.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
    fault = .unwritable
  }

  /// Creates a problem of an input that changed while it was read.
  package init(changed path: String) {
    self.path = path
    reason = ""
    fault = .changed
  }

  /// Location, fault and remedy.
  package var message: String {
    switch fault {
    case .unwritable:
      "\(path): cannot be written (\(reason)). Check the folder, its permissions and the free disk space."
    case .changed:
      "\(path): changed while it was being read. Start over with --overwrite when no other program writes to it."
    }
  }
}
