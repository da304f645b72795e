import ArgumentParser
import ChaffinchCore
import ChaffinchDataSets

struct JobOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The folder for the outputs; created if needed.")
  var folder: String?

  @Flag(help: "Continue a job that was stopped; the outputs are the same as without a stop.")
  var resume = false

  @Flag(help: "Replace the outputs of an earlier job.")
  var overwrite = false

  @Option(help: "The memory that the search for duplicates may use, such as 500MB or 2GB.")
  var memory = ByteCount(bytes: 512 << 20)

  @Option(help: .hidden)
  var checkpointInterval = ByteCount(bytes: 64 << 20)

  /// The folder of the outputs.
  func output() throws -> String {
    guard let folder, !folder.isEmpty else {
      throw ValidationError("Name the folder for the outputs with --output.")
    }
    return folder
  }

  func options(_ input: InputOptions) throws -> DataSetOptions {
    var options = DataSetOptions()
    options.records.fields = input.fields
    options.stdinFormat = input.stdinFormat
    options.threads = input.threads
    options.memory = memory.bytes
    options.checkpointInterval = checkpointInterval.bytes
    options.resumes = resume
    options.overwrites = overwrite
    return options
  }

  /// Runs a job, says what it came to, and ends with its exit code.
  ///
  /// A job that removes no documents does not say how many it removed.
  func run(
    removesDocuments: Bool = true,
    _ job: (_ output: String, _ progress: JobProgress) throws -> DataSetOutcome
  ) throws {
    let output = try output()
    let progress = JobProgress()
    let outcome: DataSetOutcome
    do {
      defer { progress.clear() }
      outcome = try job(output, progress)
    }
    for message in outcome.problems { StandardError.write(message) }
    for message in outcome.warnings { StandardError.write("warning: \(message)") }
    for line in Self.summary(outcome, output, removesDocuments: removesDocuments) {
      StandardError.write(line)
    }
    if outcome.unreadable > 0 { throw ExitCode(2) }
  }
}

extension JobOptions {
  /// What a job came to, line by line.
  private static func summary(
    _ outcome: DataSetOutcome, _ output: String, removesDocuments: Bool
  ) -> [String] {
    let documents = countText(outcome.documents, "document")
    let removed = outcome.documents - outcome.kept
    let counts = "\(documents), \(outcome.kept) kept, \(removed) removed: see \(output)"
    guard let cleaning = outcome.cleaning else {
      return [counts] + (outcome.trimmed > 0 ? ["\(countText(outcome.trimmed, "document")) shortened"] : [])
    }
    let summary = CleaningSummary(cleaning: cleaning, kept: outcome.kept, folder: output)
    let head =
      removesDocuments
      ? [counts, "of those kept, \(summary.counts)"] : ["\(documents): \(summary.counts): see \(output)"]
    return head + summary.lines
  }
}

/// A number of bytes as users write it: 500MB, 2GB, 1024.
struct ByteCount: ExpressibleByArgument {
  let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1000), ("B", 1), ("", 1)]
    let text = argument.uppercased()
    guard let (unit, factor) = units.first(where: { text.hasSuffix($0.0) }),
      let number = Double(text.dropLast(unit.count)), number > 0, number < 1e9
    else { return nil }
    bytes = Int(number * Double(factor))
  }

  var defaultValueDescription: String { "\(bytes / 1_000_000)MB" }
}

/// Shows on a terminal how far a job is, its rate and the time left; quiet elsewhere.
final class JobProgress {
  private var line = ProgressLine(isShown: StandardError.isTerminal)

  /// Shows the bytes done of those to do.
  func show(done: Int, total: Int) {
    line.show { elapsed in
      let rate = Double(done) / elapsed
      var text = "\(done / 1_000_000) MB, \(Int(rate / 1_000_000)) MB/s"
      if total > done { text += ", \(done * 100 / total) %, \(Self.time(Double(total - done) / rate)) left" }
      return Array(text.utf8)
    }
  }

  /// Removes the line.
  func clear() { line.clear() }

  private static func time(_ seconds: Double) -> String {
    let seconds = Int(min(seconds, 1e7))
    return seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
  }
}
