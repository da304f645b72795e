import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage
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
package struct Linter: Sendable {
  let labeller: Labeller
  let options: LintOptions
  let settings: FolderSettings
  let index: (any SavedEvidence)?
  let threads: Int

  /// Makes a linter.
  ///
  /// - Parameters:
  ///   - labeller: Tells the class of each line.
  ///   - options: What is sought and said.
  ///   - settings: What differs from folder to folder.
  ///   - index: What was learned of earlier documents, which stand beside those of the run as evidence.
  ///   - threads: The number of documents judged at the same time; the result is the same for any.
  package init(
    labeller: Labeller, options: LintOptions = LintOptions(), settings: FolderSettings = FolderSettings(),
    index: (any SavedEvidence)? = nil, threads: Int = 1
  ) {
    self.labeller = labeller
    self.options = options
    self.settings = settings
    self.index = index
    self.threads = threads
  }

  /// One document judged, or one thing that could not be read.
  package enum Event: Sendable {
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
  package func lint(_ source: InputSource, cache: LintCache? = nil, _ handle: (Event) -> Void) {
    do throws(IndexProblem) {
      // A saved index is evidence that no key speaks of.
      if let cache, index == nil {
        return try lint(source, knownBy: cache, handle)
      }
      let namer = try options.makeNamer(knowing: index)
      let evidence =
        options.scope == .document ? nil : try collectEvidence(source, namer)
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
    source.forEachBatch { batch in
      let tasks = tasks(batch, &number, namer)
      let events = Parallel.map(tasks.count, threads: threads) { run(tasks[$0], evidence) }
      for event in events { handle(event) }
    }
  }

  /// The events of a batch as tasks; `number` is that of the first document, and counts on.
  func collectEvidence(_ source: InputSource, _ namer: SiteNamer) throws(IndexProblem) -> CorpusEvidence {
    var collector = EvidenceCollector(scope: options.scope, namer: namer, index: index)
    source.forEachBatch { collector.add($0.documents, threads: threads) }
    return try collector.evidence()
  }

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
    case .document(let document):
      .file(
        judge(with: evidence).lint(document, runNumber: task.number, site: task.site, options: options))
    }
  }

  private func judge(with evidence: CorpusEvidence?) -> DocumentJudge {
    DocumentJudge(labeller: labeller, settings: settings, evidence: evidence)
  }

  /// Lints one text on its own.
  package func lint(text: [UInt8], path: String) -> LintedFile {
    let document = InputDocument(path: path, record: nil, text: text, folder: ".")
    return judge(with: nil).lint(document, runNumber: 0, site: "", options: options)
  }
}
