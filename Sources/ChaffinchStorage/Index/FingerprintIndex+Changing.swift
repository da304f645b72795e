import ChaffinchLint
import Foundation
import GRDB

extension FingerprintIndex {
  /// The states of the documents with `keys`; nil for each that is not in the index.
  package func states(of keys: [DocumentKey]) throws(IndexProblem) -> [DocumentState?] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT site.name, contentHash FROM document JOIN site ON site.id = document.site
          WHERE path = ? AND record = ?
          """)
      return try keys.map { key in
        try Row.fetchOne(statement, arguments: [key.path, key.record]).map {
          DocumentState(
            site: try $0.decode(atIndex: 0),
            contentHash: UInt64(bitPattern: try $0.decode(Int64.self, atIndex: 1)))
        }
      }
    }
  }

  /// Adds `documents` in one transaction, in place of those with the same keys.
  ///
  /// `unchanged` are the keys of documents that were met again as they are: all of them are of the age `time` (seconds since
  /// 1970) from now on.
  package func add(
    _ documents: [IndexedDocument], unchanged: [DocumentKey] = [], time: Int64
  ) throws(IndexProblem) {
    try write { database in
      for document in documents {
        let coding = FingerprintCoding(document.fingerprints)
        try Self.insert(
          StoredDocument(
            key: document.key, recordNumber: document.recordNumber, site: document.site,
            contentHash: Int64(bitPattern: document.contentHash), lines: document.fingerprints.lines.count,
            lastAdded: time, corpusBytes: coding.corpusBytes, siteBytes: coding.siteBytes),
          into: database)
      }
      let touch = try database.cachedStatement(
        sql: "UPDATE document SET lastAdded = max(lastAdded, ?) WHERE path = ? AND record = ?")
      for key in unchanged { try touch.execute(arguments: [time, key.path, key.record]) }
    }
  }

  /// A document as the tables hold it.
  struct StoredDocument {
    var key: DocumentKey
    var recordNumber: Int?
    var site: String
    var contentHash: Int64
    var lines: Int
    var lastAdded: Int64
    var corpusBytes: [UInt8]
    var siteBytes: [UInt8]
  }

  /// Writes `document` in place of one with its key.
  static func insert(_ document: StoredDocument, into database: Database) throws {
    let site = try siteID(of: document.site, in: database)
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO document (site, path, record, recordNumber, contentHash, lines, lastAdded)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (path, record) DO UPDATE SET
          site = excluded.site, recordNumber = excluded.recordNumber, contentHash = excluded.contentHash,
          lines = excluded.lines, lastAdded = excluded.lastAdded
        RETURNING id
        """)
    let id = try Int64.fetchOne(
      insertion,
      arguments: [
        site, document.key.path, document.key.record, document.recordNumber, document.contentHash,
        document.lines, document.lastAdded,
      ])
    let fingerprints = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO fingerprint (document, corpusBytes, siteBytes) VALUES (?, ?, ?)")
    // As Data no bytes are an empty value, not none.
    try fingerprints.execute(arguments: [id, Data(document.corpusBytes), Data(document.siteBytes)])
  }

  private static func siteID(of name: String, in database: Database) throws -> Int64? {
    let known = try database.cachedStatement(sql: "SELECT id FROM site WHERE name = ?")
    if let id = try Int64.fetchOne(known, arguments: [name]) { return id }
    try database.execute(sql: "INSERT INTO site (name) VALUES (?)", arguments: [name])
    return database.lastInsertedRowID
  }
}

extension FingerprintIndex {
  /// Removes the documents at `paths` (files, containers, or folders with all that is in them); returns how many.
  ///
  /// The paths are compared with those that the documents were added by; `.` is every relative path.
  package func remove(paths: [String]) throws(IndexProblem) -> Int {
    try removeDocuments { database in
      try paths.reduce(0) { removed, path in
        if path == "." {
          try database.execute(sql: "DELETE FROM document WHERE path NOT LIKE '/%' AND path <> '-'")
        } else {
          // All that lies in a folder has a path between the folder's with `/` and with `0`, the next byte.
          let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
          try database.execute(
            sql: "DELETE FROM document WHERE path = ? OR (path > ? AND path < ?)",
            arguments: [path, folder + "/", folder + "0"])
        }
        return removed + database.changesCount
      }
    }
  }

  /// Removes all documents of `site`; returns how many.
  package func remove(site: String) throws(IndexProblem) -> Int {
    try removeDocuments { database in
      try database.execute(
        sql: "DELETE FROM document WHERE site = (SELECT id FROM site WHERE name = ?)", arguments: [site])
      return database.changesCount
    }
  }

  /// Removes the documents that were last added before `time` (seconds since 1970); returns how many.
  package func prune(before time: Int64) throws(IndexProblem) -> Int {
    try removeDocuments { database in
      try database.execute(sql: "DELETE FROM document WHERE lastAdded < ?", arguments: [time])
      return database.changesCount
    }
  }

  /// Removes what `delete` removes and counts, and the sites that are then empty, in one transaction.
  private func removeDocuments(_ delete: (Database) throws -> Int) throws(IndexProblem) -> Int {
    let removed = try write { database in
      let removed = try delete(database)
      try database.execute(sql: "DELETE FROM site WHERE id NOT IN (SELECT site FROM document)")
      return removed
    }
    if removed > 0 { shrink() }
    return removed
  }
}
