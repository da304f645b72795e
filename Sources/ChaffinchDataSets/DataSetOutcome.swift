import ChaffinchInput

/// What a job on a data set came to.
package struct DataSetOutcome: Sendable {
  /// Documents read.
  package let documents: Int
  /// Documents kept.
  package let kept: Int
  /// Documents among them that lost parts of their text.
  package let trimmed: Int
  /// What could not be read, the first messages of it.
  package let problems: [String]
  /// How many records and files could not be read.
  package let unreadable: Int
  /// Signs that more went than was meant to, with the remedy.
  package let warnings: [String]
}

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
