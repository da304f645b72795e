import ChaffinchInput

/// Why a job on a data set cannot go on: what, where, and the remedy.
///
/// Paths and system texts in it are untrusted: escape `message` at the sink.
package struct DataSetProblem: Error, Sendable, Hashable {
  /// Place, fault and remedy.
  package let message: String

  /// Creates a problem.
  package init(_ message: String) { self.message = message }

  /// The problem of a file; a job that can resume keeps what it has learned until there is room.
  init(_ problem: OutputProblem, canResume: Bool) {
    let canGoOn = canResume && problem.fault == .unwritable
    message = problem.message + (canGoOn ? " Then go on with --resume." : "")
  }
}
