import ChaffinchCore
import ChaffinchText

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

/// How an index knows a document again: by its path, and in a container by its record.
package struct DocumentKey: Sendable, Hashable {
  /// The path of the file or container, as the user typed it.
  package let path: String
  /// The record's id behind `id:`, or its number behind `no:`; empty where the file is the document.
  package let record: String

  /// Makes the key of `path` and `record`.
  package init(path: String, record: String = "") {
    self.path = path
    self.record = record
  }
}

/// Names the documents of one run, in their order.
///
/// Ids should be unique in a container, but nobody checks: the second record of an id is known by its number.
package struct DocumentKeys {
  private var path = ""
  private var seen = HashTable(empty: false)

  /// Starts with no document.
  package init() {}

  /// The key of the next document; `record` is the number and the id of its record.
  package mutating func next(path: String, record: (index: Int, id: String?)?) -> DocumentKey {
    guard let record else { return DocumentKey(path: path) }
    if path != self.path {
      self.path = path
      seen = HashTable(empty: false)
    }
    // SQLite hands texts back as C strings, so an id with a NUL in it would not come back whole.
    if let id = record.id, !id.utf8.contains(0) {
      let hash = TokenHash.hash(id)
      if seen[hash] == nil {
        seen.update(hash) { $0 = true }
        return DocumentKey(path: path, record: "id:\(id)")
      }
    }
    return DocumentKey(path: path, record: "no:\(record.index)")
  }
}

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
