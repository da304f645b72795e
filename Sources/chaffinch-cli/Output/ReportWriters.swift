import ArgumentParser
import Chaffinch
import ChaffinchReport
import ChaffinchRules
import Foundation

/// All reports of one run, written side by side.
struct ReportWriters {
  private var writers: [Writer] = []
  /// What the reports together show beyond the findings.
  let needs: FormatNeeds
  private let rules: [RuleDescription]

  private struct Writer {
    var format: any ReportFormat
    var buffer: [UInt8] = []
    /// Nil for standard output.
    let file: OutputFile?

    mutating func add(_ report: FileReport) throws {
      format.add(report, into: &buffer)
      if buffer.count >= ReportWriters.flushedFrom { try flush() }
    }

    mutating func end(_ summary: Summary) throws {
      format.end(summary, into: &buffer)
      try flush()
      try file?.finish()
    }

    private mutating func flush() throws {
      if let file {
        try file.write(buffer)
      } else if !DescriptorWriter.write(buffer, to: STDOUT_FILENO) {
        // A reader that has seen enough (`| head`) closes the pipe: nothing to report, nothing more to do.
        throw ExitCode(2)
      }
      buffer.removeAll(keepingCapacity: true)
    }
  }

  private static let flushedFrom = 1 << 18

  /// Opens a report per target: a format's name and a path, or nil for standard output.
  ///
  /// `customRules` are the user's own, which reports explain beside the others.
  init(
    _ targets: [(format: String, path: String?)], color: ColorChoice, customRules: [RuleMetadata] = []
  ) throws {
    rules = (RuleList.all.map { $0.metadata } + customRules).map { RuleDescription($0) }
    needs = targets.reduce(into: []) { $0.formUnion(ReportFormats.named($1.format)?.needs ?? []) }
    do {
      for target in targets { try open(target, color: color) }
    } catch {
      abandon()
      throw error
    }
  }

  private mutating func open(_ target: (format: String, path: String?), color: ColorChoice) throws {
    guard let entry = ReportFormats.named(target.format) else { return }
    let isTerminal = target.path == nil && isatty(STDOUT_FILENO) == 1
    let environment = ProcessInfo.processInfo.environment
    let isColored = ColorChoice.resolve(flag: color, environment: environment, isTerminal: isTerminal)
    let options = FormatOptions(
      tool: ChaffinchVersion.tool, rules: rules,
      text: TextOptions(color: isColored))
    var writer = Writer(format: entry.make(options), file: try target.path.map { try OutputFile(path: $0) })
    writer.format.begin(into: &writer.buffer)
    writers.append(writer)
  }

  /// Adds one file to all reports.
  mutating func add(_ file: FileReport) throws {
    for index in writers.indices {
      try writers[index].add(file)
    }
  }

  /// Ends all reports and gives the files their names.
  mutating func end(_ summary: Summary) throws {
    for index in writers.indices {
      try writers[index].end(summary)
    }
  }

  /// Leaves no unfinished file behind.
  func abandon() {
    for writer in writers { writer.file?.abandon() }
  }
}
