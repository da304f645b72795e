import ChaffinchText
import GRDB

/// The tables of an index, built up version by version.
///
/// A change of the tables is one more ``Step`` at the end of the list; what is in an older index is kept by it. Steps that
/// were released never change.
struct IndexSchema: Sendable {
  /// What leads from one version to the next.
  typealias Step = @Sendable (Database) throws -> Void

  /// The steps, the first of which makes version 1.
  let steps: [Step]

  /// The tables that this program works with.
  static let current = IndexSchema(steps: [makeTables])

  /// The version that the last step leads to.
  var version: Int { steps.count }

  /// Marks the file as an index: “CHFI”, in the header of the database.
  static let applicationID = 0x4348_4649

  /// Brings an index to ``version``; each step is a transaction of its own.
  func migrate(_ queue: DatabaseQueue) throws {
    var migrator = DatabaseMigrator()
    for (number, step) in steps.enumerated() {
      migrator.registerMigration("version \(number + 1)") { database in
        try step(database)
        try database.execute(sql: "PRAGMA user_version = \(number + 1)")
      }
    }
    do {
      try migrator.migrate(queue)
    } catch {
      // Another process may have taken the same steps meanwhile.
      guard (try? queue.read(migrator.hasCompletedMigrations)) == true else { throw error }
    }
  }

  private static func makeTables(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA application_id = \(applicationID);
        CREATE TABLE property (name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO property VALUES ('fingerprints', \(FingerprintCoding.version));
        CREATE TABLE site (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE document (
          id INTEGER PRIMARY KEY,
          site INTEGER NOT NULL REFERENCES site (id),
          path TEXT NOT NULL,
          record TEXT NOT NULL,
          recordNumber INTEGER,
          contentHash INTEGER NOT NULL,
          lines INTEGER NOT NULL,
          lastAdded INTEGER NOT NULL,
          UNIQUE (path, record)
        );
        CREATE INDEX documentBySite ON document (site);
        CREATE INDEX documentByAge ON document (lastAdded);
        CREATE TABLE fingerprint (
          document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
          corpusBytes BLOB NOT NULL,
          siteBytes BLOB NOT NULL
        );
        """)
  }
}
