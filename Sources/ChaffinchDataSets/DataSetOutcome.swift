import ChaffinchInput

/// What a job on a data set came to.
public struct DataSetOutcome: Sendable {
  /// Documents read.
  public let documents: Int
  /// Documents kept.
  public let kept: Int
  /// Documents among them that lost parts of their text.
  public let trimmed: Int
  /// What cleaning took from the kept documents; nil where the job cleans none.
  public let cleaning: CleaningOutcome?
  /// What could not be read, the first messages of it.
  public let problems: [String]
  /// How many records and files could not be read.
  public let unreadable: Int
  /// Signs that more went than was meant to, with the remedy.
  public let warnings: [String]
}

/// Why a job on a data set cannot go on: what, where, and the remedy.
///
/// Paths and system texts in it are untrusted: escape `message` at the sink.
public struct DataSetProblem: Error, Sendable, Hashable {
  /// Place, fault and remedy.
  public let message: String

  /// Creates a problem.
  public init(_ message: String) { self.message = message }

  /// The problem of a file; a job that can resume keeps what it has learned until there is room.
  init(_ problem: OutputProblem, canResume: Bool) {
    let canGoOn = canResume && problem.fault == .unwritable
    message = problem.message + (canGoOn ? " Then go on with --resume." : "")
  }
}
