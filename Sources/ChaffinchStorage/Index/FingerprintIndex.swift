import ChaffinchLint
import Foundation
import GRDB

/// A file that holds the fingerprints of documents, site by site, so that later runs are judged with them.
///
/// An SQLite database in WAL mode: any number of processes read while one writes, and each reader sees the index as it was
/// when its reading began. Every change is a transaction: a process that is killed leaves the index as it was before the
/// change under way. Safe to use from any thread.
package final class FingerprintIndex: SavedEvidence {
  /// The path of the file, as the user typed it.
  package let path: String

  private let queue: DatabaseQueue
  private let patience: Double

  /// What the opener is going to do.
  package enum Access: Sendable {
    /// Read an index that is there.
    case reading
    /// Change an index that is there.
    case changing
    /// Change an index, which is made where there is none.
    case making
  }

  /// Opens the index at `path`; one of an older schema is brought to the current one.
  ///
  /// `patience` is how many seconds a lock of another process is waited for.
  package convenience init(
    path: String, for access: Access, patience: Double = 5
  ) throws(IndexProblem) {
    try self.init(path: path, for: access, patience: patience, schema: .current)
  }

  init(path: String, for access: Access, patience: Double = 5, schema: IndexSchema) throws(IndexProblem) {
    self.path = path
    self.patience = patience
    do {
      var isReady = false
      if FileManager.default.fileExists(atPath: path) {
        isReady = try Self.check(path, access, patience, schema)
      } else if access != .making {
        throw IndexProblem(.missing, path: path)
      }
      // A reader that may write as well can clear away the files beside the index, which SQLite shares between processes.
      queue = try DatabaseQueue(path: path, configuration: Self.configuration(patience, isReadOnly: false))
      // What is ready is not written to: a writer at work would be in the way.
      if !isReady {
        try Self.shareWithReaders(queue, patience)
        try schema.migrate(queue)
      }
      try queue.read { try Self.checkFingerprints($0, path) }
    } catch {
      throw IndexProblem(error, path: path, waited: patience)
    }
  }

  /// Closes the file, and the last to do so clears away what SQLite keeps beside it; nothing is lost where nobody does.
  package func close() {
    try? queue.close()
  }

  /// Looks at the file before anything may change it, and returns whether its tables are the current ones.
  private static func check(
    _ path: String, _ access: Access, _ patience: Double, _ schema: IndexSchema
  ) throws -> Bool {
    do {
      return try check(path, access, schema, configuration(patience, isReadOnly: true))
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
      // A process was killed while it made the index: what it left can be undone only by one that may write.
      return try check(path, access, schema, configuration(patience, isReadOnly: false))
    }
  }

  private static func check(
    _ path: String, _ access: Access, _ schema: IndexSchema, _ configuration: Configuration
  ) throws -> Bool {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.read { database in
      let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      // A process that was killed while it made the index may have left the migrator's own table and no other.
      let tables =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") ?? 0
      if application == 0, tables == 0, access == .making { return false }
      guard application == IndexSchema.applicationID, version > 0 else {
        throw IndexProblem(.notAnIndex, path: path)
      }
      guard version <= schema.version else {
        throw IndexProblem(.newerSchema(found: version, known: schema.version), path: path)
      }
      return version == schema.version
    }
  }

  /// Switches to WAL mode, which stays with the file; SQLite does not wait for other processes here by itself.
  private static func shareWithReaders(_ queue: DatabaseQueue, _ patience: Double) throws {
    let step = 0.05
    var waited = 0.0
    while true {
      do {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        return
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && waited < patience {
        Thread.sleep(forTimeInterval: step)
        waited += step
      }
    }
  }

  private static func checkFingerprints(_ database: Database, _ path: String) throws {
    let version = try Int.fetchOne(database, sql: "SELECT value FROM property WHERE name = 'fingerprints'")
    guard version == FingerprintCoding.version else { throw IndexProblem(.otherFingerprints, path: path) }
  }

  private static func configuration(_ patience: Double, isReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // The file may come from anybody: nothing in its schema may do more than hold data.
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      // In WAL mode a loss of power can then cost the last changes, but never the index.
      if !isReadOnly { try database.execute(sql: "PRAGMA synchronous = NORMAL") }
    }
    return configuration
  }

  /// Reads in one transaction.
  func read<Value>(_ body: (Database) throws -> Value) throws(IndexProblem) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw IndexProblem(error, path: path, waited: patience)
    }
  }

  /// Changes in one transaction.
  func write<Value>(_ body: (Database) throws -> Value) throws(IndexProblem) -> Value {
    do {
      return try queue.write(body)
    } catch {
      throw IndexProblem(error, path: path, waited: patience)
    }
  }

  /// Gives the space of removed documents back, where no other process is in the way.
  func shrink() {
    try? queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
  }
}

extension IndexProblem {
  /// The problem that an error of SQLite stands for; `waited` are the seconds that a lock was waited for.
  init(_ error: any Error, path: String, waited: Double) {
    if let problem = error as? IndexProblem {
      self = problem
      return
    }
    guard let error = error as? DatabaseError else {
      // Values of types that the tables were not made with.
      self.init(.damaged(error is RowDecodingError ? "a value of a wrong type" : "\(error)"), path: path)
      return
    }
    let reason = error.message ?? "\(error.resultCode)"
    let kind: Kind =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notAnIndex
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(seconds: Int(waited))
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_PERM, .SQLITE_AUTH,
        .SQLITE_NOMEM, .SQLITE_TOOBIG:
        .inaccessible(reason)
      // A statement of ours that the tables do not fit: they are not the ones we made.
      default: .damaged(reason)
      }
    self.init(kind, path: path)
  }
}
