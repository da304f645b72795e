import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage
import Dispatch

/// Lints scraped text: finds its residue, explains it, scores each document.
///
/// One pass over the corpus learns what its documents have in common; then each is judged with that as evidence. The result is the
/// same for any number of threads and any order of the paths.
///
/// ```swift
/// let linter = Linter(labeller: try Labeller.shipped())
/// linter.lint(["scraped"]) { event in … }
/// ```
public struct Linter: Sendable {
  let labeller: Labeller
  let options: LintOptions
  let settings: FolderSettings
  let index: (any SavedEvidence)?
  let threads: Int
  /// The text that a pass holds in memory, in bytes; the result is the same for any.
  var heldTextLimit = CorpusPass.heldTextLimit

  /// Makes a linter.
  ///
  /// - Parameters:
  ///   - labeller: Tells the class of each line.
  ///   - options: What is sought and said.
  ///   - settings: What differs from folder to folder.
  ///   - index: What was learned of earlier documents, which stand beside those of the run as evidence.
  ///   - threads: The number of documents judged at the same time; the result is the same for any.
  package init(
    labeller: Labeller, options: LintOptions = LintOptions(), settings: FolderSettings,
    index: (any SavedEvidence)? = nil, threads: Int = 1
  ) {
    self.labeller = labeller
    self.options = options
    self.settings = settings
    self.index = index
    self.threads = threads
  }

  /// Makes a linter with the rules as they are; see the other initialiser.
  public init(labeller: Labeller, options: LintOptions = LintOptions(), threads: Int = 1) {
    self.init(labeller: labeller, options: options, settings: FolderSettings(), threads: threads)
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

  /// Lints the documents at `paths`, files of any format and folders, and hands the events over in the order of the files.
  ///
  /// Documents whose results `cache` has from an earlier run are not judged again.
  public func lint(_ paths: [String], cache: LintCache? = nil, _ handle: (Event) -> Void) {
    lint(InputSource(paths: paths), cache: cache, handle)
  }

  /// Lints all documents of `source` and hands the events over in the order of the input.
  ///
  /// Where the saved index cannot be read, that is the only event: without it the findings would be others. Documents whose
  /// results `cache` has from an earlier run are not judged again; with a saved index it is not asked.
  package func lint(_ source: InputSource, cache: LintCache? = nil, _ handle: (Event) -> Void) {
    do throws(IndexProblem) {
      let namer = try options.makeNamer(knowing: index)
      // A saved index is evidence that no key speaks of.
      let results = index == nil ? cache.map { CachedResults($0, of: self) } : nil
      var pass = CorpusPass(self, namer, results)
      // Without evidence of others and without keys there is nothing to learn before the first document is judged.
      if options.scope != .document || results != nil { pass.read(source) }
      let known = results?.handOverKnown(threads: threads, handle) ?? 0
      if results == nil || known < pass.eventCount {
        let evidence = try pass.evidence(source)
        if let warning = evidence?.warning { handle(.warning(warning)) }
        judge(&pass, source, namer, evidence, results, from: known, handle)
      }
      results?.finish()
    } catch {
      handle(.problem(error.message))
    }
  }

  /// Lints one text on its own.
  public func lint(text: [UInt8], path: String) -> LintedFile {
    let document = InputDocument(path: path, record: nil, text: text, folder: ".")
    return judge(with: nil).lint(document, runNumber: 0, site: "", options: options)
  }

  private func judge(with evidence: CorpusEvidence?) -> DocumentLinter {
    DocumentLinter(labeller: labeller, settings: settings, evidence: evidence)
  }

  /// Judges the events from number `start` on: first those that the pass holds, then the others, which are read again.
  private func judge(
    _ pass: inout CorpusPass, _ source: InputSource, _ namer: SiteNamer, _ evidence: CorpusEvidence?,
    _ results: CachedResults?, from start: Int, _ handle: (Event) -> Void
  ) {
    var eventCount = 0
    var documentCount = 0
    func hand(_ events: [CorpusEvent]) {
      let first = eventCount
      eventCount += events.count
      documentCount += events.count(where: \.isDocument)
      guard eventCount > start else { return }
      let judged = judge(events, number: first, evidence, results)
      for (offset, event) in judged.enumerated() where first + offset >= start { handle(event) }
    }
    while let events = pass.nextHeld() { hand(events) }
    guard !pass.holdsAll else { return }
    var batches = source.batches(from: pass.endOfHeld)
    while let batch = batches.next() {
      let events = CorpusEvent.list(batch.events, namer, firstNumber: documentCount)
      results?.check(events, from: eventCount)
      hand(events)
    }
  }

  /// The events of a run judged, in their order, those that the cache knows left out of the work; `number` is that of the first.
  private func judge(
    _ events: [CorpusEvent], number: Int, _ evidence: CorpusEvidence?, _ results: CachedResults?
  ) -> [Event] {
    let known = results?.known(number..<number + events.count, threads: threads)
    let missing = events.indices.filter { known?[$0] == nil }
    let judge = judge(with: evidence)
    let judged = Parallel.map(missing.count, threads: threads) { index -> Event in
      switch events[missing[index]] {
      case .problem(let message): .problem(message)
      case .document(let held):
        .file(
          judge.lint(
            held.document, runNumber: held.number, site: held.site, analysis: held.analysis, options: options)
        )
      }
    }
    guard let results, var known else { return judged }
    for (index, event) in zip(missing, judged) {
      known[index] = event
      results.keep(event, of: number + index)
    }
    return known.compactMap { $0 }
  }
}

extension Linter {
  /// Begins to read the shipped cue phrases on another thread, so that they are there when a run has found its files.
  package static func warmUp() {
    DispatchQueue.global(qos: .userInitiated).async { _ = Lexicon.shipped }
  }
}
