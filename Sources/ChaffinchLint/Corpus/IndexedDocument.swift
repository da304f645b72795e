/// A document of an index with its fingerprints.
package struct IndexedDocument: Sendable {
  /// How the index knows it again.
  package let key: DocumentKey
  /// The 0-based number of its record in a container.
  package let recordNumber: Int?
  /// The name of its site.
  package let site: String
  /// The hash of its text.
  package let contentHash: UInt64
  /// What pass 1 of a run would learn of it.
  package let fingerprints: DocumentFingerprints

  /// Makes a document.
  package init(
    key: DocumentKey, recordNumber: Int?, site: String, contentHash: UInt64,
    fingerprints: DocumentFingerprints
  ) {
    self.key = key
    self.recordNumber = recordNumber
    self.site = site
    self.contentHash = contentHash
    self.fingerprints = fingerprints
  }
}

/// What an index knows of a document without its fingerprints: enough to tell whether it changed.
package struct DocumentState: Sendable, Hashable {
  /// The name of its site.
  package let site: String
  /// The hash of its text.
  package let contentHash: UInt64

  /// Makes a state.
  package init(site: String, contentHash: UInt64) {
    self.site = site
    self.contentHash = contentHash
  }
}
