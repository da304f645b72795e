import ChaffinchInput
import ChaffinchLint
import ChaffinchText

/// What is to become of a record.
enum RecordDecision {
  /// It stays, with another text where one is given, and with what cleaning it took or would take.
  case keep(text: [UInt8]?, score: Double?, cleaning: CleaningNote? = nil)
  /// It goes, for this reason.
  case drop(reason: String)
}

/// Looks at records one by one, on one thread.
protocol RecordFilter: AnyObject {
  /// Decides on a record; the view is good until the call returns.
  func decide(on record: RecordView) -> RecordDecision
}

extension [any RecordFilter] {
  /// Lets the filters decide one after the other: a record that one drops is not shown to the next.
  ///
  /// All see the record as it was read; the text that goes on is that of the last who changed it.
  func decide(on record: RecordView) -> RecordDecision {
    var text: [UInt8]?
    var score: Double?
    var cleaning: CleaningNote?
    for filter in self {
      switch filter.decide(on: record) {
      case .drop(let reason): return .drop(reason: reason)
      case .keep(let newText, let newScore, let newCleaning):
        text = newText ?? text
        score = newScore ?? score
        cleaning = newCleaning ?? cleaning
      }
    }
    return .keep(text: text, score: score, cleaning: cleaning)
  }
}

/// Makes the filters of a job, a row of them for each thread.
struct RecordFilterFactory: Sendable {
  let labeller: Labeller
  let residue: ResidueOptions?
  let quality: QualityOptions?
  let options: DataSetOptions

  /// What the job says of its cleaning before any record is cleaned; nil where it cleans none.
  var cleaningOutcome: CleaningOutcome? {
    guard let residue, residue.strips else { return nil }
    return CleaningOutcome(allowsHeavyLoss: residue.allowsHeavyLoss)
  }

  /// What makes a thread's filters, after the documents of `files` were read once where evidence is sought beyond each.
  ///
  /// - Throws: ``DataSetProblem`` where the saved index cannot be read.
  func prepared(for files: [RecordFile]) throws(DataSetProblem) -> @Sendable () -> [any RecordFilter] {
    var evidence = ResidueEvidence()
    if let residue {
      let source = InputSource(files, stdinFormat: options.stdinFormat, options: options.records)
      evidence = try seekEvidence(in: source, residue)
    }
    return { [evidence] in makeFilters(evidence) }
  }

  private func makeFilters(_ evidence: ResidueEvidence) -> [any RecordFilter] {
    var filters: [any RecordFilter] = []
    if let quality, !quality.presets.isEmpty { filters.append(QualityRecordFilter(quality)) }
    if let residue {
      let judge = DocumentLinter(labeller: labeller, settings: residue.settings, evidence: evidence.corpus)
      filters.append(ResidueRecordFilter(judge, options: residue, evidence: evidence))
    }
    return filters
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

/// Drops records by the quality filters of the field.
final class QualityRecordFilter: RecordFilter {
  private let filters: [QualityFilters]
  private let language: FilterLanguage
  private let scratch = FilterScratch()

  /// So much of a text's start is measured to guess its language.
  private static let bytesForLanguage = 4096

  init(_ options: QualityOptions) {
    filters = options.presets.map { QualityFilters(preset: $0) }
    language = options.language
  }

  func decide(on record: RecordView) -> RecordDecision {
    let language: String? =
      switch language {
      case .named(let name): name
      case .guessed: Language.guess(TextAnalysis(bytes: Array(record.text.prefix(Self.bytesForLanguage))))
      }
    for row in filters {
      if case .drop(let drop) = row.judge(record.text, language: language, scratch: scratch) {
        return .drop(reason: drop.description)
      }
    }
    return .keep(text: nil, score: nil)
  }
}
