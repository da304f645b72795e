import ChaffinchCore

/// How far evidence may be sought when a page is tested.
package struct EvidenceReach: Sendable {
  /// The document alone, its site, or all documents.
  package var scope: Scope
  /// Documents without labels that stand beside the tested ones.
  package var context: ContextDocuments

  /// Makes the reach; all tested documents, and none beside them, unless told.
  package init(scope: Scope = .corpus, context: ContextDocuments = ContextDocuments()) {
    self.scope = scope
    self.context = context
  }
}
