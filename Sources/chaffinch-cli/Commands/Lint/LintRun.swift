import ArgumentParser
import Chaffinch
import ChaffinchConfiguration
import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchReport

/// The state of one run of the linter: the reports under way, the summary, what failed.
struct LintRun {
  private var reports: ReportWriters
  private let gate: GateOptions
  private let ignores: [IgnoreEntry]
  private var usedIgnores: Set<Int> = []
  private var baseline: BaselineRun?
  private let changed: ChangedFiles?
  private let isRedacted: Bool
  private var progress: CountProgress
  private var summary = SummaryBuilder()
  private var warnings = 0
  private var failsGate = false
  private var hasProblem = false
  private var failure: (any Error)?

  init(
    reports: ReportWriters, gate: GateOptions, ignores: [IgnoreEntry], baseline: BaselineRun?,
    changed: ChangedFiles?, isRedacted: Bool, fileCount: Int
  ) {
    self.reports = reports
    self.gate = gate
    self.ignores = ignores
    self.baseline = baseline
    self.changed = changed
    self.isRedacted = isRedacted
    // A report that is written to the same terminal meanwhile would run into the line.
    let isFree = !StandardOutput.isTerminal || reports.writesOutputAtEnd
    progress = CountProgress(fileCount: fileCount, isShown: isFree && !reports.isQuiet)
  }

  mutating func handle(_ event: Linter.Event) {
    guard failure == nil else { return }
    switch event {
    case .problem(let message):
      hasProblem = true
      progress.clear()
      StandardError.write(message)
    case .warning(let message):
      progress.clear()
      StandardError.write("warning: \(message)")
    case .file(let file):
      progress.show(file.report.path)
      usedIgnores.formUnion(file.usedIgnores)
      if let changed, !changed.contains(String(decoding: file.report.path.bytes, as: UTF8.self)) { return }
      report(file)
    }
  }

  private mutating func report(_ found: LintedFile) {
    let (file, keepsItsScore) = baseline?.remove(from: found) ?? (found, false)
    if gate.fails(file, keepsItsScore: keepsItsScore) { failsGate = true }
    warnings += file.report.findings.count { $0.severity != .error }
    let report = isRedacted ? file.report.redacted : file.report
    summary.add(report, weight: file.visibleCharacters, ignored: file.ignored)
    let shown = reports.isQuiet ? gate.failingPart(of: file, keepsItsScore: keepsItsScore) : file.report
    do {
      try reports.add(report, forPeople: isRedacted ? shown?.redacted : shown)
    } catch {
      failure = error
    }
  }

  mutating func finish() throws -> ExitCode {
    progress.clear()
    if let failure {
      reports.abandon()
      throw failure
    }
    try reports.end(summary.result)
    try baseline?.finish()
    tellUnusedIgnores()
    if hasProblem { return ExitCode(2) }
    return failsGate || gate.failsBy(warnings: warnings) ? ExitCode(1) : .success
  }

  /// An entry is unused where a document that it is about was judged and none has a finding for it.
  private mutating func tellUnusedIgnores() {
    for entry in ignores where !usedIgnores.contains(entry.number) {
      StandardError.write("warning: \(entry.unusedMessage)")
      if gate.failOnUnusedIgnores, !gate.exitZero { failsGate = true }
    }
  }
}

/// Shows on a terminal how many texts are judged, and which one is; quiet elsewhere.
struct CountProgress {
  private let fileCount: Int
  private var line: ProgressLine
  private var texts = 0

  init(fileCount: Int, isShown: Bool) {
    self.fileCount = fileCount
    line = ProgressLine(isShown: isShown && StandardError.isTerminal)
  }

  /// Counts a text, and shows the count.
  mutating func show(_ path: RawText) {
    texts += 1
    guard texts.isMultiple(of: 16) else { return }
    line.show { [texts, fileCount] elapsed in
      let rate = Int(Double(texts) / elapsed)
      let files = fileCount == 1 ? "1 file" : "\(fileCount) files"
      let name = TerminalMessage.bytes(of: String(decoding: path.bytes.suffix(60), as: UTF8.self)).dropLast()
      return Array("\(countText(texts, "document")) of \(files), \(rate)/s: ".utf8) + name
    }
  }

  /// Removes the line.
  mutating func clear() { line.clear() }
}
