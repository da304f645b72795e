import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage
import ChaffinchText

/// What a cache knows of the documents of one run: their keys, and the results that it has for them.
///
/// With the evidence of the corpus a result depends on all documents, so one that changes changes the key of all.
final class CachedResults {
  /// So many results are looked up at a time.
  private static let lookups = 256

  private let cache: LintCache
  private let runKey: CacheKey
  private var settings: SettingsNumbers
  private var digests: EvidenceDigests
  private var steps: [Step] = []
  /// The key of a run over files of this state whose results are all in the cache.
  private var completeKey: CacheKey?
  private var isSound = true

  /// An event of the run, as far as the cache needs to know it.
  private enum Step {
    case problem(String)
    /// `settings` is the number of the document's settings.
    case document(text: CacheKey, site: String, settings: Int)
    case sealed(CacheKey, text: CacheKey)
  }

  init(_ cache: LintCache, of linter: Linter) {
    self.cache = cache
    runKey = ResultKeys.key(ofRun: linter.labeller, linter.options)
    settings = SettingsNumbers(linter.settings)
    digests = EvidenceDigests(scope: linter.options.scope)
  }

  /// Takes the next events of the run.
  func add(_ events: [CorpusEvent]) {
    for event in events {
      switch event {
      case .problem(let message): steps.append(.problem(message))
      case .document(let document):
        let text = ResultKeys.key(of: document.document, site: document.site)
        digests.add(text, site: document.site)
        let number = settings.number(of: document.document)
        steps.append(.document(text: text, site: document.site, settings: number))
      }
    }
  }

  /// Whether the cache has all results of a run over files of `state`, as far as it remembers.
  func expectsAll(of state: String?) -> Bool {
    guard let state else { return false }
    return cache.values(of: [ResultKeys.key(ofState: state, run: runKey)]).first.flatMap { $0 } != nil
  }

  /// Makes the keys of the results, once all events were taken; `state` is that of the files, where the pass did not hold them all.
  func seal(state: String?) {
    completeKey = state.map { ResultKeys.key(ofState: $0, run: runKey) }
    for index in steps.indices {
      guard case .document(let text, let site, let number) = steps[index] else { continue }
      let builder = CacheKeyBuilder()
      builder.add(runKey)
      builder.add(settings.descriptions[number])
      builder.add(digests.digest(of: site))
      builder.add(text)
      steps[index] = .sealed(builder.key, text: text)
    }
  }

  /// Hands over results as long as the cache has them; returns how many events that were.
  ///
  /// One thread writes reports while another reads results.
  func handOverKnown(threads: Int, _ handle: (Linter.Event) -> Void) -> Int {
    var next = stride(from: 0, to: steps.count, by: Self.lookups).makeIterator()
    var count = 0
    var isComplete = true
    OrderedPipeline.run(
      threads: min(threads, 2),
      produce: { () throws(Never) in isComplete ? next.next() : nil },
      makeWorker: {
        { start in self.known(start..<min(start + Self.lookups, self.steps.count), threads: 1) }
      },
      consume: { (events: [Linter.Event?]) throws(Never) in
        for event in events where isComplete {
          guard let event else {
            isComplete = false
            return
          }
          handle(event)
          count += 1
        }
      })
    return count
  }

  /// The events of these numbers that the cache knows, and problems as they are; none where an input has changed since the pass.
  func known(_ range: Range<Int>, threads: Int) -> [Linter.Event?] {
    guard isSound else { return [Linter.Event?](repeating: nil, count: range.count) }
    let steps = steps[range]
    let keys = steps.compactMap { if case .sealed(let key, _) = $0 { key } else { nil } }
    let values = cache.values(of: keys)
    let files = Parallel.map(values.count, threads: threads) { index in
      values[index].flatMap(CachedResult.file)
    }
    var next = 0
    return steps.map { step in
      if case .problem(let message) = step { return .problem(message) }
      defer { next += 1 }
      return files[next].map { .file($0) }
    }
  }

  /// Compares events that were read again, the first of them number `first`, with those of the pass: where they differ nothing of
  /// this run may be kept.
  func check(_ events: [CorpusEvent], from first: Int) {
    let steps = steps[min(first, steps.count)..<min(first + events.count, steps.count)]
    isSound = isSound && steps.count == events.count && zip(events, steps).allSatisfy(Self.isSame)
  }

  private static func isSame(_ event: CorpusEvent, as step: Step) -> Bool {
    switch (event, step) {
    case (.problem(let message), .problem(let known)): message == known
    case (.document(let document), .sealed(_, let text)):
      ResultKeys.key(of: document.document, site: document.site) == text
    default: false
    }
  }

  /// Keeps the result of event `number`.
  func keep(_ event: Linter.Event, of number: Int) {
    guard isSound, case .file(let file) = event, case .sealed(let key, _) = steps[number] else { return }
    cache.keep(CachedResult.bytes(of: file), for: key)
  }

  /// Ends the run: what was kept counts unless an input changed.
  func finish() {
    if isSound, let completeKey { cache.keep([], for: completeKey) }
    let used = steps.compactMap { if case .sealed(let key, _) = $0 { key } else { nil } }
    cache.finish(used: used, isSound: isSound)
  }
}
