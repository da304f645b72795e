import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchText

/// A document of a run, or what could not be read, before it is judged.
enum CorpusEvent: Sendable {
  case problem(String)
  case document(CorpusDocument)

  /// The events of the input, the documents with their sites, numbered from `firstNumber`.
  static func list(_ events: [InputEvent], _ namer: SiteNamer, firstNumber: Int) -> [CorpusEvent] {
    var number = firstNumber
    return events.map { event in
      switch event {
      case .problem(let problem): return .problem(problem.message)
      case .document(let document):
        defer { number += 1 }
        return .document(CorpusDocument(document: document, site: namer.site(of: document), number: number))
      }
    }
  }

  var isDocument: Bool { if case .document = self { true } else { false } }
}

/// A document with what is known of it before it is judged.
struct CorpusDocument: Sendable {
  let document: InputDocument
  let site: String
  /// Its number among the documents of the run.
  let number: Int
  /// The measures of its text, where they were taken and fitted in memory.
  var analysis: TextAnalysis?
}

/// The one pass over a corpus: it reads every document once for its site, its key in the cache and its fingerprints.
///
/// The first documents stay in memory until they are judged, so that a small corpus is read and tokenised once. What is beyond
/// the limit is read a second time to be judged.
struct CorpusPass {
  /// The text of the documents that are held, in bytes.
  static let heldTextLimit = 8 << 20
  /// The measures of documents that are held, in bytes: many times the text where its lines are short.
  private static let heldAnalysisLimit = 16 << 20
  /// So many documents are analysed, and then judged, at a time.
  private static let batchSize = 64

  private let linter: Linter
  private let namer: SiteNamer
  private let results: CachedResults?
  private var collector: EvidenceCollector
  private var held: [CorpusEvent] = []
  private var heldText = 0
  private var handedOver = 0
  /// The fingerprints of the documents behind those that are held.
  private var laterFingerprints: [DocumentFingerprints] = []
  /// Whether the results of documents that are not held are expected in the cache, so that their fingerprints are not wanted.
  private var expectsResults = false

  /// How many events there were.
  private(set) var eventCount = 0
  /// Whether all events are held.
  private(set) var holdsAll = true
  /// The position behind the events that are held.
  private(set) var endOfHeld = InputPosition.start

  /// Makes a pass for `linter`; `results` gets the keys of all documents.
  init(_ linter: Linter, _ namer: SiteNamer, _ results: CachedResults?) {
    self.linter = linter
    self.namer = namer
    self.results = results
    collector = EvidenceCollector(scope: linter.options.scope, index: linter.index)
    holdsAll = linter.options.scope != .document || results != nil
  }

  private var seeksEvidence: Bool { linter.options.scope != .document }

  /// Reads all documents of `source` once.
  mutating func read(_ source: InputSource) {
    var batches = source.batches()
    while let batch = batches.next() {
      let events = CorpusEvent.list(batch.events, namer, firstNumber: collector.count)
      var later: [CorpusDocument] = []
      for (event, position) in zip(events, batch.positions) {
        hold(event, endingAt: position, source)
        guard case .document(let document) = event else { continue }
        collector.addName(of: document.document, site: document.site)
        if !holdsAll, seeksEvidence, !expectsResults { later.append(document) }
      }
      results?.add(events)
      eventCount += events.count
      laterFingerprints += fingerprints(later)
    }
    results?.seal(state: holdsAll ? nil : source.state)
  }

  private mutating func hold(_ event: CorpusEvent, endingAt position: InputPosition, _ source: InputSource) {
    guard holdsAll else { return }
    if case .document(let document) = event { heldText += document.document.text.count }
    if heldText <= linter.heldTextLimit {
      held.append(event)
      endOfHeld = position
    } else {
      holdsAll = false
      expectsResults = results?.expectsAll(of: source.state) ?? false
    }
  }

  private func fingerprints(_ documents: [CorpusDocument]) -> [DocumentFingerprints] {
    Parallel.map(documents.count, threads: linter.threads) { index in
      DocumentFingerprints(
        TextAnalysis(tokensOf: documents[index].document.text), site: documents[index].site)
    }
  }

  /// What the documents are judged with; nil where each is judged by itself.
  ///
  /// Takes the measures of the documents that are held. Where results were expected in the cache and are not there, the documents
  /// that are not held are read once more.
  mutating func evidence(_ source: InputSource) throws(IndexProblem) -> CorpusEvidence? {
    guard seeksEvidence else { return nil }
    if !collector.isLoneDocument {
      collector.add(analyseHeld())
      if expectsResults {
        var batches = source.batches(from: endOfHeld)
        while let batch = batches.next() {
          let events = CorpusEvent.list(batch.events, namer, firstNumber: 0)
          laterFingerprints += fingerprints(
            events.compactMap { if case .document(let document) = $0 { document } else { nil } })
        }
      }
      collector.add(laterFingerprints)
      laterFingerprints = []
    }
    return try collector.evidence()
  }

  /// The fingerprints of the documents that are held, whose measures are kept as far as they fit.
  private mutating func analyseHeld() -> [DocumentFingerprints] {
    var fingerprints: [DocumentFingerprints] = []
    fingerprints.reserveCapacity(held.count)
    var size = 0
    for start in stride(from: 0, to: held.count, by: Self.batchSize) {
      let batch = Array(held[start..<min(start + Self.batchSize, held.count)])
      let keeps = size < Self.heldAnalysisLimit
      let taken = Parallel.map(batch.count, threads: linter.threads) {
        index -> (TextAnalysis?, DocumentFingerprints)? in
        guard case .document(let held) = batch[index] else { return nil }
        let text = held.document.text
        let analysis = keeps ? TextAnalysis(bytes: text) : TextAnalysis(tokensOf: text)
        return (keeps ? analysis : nil, DocumentFingerprints(analysis, site: held.site))
      }
      for (offset, result) in taken.enumerated() {
        guard let (analysis, ofDocument) = result, case .document(var document) = batch[offset] else {
          continue
        }
        fingerprints.append(ofDocument)
        guard let analysis else { continue }
        size += analysis.memorySize
        document.analysis = analysis
        held[start + offset] = .document(document)
      }
    }
    return fingerprints
  }

  /// The next events that are held, which the pass forgets; nil when there are no more.
  mutating func nextHeld() -> [CorpusEvent]? {
    guard handedOver < held.count else { return nil }
    let range = handedOver..<min(handedOver + Self.batchSize, held.count)
    let events = Array(held[range])
    for index in range { held[index] = .problem("") }
    handedOver = range.upperBound
    return events
  }
}
