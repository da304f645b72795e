import ChaffinchLint
import GRDB

/// What is in an index.
package struct IndexSummary: Sendable, Hashable {
  /// The version of its tables.
  package var schemaVersion: Int
  /// Its sites, by name.
  package var sites: [Site]

  /// What is in an index of one site.
  package struct Site: Sendable, Hashable {
    /// The name of the site.
    package var name: String
    /// Its documents, near-duplicates among them.
    package var documents: Int
    /// The distinct lines of each document, summed up.
    package var lines: Int
    /// When the document was last added that was not added for longest, in seconds since 1970.
    package var oldest: Int64
    /// When a document was last added, in seconds since 1970.
    package var newest: Int64
  }
}

extension FingerprintIndex {
  /// Counts what is in the index.
  package func summary() throws(IndexProblem) -> IndexSummary {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT site.name, count(*), sum(lines), min(lastAdded), max(lastAdded)
          FROM document JOIN site ON site.id = document.site GROUP BY site.id ORDER BY site.name
          """)
      return IndexSummary(
        schemaVersion: try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
        sites: try rows.map {
          IndexSummary.Site(
            name: try $0.decode(atIndex: 0), documents: try $0.decode(atIndex: 1),
            lines: try $0.decode(atIndex: 2), oldest: try $0.decode(atIndex: 3),
            newest: try $0.decode(atIndex: 4))
        })
    }
  }
}
