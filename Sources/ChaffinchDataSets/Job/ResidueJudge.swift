import ChaffinchCore
import ChaffinchInput
import ChaffinchLint

/// Judges records by their residue: takes it out of the text, drops what is not clean enough.
final class ResidueJudge: RecordJudge {
  private let judge: DocumentJudge
  private let options: ResidueOptions
  private let namer: SiteNamer
  private let numbers: DocumentNumbers

  /// Makes a judge; `evidence` is what the judge of documents has, by name.
  init(_ judge: DocumentJudge, options: ResidueOptions, evidence: ResidueEvidence) {
    self.judge = judge
    self.options = options
    numbers = evidence.numbers
    namer = options.sites.makeNamer(knownSites: evidence.knownSites)
  }

  func judge(_ record: RecordView) -> RecordJudgement {
    let document = record.copy().document
    let verdict = judge.verdict(
      on: document, number: numbers[document],
      site: judge.evidence == nil ? "" : namer.site(of: document))
    if let least = options.minScore, let score = verdict.score, score < least {
      return .drop(reason: "score \(Self.rounded(score)) < \(Self.rounded(least))")
    }
    guard options.strips else { return .keep(text: nil, score: verdict.score) }
    let cleaned = CleanedText(verdict.page)
    if options.dropsEmpty, !cleaned.bytes.contains(where: { $0 > 0x20 }) {
      return .drop(reason: "nothing-left 0 < 1")
    }
    return .keep(text: cleaned.isUnchanged ? nil : cleaned.bytes, score: verdict.score)
  }

  /// One digit behind the point at most.
  private static func rounded(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
  }
}

/// What is done about residue.
package struct ResidueOptions: Sendable {
  /// Whether it is taken out of the text.
  package var strips = true
  /// Documents with a lower score are dropped, 0…100; nil drops none.
  package var minScore: Double?
  /// Whether documents of which nothing is left are dropped.
  package var dropsEmpty = true
  /// How far evidence may be sought; beyond the document all documents are read once more before.
  package var scope = Scope.document
  /// Earlier documents that count as evidence too.
  package var index: (any SavedEvidence)?
  /// How the site of a document is found.
  package var sites = SiteNaming()
  /// What differs from folder to folder.
  package var settings = FolderSettings()

  /// Makes the usual options.
  package init() {}
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
