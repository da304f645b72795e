import ChaffinchInput
import ChaffinchLint

/// Makes the judges of a job, one chain for each thread.
struct JudgeFactory: Sendable {
  let labeller: Labeller
  let residue: ResidueOptions?
  let quality: QualityOptions?
  let options: DataSetOptions

  /// What makes a thread's judges, after the documents of `files` were read once where evidence is sought beyond each.
  ///
  /// - Throws: ``DataSetProblem`` where the saved index cannot be read.
  func prepared(for files: [RecordFile]) throws(DataSetProblem) -> @Sendable () -> (any RecordJudge)? {
    var evidence = ResidueEvidence()
    if let residue {
      let source = InputSource(files, stdinFormat: options.stdinFormat, options: options.records)
      evidence = try seekEvidence(in: source, residue)
    }
    return { [evidence] in makeJudge(evidence) }
  }

  private func makeJudge(_ evidence: ResidueEvidence) -> (any RecordJudge)? {
    var judges: [any RecordJudge] = []
    if let quality, !quality.presets.isEmpty { judges.append(QualityJudge(quality)) }
    if let residue {
      let judge = DocumentJudge(labeller: labeller, settings: residue.settings, evidence: evidence.corpus)
      judges.append(ResidueJudge(judge, options: residue, evidence: evidence))
    }
    return judges.count > 1 ? JudgeChain(judges) : judges.first
  }

  /// What all documents of `source` and the saved index say of each, as far as evidence is sought.
  ///
  /// - Throws: ``DataSetProblem`` where the saved index cannot be read.
  func seekEvidence(
    in source: InputSource, _ residue: ResidueOptions
  ) throws(DataSetProblem) -> ResidueEvidence {
    guard residue.scope != .document else { return ResidueEvidence() }
    let lint = LintOptions(scope: residue.scope, sites: residue.sites)
    do throws(IndexProblem) {
      let namer = try lint.makeNamer(knowing: residue.index)
      var collector = EvidenceCollector(scope: residue.scope, index: residue.index)
      source.forEachBatch { collector.add($0.documents, namer, threads: options.threads) }
      let corpus = try collector.evidence()
      return ResidueEvidence(
        corpus: corpus, knownSites: try residue.index?.siteNames() ?? [], numbers: DocumentNumbers(corpus))
    } catch {
      throw DataSetProblem(error.message)
    }
  }
}
