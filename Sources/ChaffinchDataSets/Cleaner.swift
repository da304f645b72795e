import ChaffinchInput
import ChaffinchLint

/// Takes the residue out of a data set's texts and keeps everything else as it is.
///
/// The folder of the outputs gets the files under their names, compressed as they were, `manifest.json`, and `heavy-loss.jsonl`
/// with the documents that would lose over half of their body-like text: they are left as they were.
public struct Cleaner: Sendable {
  private let options: DataSetOptions
  private let residue: ResidueOptions
  private let filters: RecordFilterFactory

  /// Makes a cleaner.
  public init(labeller: Labeller, options: DataSetOptions, residue: ResidueOptions) {
    self.options = options
    var residue = residue
    residue.strips = true
    residue.dropsEmpty = false
    self.residue = residue
    filters = RecordFilterFactory(labeller: labeller, residue: residue, quality: nil, options: options)
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
    try DataSetJob(name: "clean", options: options, filters: filters)
      .run(paths, output: output, progress: progress)
  }

  /// Hands over what cleaning would change of each document of `source`, in the order of the input; nothing is written.
  ///
  /// - Throws: ``DataSetProblem`` where the saved index cannot be read.
  package func compare(
    _ source: InputSource, _ handle: (CleaningChange) -> Void
  ) throws(DataSetProblem) {
    let evidence = try filters.seekEvidence(in: source, residue)
    let judge = DocumentLinter(
      labeller: filters.labeller, settings: residue.settings, evidence: evidence.corpus)
    let namer = residue.sites.makeNamer(knownSites: evidence.knownSites)
    for event in source {
      switch event {
      case .problem(let problem): handle(.problem(problem.message))
      case .document(let document):
        let result = judge.result(
          for: document, number: evidence.numbers[document],
          site: namer.site(of: document))
        guard let cleaning = DocumentCleaning(result, allowsHeavyLoss: residue.allowsHeavyLoss) else {
          continue
        }
        let name = CleaningOutcome.name(path: document.path, record: document.record?.index)
        if cleaning.isWithheld {
          handle(.withheld(name: name, bodyShare: CleaningOutcome.rounded(cleaning.loss.body.share)))
        } else {
          handle(.changed(name: name, hunks: UnifiedDiff(cleaning.page, cleaning.cleaned).bytes))
        }
      }
    }
  }
}

/// What cleaning would do to a document.
package enum CleaningChange: Sendable {
  /// The document's name, and the hunks of a unified diff.
  case changed(name: String, hunks: [UInt8])
  /// The document's name, and the share of its body-like text that it would lose: it is left as it was.
  case withheld(name: String, bodyShare: Double)
  /// What is wrong with the input, where, and the remedy.
  case problem(String)
}
