import ChaffinchCore
import ChaffinchText

/// What tells whether an index has a document as it is.
package struct DocumentIdentity: Sendable, Equatable {
  package let key: DocumentKey
  package let contentHash: UInt64
  package let site: String

  package init(_ key: DocumentKey, _ document: InputDocument, site: String) {
    self.key = key
    contentHash = document.text.withUnsafeBytes { TokenHash.hash($0) }
    self.site = site
  }

  /// Whether the index's document of this key is the same one.
  package func isSame(as state: DocumentState?) -> Bool {
    state?.contentHash == contentHash && state?.site == site
  }
}

extension DocumentKeys {
  /// The key of the run's next document.
  package mutating func next(_ document: InputDocument) -> DocumentKey {
    next(path: document.path, record: document.record.map { ($0.index, $0.id) })
  }
}
