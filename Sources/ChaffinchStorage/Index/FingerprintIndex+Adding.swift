import ChaffinchLint
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
    try fingerprints.execute(arguments: [id, blob(document.corpusBytes), blob(document.siteBytes)])
  }

  private static func siteID(of name: String, in database: Database) throws -> Int64? {
    let known = try database.cachedStatement(sql: "SELECT id FROM site WHERE name = ?")
    if let id = try Int64.fetchOne(known, arguments: [name]) { return id }
    try database.execute(sql: "INSERT INTO site (name) VALUES (?)", arguments: [name])
    return database.lastInsertedRowID
  }
}
