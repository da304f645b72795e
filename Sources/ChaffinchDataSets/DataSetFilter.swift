import ChaffinchLint

/// Keeps the documents of a data set that are worth it: by quality filters, by score, without near-duplicates, without
/// residue.
///
/// The folder of the outputs gets the files under their names without what was removed, `removed.jsonl` with each removed
/// record's reason, and `manifest.json`; the removed records themselves go to a folder of their own, if one is named.
package struct DataSetFilter: Sendable {
  private let labeller: Labeller
  private let options: DataSetOptions
  private let residue: ResidueOptions?
  private let quality: QualityOptions?
  private let rejects: String?

  /// Makes a filter; nil for `residue` leaves residue and score alone, nil for `quality` the quality filters.
  package init(
    labeller: Labeller, options: DataSetOptions, residue: ResidueOptions?, quality: QualityOptions?,
    rejects: String? = nil
  ) {
    self.labeller = labeller
    self.options = options
    self.residue = residue
    self.quality = quality
    self.rejects = rejects
  }

  /// Runs over `paths` and writes into the folder `output`; see ``DataSetJob/run(_:output:progress:)``.
  ///
  /// - Throws: ``DataSetProblem`` where an output cannot be written, or is in the way.
  package func run(
    _ paths: [String], output: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(DataSetProblem) -> DataSetJob.Outcome {
    let judges = JudgeFactory(labeller: labeller, residue: residue, quality: quality, options: options)
    let job = DataSetJob(
      name: "filter", options: options, layout: DataSetJob.Layout(rejects: rejects), judges: judges)
    return try job.run(paths, output: output, progress: progress)
  }
}
