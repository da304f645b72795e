import ArgumentParser
import Chaffinch
import ChaffinchConfiguration
import ChaffinchInput
import ChaffinchLint
import ChaffinchReport

struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find residue in scraped text, score each document, and explain every point.",
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

  @OptionGroup(title: "Known findings")
  var known: BaselineOptions

  @OptionGroup(title: "Cache")
  var cache: CacheOptions

  @OptionGroup(title: "Exit code")
  var gate: GateOptions

  @Option(
    help: ArgumentHelp(
      "Report only files that were changed or added since this Git revision.",
      discussion: "All files still count as evidence.", valueName: "revision"))
  var since: String?

  func run() throws {
    if configuration.showConfig { return try configuration.show(paths) }
    Linter.warmUp()
    let source = input.source(
      paths, selection: try files.selection(configuration), standardInputName: files.stdinFilename)
    let settings = try configuration.settings(of: source)
    if files.showFiles { return try files.show(source) }
    let labeller = try evidence.makeLabeller()
    let index = try evidence.openIndex()
    let reports = try report.open(customRules: settings.customRules)
    var options = LintOptions(scope: evidence.scope, sites: try evidence.sites.naming())
    report.set(&options, for: reports)
    let linter = Linter(
      labeller: labeller, options: options, settings: settings.documents, index: index, threads: input.threads
    )
    var run = LintRun(
      reports: reports, gate: gate, ignores: settings.ignores, baseline: try known.open(),
      changed: try since.map { try ChangedFiles(since: $0) }, isRedacted: report.redact,
      fileCount: source.locations.count)
    linter.lint(source, cache: cache.open()) { run.handle($0) }
    index?.close()
    let code = try run.finish()
    if code != .success { throw code }
  }
}
