import ChaffinchLint
import ChaffinchText
import Foundation
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

extension FingerprintIndex {
  /// The documents of `sites`, in the order of their paths' bytes and the numbers of their records.
  ///
  /// With `others`, those of all other sites stand among them, without their lines, blocks and frames: only near-duplicates
  /// and headlines are sought across sites. O(n log n); memory grows with what is asked for.
  package func documents(ofSites sites: Set<String>, others: Bool) throws(IndexProblem) -> [IndexedDocument] {
    try read { database in
      let names = try Self.siteNames(database)
      let wanted = names.filter { sites.contains($0.value) }.keys
      let list = "[\(wanted.map(String.init).joined(separator: ","))]"
      let isWanted = "document.site IN (SELECT value FROM json_each(:sites))"
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT document.site, path, record, recordNumber, contentHash, corpusBytes,
            CASE WHEN \(isWanted) THEN siteBytes END
          FROM document JOIN fingerprint ON fingerprint.document = document.id
          \(others ? "" : "WHERE \(isWanted)")
          ORDER BY path, recordNumber, record
          """, arguments: ["sites": list])
      var documents: [IndexedDocument] = []
      while let row = try rows.next() { documents.append(try document(row, names)) }
      return documents
    }
  }

  private func document(_ row: Row, _ names: [Int64: String]) throws -> IndexedDocument {
    let path = try row.decode(String.self, atIndex: 1)
    guard let site = names[try row.decode(Int64.self, atIndex: 0)] else { throw damaged(path) }
    do {
      return IndexedDocument(
        key: DocumentKey(path: path, record: try row.decode(atIndex: 2)),
        recordNumber: try row.decode(Int?.self, atIndex: 3), site: site,
        contentHash: UInt64(bitPattern: try row.decode(Int64.self, atIndex: 4)),
        fingerprints: try row.withUnsafeData(atIndex: 5) { corpus in
          try row.withUnsafeData(atIndex: 6) { own in
            try Self.decode(corpus: corpus, own: own, site: TokenHash.hash(site))
          }
        })
    } catch is ByteReader.Damage {
      throw damaged(path)
    }
  }

  func damaged(_ document: String) -> IndexProblem {
    IndexProblem(.damaged("the fingerprints of \(document) cannot be read"), path: path)
  }

  /// Decodes in place, while SQLite holds the bytes.
  static func decode(corpus: Data?, own: Data?, site: UInt64) throws(ByteReader.Damage)
    -> DocumentFingerprints
  {
    guard let corpus else { throw ByteReader.Damage() }
    do {
      return try corpus.withUnsafeBytes { corpusBytes in
        guard let own else {
          return try FingerprintCoding.decode(site: site, siteBytes: nil, corpusBytes: corpusBytes)
        }
        return try own.withUnsafeBytes {
          try FingerprintCoding.decode(site: site, siteBytes: $0, corpusBytes: corpusBytes)
        }
      }
    } catch {
      throw ByteReader.Damage()
    }
  }

  /// The names of all sites by their row.
  static func siteNames(_ database: Database) throws -> [Int64: String] {
    var names: [Int64: String] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT id, name FROM site")
    while let row = try rows.next() {
      names[try row.decode(Int64.self, atIndex: 0)] = try row.decode(String.self, atIndex: 1)
    }
    return names
  }

  /// The names of the sites that have documents.
  package func siteNames() throws(IndexProblem) -> Set<String> {
    try read {
      try String.fetchSet(
        $0, sql: "SELECT name FROM site WHERE EXISTS (SELECT 1 FROM document WHERE document.site = site.id)")
    }
  }
}
