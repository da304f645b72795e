import ChaffinchIndex
import ChaffinchInput
import ChaffinchLabeller
import ChaffinchReport
import ChaffinchRules
import ChaffinchText

/// Lints scraped text: finds its residue, explains it, scores each document.
///
/// Two passes: the first fingerprints all documents, the second judges each with what the first has learned. The result
/// is the same for any number of threads and any order of the paths.
///
/// ```swift
/// let linter = Linter(labeller: try Labeller.shipped())
/// linter.lint(InputSource(paths: ["scraped"])) { event in … }
/// ```
public struct Linter: Sendable {
  let labeller: Labeller
  let options: LintOptions

  /// Makes a linter.
  public init(labeller: Labeller, options: LintOptions = LintOptions()) {
    self.labeller = labeller
    self.options = options
  }

  /// One document judged, or one thing that could not be read.
  public enum Event: Sendable {
    /// A document with its report.
    case file(LintedFile)
    /// What is wrong with the input, where, and the remedy.
    case problem(String)
    /// What the user should know of the evidence.
    case warning(String)
  }

  /// Lints all documents of `source` and hands the events over in the order of the input.
  ///
  /// Where the saved index cannot be read, that is the only event: without it the findings would be others. Documents whose
  /// results `cache` has from an earlier run are not judged again; with a saved index it is not asked.
  public func lint(_ source: InputSource, cache: LintCache? = nil, _ handle: (Event) -> Void) {
    do throws(IndexProblem) {
      // A saved index is evidence that no key speaks of.
      if let cache, options.index == nil {
        return try lint(source, knownBy: cache, handle)
      }
      let namer = try options.makeNamer()
      let evidence =
        options.scope == .document ? nil : try CorpusEvidence(source, options: options, namer: namer)
      if let warning = evidence?.warning { handle(.warning(warning)) }
      judge(source, namer, evidence, handle)
    } catch {
      handle(.problem(error.message))
    }
  }

  private func judge(
    _ source: InputSource, _ namer: SiteNamer, _ evidence: CorpusEvidence?, _ handle: (Event) -> Void
  ) {
    var number = 0
    DocumentBatches.forEach(source) { batch in
      let tasks = tasks(batch, &number, namer)
      let events = Parallel.map(tasks.count, threads: options.threads) { run(tasks[$0], evidence) }
      for event in events { handle(event) }
    }
  }

  /// The events of a batch as tasks; `number` is that of the first document, and counts on.
  func tasks(_ batch: [InputEvent], _ number: inout Int, _ namer: SiteNamer) -> [Task] {
    batch.map { event -> Task in
      guard case .document(let document) = event else {
        return Task(event: event, number: number, site: "")
      }
      defer { number += 1 }
      return Task(event: event, number: number, site: namer.site(of: document))
    }
  }

  /// One event of the input with its document's number in the run and its site.
  struct Task: Sendable {
    let event: InputEvent
    let number: Int
    let site: String
  }

  func run(_ task: Task, _ evidence: CorpusEvidence?) -> Event {
    switch task.event {
    case .problem(let problem): .problem(problem.message)
    case .document(let document): .file(lint(document, number: task.number, site: task.site, evidence))
    }
  }

  /// Lints one text on its own.
  public func lint(text: [UInt8], path: String) -> LintedFile {
    lint(InputDocument(path: path, record: nil, text: text, folder: "."), number: 0, site: "", nil)
  }

  private func lint(
    _ document: InputDocument, number: Int, site: String, _ evidence: CorpusEvidence?
  ) -> LintedFile {
    let place = evidence?.number(ofRun: number)
    let judge = DocumentJudge(labeller: labeller, settings: options.settings, evidence: evidence)
    let verdict = judge.verdict(on: document, place: place, site: site)
    let analysis = verdict.page.measures.analysis
    let builder = FileReportBuilder(
      document: document, site: site, verdict: verdict, names: evidence?.names ?? [], options: options)
    return LintedFile(
      report: builder.report(
        language: options.includesLanguage ? Language.guess(analysis) : nil,
        original: evidence?.original(of: place, document)),
      visibleCharacters: analysis.visibleLength, worstSeverity: verdict.findings.map(\.severity).max(),
      gate: options.settings[document].gate, ignored: verdict.exempted, usedIgnores: verdict.exemptions)
  }
}

/// One document's report, and what a run needs to know of it beside.
public struct LintedFile: Sendable {
  /// The report.
  public let report: FileReport
  /// The visible characters of the text, which weigh its score in the run's.
  public let visibleCharacters: Int
  /// The worst severity among its findings; nil without findings.
  public let worstSeverity: Severity?
  /// When the document makes the run fail, as its configuration has it.
  public let gate: Gate
  /// How many findings the configuration passes over.
  public let ignored: Int
  /// The numbers of the ignores that passed over one (``IgnoreEntry/number``), ascending.
  public let usedIgnores: [Int]

  /// The file with a report that leaves known findings out.
  public func knowing(_ report: FileReport) -> LintedFile {
    LintedFile(
      report: report, visibleCharacters: visibleCharacters,
      worstSeverity: report.findings.compactMap { Severity(rawValue: $0.severity.rawValue) }.max(),
      gate: gate, ignored: ignored, usedIgnores: usedIgnores)
  }

  /// The file with all findings of `report` known.
  public func knowing(allOf report: FileReport) -> LintedFile {
    var known = report
    known.findings = []
    known.knownFindings += report.findings.count
    return knowing(known)
  }
}
