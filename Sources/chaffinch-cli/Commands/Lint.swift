import ArgumentParser
import Chaffinch
import ChaffinchInput
import ChaffinchLabeller
import ChaffinchReport
import ChaffinchRules

struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find residue in scraped text, score each file, explain every point.",
    discussion: """
      Reads text files, folders (.txt, .md, .jsonl), JSON Lines, and standard input as `-`.

      Exit codes: 0 nothing to report, 1 findings at or above --fail-on or a score below --min-score, 2 usage or \
      something that could not be read (the rest is still linted and reported).
      """)

  @Argument(help: "Files and folders; `-` for standard input.")
  var paths: [String]

  @OptionGroup(title: "Input")
  var input: InputOptions

  @OptionGroup(title: "Files")
  var files: FileOptions

  @OptionGroup(title: "Evidence")
  var evidence: EvidenceOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  @OptionGroup(title: "Report")
  var report: ReportOptions

  @OptionGroup(title: "Exit code")
  var gate: GateOptions

  func run() throws {
    if configuration.showConfig { return try configuration.show(paths) }
    let source = input.source(paths, selection: try files.selection(configuration))
    let settings = try configuration.settings(of: source)
    if files.showFiles { return try files.show(source) }
    let labeller = try evidence.makeLabeller()
    let index = try evidence.openIndex()
    let reports = try report.open(customRules: settings.customRules)
    let options = LintOptions(
      scope: evidence.scope, sites: try evidence.sites.naming(), index: index, includesLabels: report.labels,
      includesSnippets: reports.needs.contains(.snippets),
      includesLanguage: reports.needs.contains(.language), includesSource: reports.needs.contains(.source),
      threads: input.threads, settings: settings)
    var run = LintRun(reports: reports, gate: gate, ignores: settings.ignores)
    Linter(labeller: labeller, options: options).lint(source) { run.take($0) }
    index?.close()
    let code = try run.finish()
    if code != .success { throw code }
  }
}

/// The state of one run: the reports under way, the summary, what failed.
private struct LintRun {
  private var reports: ReportWriters
  private let gate: GateOptions
  private let ignores: [IgnoreEntry]
  private var usedIgnores: Set<Int> = []
  private var summary = SummaryBuilder()
  private var failsGate = false
  private var hasProblem = false
  private var failure: (any Error)?

  init(reports: ReportWriters, gate: GateOptions, ignores: [IgnoreEntry]) {
    self.reports = reports
    self.gate = gate
    self.ignores = ignores
  }

  mutating func take(_ event: Linter.Event) {
    guard failure == nil else { return }
    switch event {
    case .problem(let message):
      hasProblem = true
      StandardError.write(message)
    case .warning(let message): StandardError.write("warning: \(message)")
    case .file(let file):
      summary.add(file.report, weight: file.visibleCharacters, ignored: file.ignored)
      usedIgnores.formUnion(file.usedIgnores)
      if gate.fails(file) { failsGate = true }
      do { try reports.add(file.report) } catch { failure = error }
    }
  }

  mutating func finish() throws -> ExitCode {
    if let failure {
      reports.abandon()
      throw failure
    }
    try reports.end(summary.result)
    tellUnusedIgnores()
    if hasProblem { return ExitCode(2) }
    return failsGate ? ExitCode(1) : .success
  }

  /// An entry is unused where a document that it is about was judged and none has a finding for it.
  private mutating func tellUnusedIgnores() {
    for entry in ignores where !usedIgnores.contains(entry.number) {
      StandardError.write("warning: \(entry.unusedMessage)")
      if gate.failOnUnusedIgnores, !gate.exitZero { failsGate = true }
    }
  }
}
