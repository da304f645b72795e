import ChaffinchText

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
