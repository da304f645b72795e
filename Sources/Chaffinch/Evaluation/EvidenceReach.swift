import ChaffinchShingles

/// How far evidence may be sought when a page is tested.
public struct EvidenceReach: Sendable {
  /// The document alone, its site, or all documents.
  public var scope: Scope
  /// Documents without labels that stand beside the tested ones.
  public var context: ContextDocuments

  /// Makes the reach; all tested documents, and none beside them, unless told.
  public init(scope: Scope = .corpus, context: ContextDocuments = ContextDocuments()) {
    self.scope = scope
    self.context = context
  }
}
