import ChaffinchCore
import ChaffinchInput
import ChaffinchLint

/// Takes residue out of the text of records, drops those that are not clean enough.
final class ResidueRecordFilter: RecordFilter {
  private let judge: DocumentLinter
  private let options: ResidueOptions
  private let namer: SiteNamer
  private let numbers: DocumentNumbers

  /// Makes a filter; `evidence` is what the judge of documents has, by name.
  init(_ judge: DocumentLinter, options: ResidueOptions, evidence: ResidueEvidence) {
    self.judge = judge
    self.options = options
    numbers = evidence.numbers
    namer = options.sites.makeNamer(knownSites: evidence.knownSites)
  }

  func decide(on record: RecordView) -> RecordDecision {
    let document = record.copy().document
    let result = judge.result(
      for: document, number: numbers[document],
      site: judge.evidence == nil ? "" : namer.site(of: document))
    if let least = options.minScore, let score = result.score, score < least {
      return .drop(reason: "score \(PrintedComparison.text(score, isBelow: true, least, places: 1))")
    }
    guard options.strips,
      let cleaning = DocumentCleaning(result, allowsHeavyLoss: options.allowsHeavyLoss)
    else { return .keep(text: nil, score: result.score) }
    let note = CleaningNote(cleaning)
    if note.isWithheld { return .keep(text: nil, score: result.score, cleaning: note) }
    if options.dropsEmpty, note.isEmptied { return .drop(reason: "nothing-left 0 < 1") }
    return .keep(text: cleaning.cleaned.bytes, score: result.score, cleaning: note)
  }
}

/// What is known beyond a document.
struct ResidueEvidence: Sendable {
  var corpus: CorpusEvidence?
  var knownSites: Set<String> = []
  var numbers = DocumentNumbers(nil)
}

/// The numbers of the documents in the run that the evidence comes from.
struct DocumentNumbers: Sendable {
  private let numbers: [Name: Int]

  private struct Name: Hashable {
    let path: String
    let record: Int?
  }

  init(_ evidence: CorpusEvidence?) {
    var numbers: [Name: Int] = [:]
    for (number, name) in (evidence?.names ?? []).enumerated() {
      numbers[Name(path: name.path, record: name.recordIndex)] = number
    }
    self.numbers = numbers
  }

  /// The number of a document; nil for one that the evidence does not know.
  subscript(document: InputDocument) -> Int? {
    numbers[Name(path: document.path, record: document.record?.index)]
  }
}
