import ArgumentParser
import ChaffinchCore
import ChaffinchLint
import ChaffinchReport
import Foundation

/// All reports of one run, written side by side.
struct ReportWriters {
  private var writers: [Writer] = []
  /// What the reports together show beyond the findings.
  let needs: FormatNeeds
  private let text: TextOptions
  private let rules: [RuleMetadata]

  private struct Writer {
    var format: any ReportFormat
    var buffer: [UInt8] = []
    let target: Target
    /// Whether the report is one of those that are quiet on demand.
    var isForPeople = false
    var guarding = BuildLogGuard.none

    mutating func begin() {
      guarding.begin(into: &buffer)
      format.begin(into: &buffer)
    }

    mutating func add(_ report: FileReport) throws {
      format.add(report, into: &buffer)
      if buffer.count >= ReportWriters.flushedFrom { try flush() }
    }

    mutating func end(_ summary: Summary) throws {
      format.end(summary, into: &buffer)
      guarding.end(into: &buffer)
      try flush()
      if case .file(let file) = target { try file.finish() }
    }

    mutating func abandon() {
      switch target {
      case .file(let file): file.abandon()
      case .standardOutput:
        buffer.removeAll()
        guarding.end(into: &buffer)
        try? StandardOutput.write(buffer)
      case .jobSummary: break
      }
    }

    private mutating func flush() throws {
      switch target {
      case .file(let file): try file.write(buffer)
      case .jobSummary(let summary): summary.append(buffer)
      case .standardOutput:
        // A reader that has seen enough (`| head`) closes the pipe: nothing to report, nothing more to do.
        try StandardOutput.write(buffer)
      }
      buffer.removeAll(keepingCapacity: true)
    }
  }

  private enum Target {
    case standardOutput
    case file(OutputFile)
    case jobSummary(JobSummary)
  }

  private static let flushedFrom = 1 << 18

  /// Opens a report per target.
  ///
  /// `text` are the wishes for the text reports but for colour; `customRules` are the user's own, which reports explain
  /// beside the others.
  init(
    _ targets: [ReportTarget], color: ColorChoice, text: TextOptions = TextOptions(),
    customRules: [RuleMetadata] = []
  ) throws {
    self.text = text
    rules = RuleList.all.map { $0.metadata } + customRules
    let entries = targets.compactMap { ReportFormats.named($0.format) }
    let summary = entries.contains(where: \.hasJobSummary) ? JobSummary(environment: Self.environment) : nil
    needs = entries.reduce(into: summary == nil ? [] : JobSummary.needs) { $0.formUnion($1.needs) }
    do {
      for target in targets { try open(target, color: color) }
      if let summary { start(Writer(format: summary.format, target: .jobSummary(summary))) }
    } catch {
      abandon()
      throw error
    }
  }

  private mutating func open(_ target: ReportTarget, color: ColorChoice) throws {
    guard let entry = ReportFormats.named(target.format) else { return }
    let isTerminal = target.path == nil && StandardOutput.isTerminal
    let isColored = ColorChoice.resolve(flag: color, environment: Self.environment, isTerminal: isTerminal)
    var text = text
    text.color = isColored
    let options = FormatOptions(tool: ChaffinchVersion.tool, rules: rules, text: text)
    guard let path = target.path else {
      let guarding =
        entry.isForPeople ? BuildLogGuard(environment: Self.environment, descriptor: STDOUT_FILENO) : .none
      return start(
        Writer(
          format: entry.make(options), target: .standardOutput, isForPeople: entry.isForPeople,
          guarding: guarding))
    }
    start(
      Writer(
        format: entry.make(options), target: .file(try OutputFile(path: path)),
        isForPeople: entry.isForPeople))
  }

  private mutating func start(_ writer: Writer) {
    writers.append(writer)
    writers[writers.count - 1].begin()
  }

  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// Adds one file to all reports; those for people show `shown` of it, or nothing.
  mutating func add(_ file: FileReport, forPeople shown: FileReport?) throws {
    for index in writers.indices {
      guard let part = writers[index].isForPeople ? shown : file else { continue }
      try writers[index].add(part)
    }
  }

  /// Whether the reports for people show only what makes the run fail.
  var isQuiet: Bool { text.isQuiet }

  /// Whether nothing is written to standard output before the end.
  var writesOutputAtEnd: Bool {
    writers.allSatisfy { writer in
      guard case .standardOutput = writer.target else { return true }
      return writer.format.writesAtEnd
    }
  }

  /// Ends all reports and gives the files their names.
  mutating func end(_ summary: Summary) throws {
    for index in writers.indices {
      try writers[index].end(summary)
    }
  }

  /// Leaves no unfinished file behind.
  mutating func abandon() {
    for index in writers.indices {
      writers[index].abandon()
    }
  }
}
