import ChaffinchLint

/// Removes near-duplicate documents from a data set, exactly, with a kept twin for each that goes; or, with
/// ``DataSetOptions/repeats``, copies of documents, paragraphs, lines or passages.
///
/// ```swift
/// var options = DataSetOptions()
/// options.nearDuplicates = NearDuplicateOptions()
/// let outcome = try Deduplicator(options: options).run(["crawl"], output: "out")
/// ```
///
/// The folder of the outputs gets `kept/` with the files as they were without what was removed, `removed.jsonl` with a
/// reason, a twin and a similarity for each removed record, `removed.txt`, `clusters.tsv` and `manifest.json`.
public struct Deduplicator: Sendable {
  private let job: DataSetJob

  private let lacksScores: Bool

  /// Makes a deduplicator; where ``DataSetOptions/repeats`` is set, near-duplicates stay.
  ///
  /// The labeller scores the documents for ``KeepPolicy/cleanest``, each by itself; nothing else needs it.
  public init(options: DataSetOptions, labeller: Labeller? = nil) {
    var options = options
    if options.repeats != nil { options.nearDuplicates = nil }
    let needsScores = options.nearDuplicates?.keep == .cleanest
    lacksScores = needsScores && labeller == nil
    var scoring = ResidueOptions()
    scoring.strips = false
    let filters = labeller.flatMap { labeller in
      needsScores
        ? RecordFilterFactory(labeller: labeller, residue: scoring, quality: nil, options: options) : nil
    }
    job = DataSetJob(
      name: "dedup", options: options, layout: DataSetJob.Layout(keptPart: "kept"), filters: filters)
  }

  /// Runs over `paths` and writes into the folder `output`.
  ///
  /// - Parameters:
  ///   - paths: Files, folders, and `-` for standard input.
  ///   - output: The folder of the outputs; it is made.
  ///   - progress: Called with the bytes done and those to do, as far as they are known.
  /// - Returns: What became of the documents, and what could not be read.
  /// - Throws: ``DataSetProblem`` where an output cannot be written, or is in the way.
  public func run(
    _ paths: [String], output: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(DataSetProblem) -> DataSetOutcome {
    if lacksScores { throw DataSetProblem("to keep the cleanest documents, a labeller must score them.") }
    return try job.run(paths, output: output, progress: progress)
  }
}
