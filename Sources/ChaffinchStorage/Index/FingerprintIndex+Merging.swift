import ChaffinchLint
import Foundation
import GRDB

extension FingerprintIndex {
  /// Documents that are copied in one transaction.
  private static let mergedAtOnce = 256

  /// What a merge came to.
  package struct MergeOutcome: Sendable, Hashable {
    /// Documents that were taken over.
    package var taken = 0
    /// Documents that are here in the same or a newer state.
    package var passed = 0
  }

  /// Takes over the documents of `other`; of two with the same key the one that was added last stays.
  ///
  /// Stopped half-way, it can be run again and goes on where it was.
  package func merge(_ other: FingerprintIndex) throws(IndexProblem) -> MergeOutcome {
    var outcome = MergeOutcome()
    var last: Int64 = -1
    while true {
      let batch = try other.storedDocuments(after: last, most: Self.mergedAtOnce)
      guard let end = batch.last?.id else { return outcome }
      last = end
      let taken = try write { database in
        var taken = 0
        for (_, document) in batch where try Self.isNews(document, to: database) {
          try Self.insert(document, into: database)
          taken += 1
        }
        return taken
      }
      outcome.taken += taken
      outcome.passed += batch.count - taken
    }
  }

  private static func isNews(_ document: StoredDocument, to database: Database) throws -> Bool {
    let known = try Int64.fetchOne(
      try database.cachedStatement(sql: "SELECT lastAdded FROM document WHERE path = ? AND record = ?"),
      arguments: [document.key.path, document.key.record])
    return known.map { $0 < document.lastAdded } ?? true
  }

  /// The next documents in the order of their rows; their bytes are decoded once, so that no damage is copied.
  private func storedDocuments(
    after last: Int64, most: Int
  ) throws(IndexProblem) -> [(id: Int64, document: StoredDocument)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT document.id, path, record, recordNumber, site.name, contentHash, lines, lastAdded,
            corpusBytes, siteBytes
          FROM document JOIN site ON site.id = document.site
          JOIN fingerprint ON fingerprint.document = document.id
          WHERE document.id > ? ORDER BY document.id LIMIT ?
          """, arguments: [last, most]
      ).map { row in
        let corpus = try row.decode(Data.self, atIndex: 8)
        let own = try row.decode(Data.self, atIndex: 9)
        let path = try row.decode(String.self, atIndex: 1)
        guard (try? Self.decode(corpus: corpus, own: own, site: 0)) != nil else { throw damaged(path) }
        return (
          try row.decode(atIndex: 0),
          StoredDocument(
            key: DocumentKey(path: path, record: try row.decode(atIndex: 2)),
            recordNumber: try row.decode(Int?.self, atIndex: 3), site: try row.decode(atIndex: 4),
            contentHash: try row.decode(atIndex: 5), lines: try row.decode(atIndex: 6),
            lastAdded: try row.decode(atIndex: 7), corpusBytes: Array(corpus), siteBytes: Array(own))
        )
      }
    }
  }
}
