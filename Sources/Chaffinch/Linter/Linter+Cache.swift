import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage

/// Linting with the results of earlier runs.
extension Linter {
  /// So many results are looked up at a time.
  private static let lookups = 256

  /// Lints all documents of `source`, judging only those whose result `cache` does not have.
  ///
  /// With the evidence of the corpus a result depends on all documents, so one that changes changes the key of all; then and
  /// with no result missing, nothing is judged, and pass 1 is left out too.
  func lint(
    _ source: InputSource, knownBy cache: LintCache, _ handle: (Event) -> Void
  ) throws(IndexProblem) {
    let namer = try options.makeNamer(knowing: index)
    let keys = CacheKeys(source, linter: self, namer: namer)
    let known = emitKnown(keys, cache, handle)
    var isSound = true
    if known < keys.steps.count {
      let evidence =
        options.scope == .document ? nil : try collectEvidence(source, namer)
      isSound = judge(source, namer, evidence, keys, from: known, cache, handle)
    }
    let used = keys.steps.compactMap { if case .document(let key, _) = $0 { key } else { nil } }
    cache.finish(used: used, isSound: isSound)
  }

  /// Hands over results as long as the cache has them; returns how many events that were.
  ///
  /// One thread writes reports while another reads results.
  private func emitKnown(_ keys: CacheKeys, _ cache: LintCache, _ handle: (Event) -> Void) -> Int {
    let starts = stride(from: 0, to: keys.steps.count, by: Self.lookups)
    var next = starts.makeIterator()
    var count = 0
    var isComplete = true
    OrderedPipeline.run(
      threads: min(threads, 2),
      produce: { () throws(Never) in isComplete ? next.next() : nil },
      makeWorker: {
        { start in
          known(Array(keys.steps[start..<min(start + Self.lookups, keys.steps.count)]), cache, threads: 1)
        }
      },
      consume: { (events: [Event?]) throws(Never) in
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

  /// The events that the cache knows, and problems as they are.
  private func known(_ steps: [CacheKeys.Step], _ cache: LintCache, threads: Int) -> [Event?] {
    let keys = steps.compactMap { if case .document(let key, _) = $0 { key } else { nil } }
    let values = cache.values(of: keys)
    let files = Parallel.map(values.count, threads: threads) { place in
      values[place].flatMap(CachedResult.file)
    }
    var next = 0
    return steps.map { step in
      if case .problem(let message) = step { return .problem(message) }
      defer { next += 1 }
      return files[next].map { .file($0) }
    }
  }

  /// Judges the documents from event `start` on whose results are not known; returns false where an input has changed since the
  /// keys were made, so that nothing of this run may be kept.
  private func judge(
    _ source: InputSource, _ namer: SiteNamer, _ evidence: CorpusEvidence?, _ keys: CacheKeys,
    from start: Int,
    _ cache: LintCache, _ handle: (Event) -> Void
  ) -> Bool {
    var isSound = true
    var event = 0
    var number = 0
    source.forEachBatch { batch in
      let first = event
      event += batch.count
      let tasks = tasks(batch, &number, namer)
      guard event > start else { return }
      let steps = first < keys.steps.count ? Array(keys.steps[first..<min(event, keys.steps.count)]) : []
      isSound = isSound && steps.count == batch.count && zip(tasks, steps).allSatisfy { $0.isSame(as: $1) }
      var events =
        isSound ? known(steps, cache, threads: threads) : [Event?](repeating: nil, count: batch.count)
      let missing = events.indices.filter { events[$0] == nil }
      let judged = Parallel.map(missing.count, threads: threads) { run(tasks[missing[$0]], evidence) }
      for (place, result) in zip(missing, judged) {
        events[place] = result
        if isSound, case .file(let file) = result, case .document(let key, _) = steps[place] {
          cache.keep(CachedResult.bytes(of: file), for: key)
        }
      }
      for place in events.indices where first + place >= start { events[place].map(handle) }
    }
    return isSound
  }
}

extension Linter.Task {
  /// Whether this is still the event that the step was made of.
  fileprivate func isSame(as step: CacheKeys.Step) -> Bool {
    switch (event, step) {
    case (.problem(let problem), .problem(let message)): problem.message == message
    case (.document(let document), .document(_, let text)): CacheKeys.key(of: document, site: site) == text
    default: false
    }
  }
}
