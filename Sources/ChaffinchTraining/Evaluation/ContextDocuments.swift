import ChaffinchCore
import ChaffinchInput
import ChaffinchText

/// Documents without labels that are linted beside labelled pages: they add evidence across pages, and are not tested.
package struct ContextDocuments: Sendable {
  /// The documents, in the order of the files.
  private(set) var documents: [(text: [UInt8], site: String)] = []
  /// What could not be read: location and remedy, one message each.
  package private(set) var problems: [String] = []

  /// Reads the records of the JSON Lines files at `paths`: their `text`, and their `site`, else the folder of the file.
  package init(paths: [String] = []) {
    let fields = FieldNames(text: "text", url: "site", id: "id")
    for event in InputSource(paths: paths, options: RecordOptions(fields: fields)) {
      switch event {
      case .document(let document):
        documents.append((document.text, document.record?.url ?? document.folder))
      case .problem(let problem): problems.append(problem.message)
      }
    }
  }

  /// The documents beside the pages of each run of `corpus`, those left out that are labelled pages themselves.
  func beside(_ corpus: LabelledCorpus) -> [RunEvidence.Document] {
    let labelled = Set(corpus.pages.map { Self.trimmed($0.text) })
    let others = documents.filter { !labelled.contains(Self.trimmed($0.text)) }
    return Set(corpus.pages.map(\.group)).sorted().flatMap { group in
      others.map { RunEvidence.Document(text: $0.text, site: $0.site, group: group) }
    }
  }

  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var text = text[...]
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text
  }
}

/// How far evidence may be sought when a page is tested.
package struct EvidenceReach: Sendable {
  /// The document alone, its site, or all documents.
  var scope: Scope
  /// Documents without labels that stand beside the tested ones.
  var context: ContextDocuments

  /// All tested documents, and none beside them, unless told.
  package init(scope: Scope = .corpus, context: ContextDocuments = ContextDocuments()) {
    self.scope = scope
    self.context = context
  }
}
