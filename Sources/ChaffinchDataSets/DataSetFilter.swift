import ChaffinchLint

/// Keeps the documents of a data set that are worth it: by quality filters, by score, without near-duplicates, without
/// residue.
///
/// The folder of the outputs gets the files under their names without what was removed, `removed.jsonl` with each removed
/// record's reason, and `manifest.json`; the removed records themselves go to a folder of their own, if one is named.
public struct DataSetFilter: Sendable {
  private let job: DataSetJob

  /// Makes a filter; nil for `residue` leaves residue and score alone, nil for `quality` the quality filters.
  public init(
    labeller: Labeller, options: DataSetOptions, residue: ResidueOptions?, quality: QualityOptions?,
    rejects: String? = nil
  ) {
    let filters = RecordFilterFactory(
      labeller: labeller, residue: residue, quality: quality, options: options)
    job = DataSetJob(
      name: "filter", options: options, layout: DataSetJob.Layout(rejects: rejects), filters: filters)
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
    try job.run(paths, output: output, progress: progress)
  }
}
