import ChaffinchText
import Foundation
import GRDB

/// The results of earlier runs by what they depend on, so that what has not changed is not judged again.
///
/// A result is found by a 128-bit fingerprint of the text, its location, the evidence around it, the configuration, the model and
/// the version of Chaffinch: nothing is ever out of date, it is only no longer asked for. What was not asked for
/// longest goes when the file is over its limit. A cache that cannot be used is none, and the run goes on.
public final class LintCache {
  /// Raised whenever the bytes of a result change their meaning.
  package static let version: Int64 = 3
  /// The file is brought back to half of this.
  private static let sizeLimit = 512 << 20
  private static let batchSize = 512

  private let queue: DatabaseQueue
  private let today: Int64
  private var pending: [(key: Data, value: Data)] = []

  /// Opens the cache in `folder`, which is made; nil where that is impossible, such as on a read-only disk.
  public init?(folder: String, now: Date = Date()) {
    today = Int64(now.timeIntervalSince1970 / 86400)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      Self.mark(folder)
      var configuration = GRDB.Configuration()
      configuration.busyMode = .timeout(0.2)
      // The results of a run are written as they come and count only when it ends well.
      configuration.allowsUnsafeTransactions = true
      configuration.prepareDatabase { database in
        // The results can be had again, so a loss of power may cost them.
        try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF")
      }
      queue = try DatabaseQueue(path: folder + "/lint-\(Self.version).db", configuration: configuration)
      try queue.write { database in
        try database.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS result (key BLOB PRIMARY KEY, value BLOB NOT NULL, day INTEGER NOT NULL)
            WITHOUT ROWID
            """)
      }
    } catch {
      return nil
    }
  }

  /// Where the cache stands unless the user says otherwise: `chaffinch` in the user's folder for caches; nil where the
  /// environment asks for none.
  public static func usualFolder(_ environment: [String: String]) -> String? {
    guard environment["CHAFFINCH_NO_CACHE", default: ""].isEmpty else { return nil }
    if let folder = environment["CHAFFINCH_CACHE_DIR"], !folder.isEmpty { return folder }
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return folder + "/chaffinch" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.cache/chaffinch"
  }

  /// The results of `keys`, nil where one is not known.
  package func values(of keys: [CacheKey]) -> [[UInt8]?] {
    let found = try? queue.read { database in
      let statement = try database.cachedStatement(sql: "SELECT value FROM result WHERE key = ?")
      return try keys.map { key in
        try Data.fetchOne(statement, arguments: [Data(key.bytes)]).map { Array($0) }
      }
    }
    return found ?? [[UInt8]?](repeating: nil, count: keys.count)
  }

  /// Keeps a result.
  package func keep(_ value: [UInt8], for key: CacheKey) {
    pending.append((Data(key.bytes), Data(value)))
    if pending.count >= Self.batchSize { flush() }
  }

  /// Writes what was kept unless the run was not sound, marks `used` as asked for today, and makes room where the file has grown too large.
  package func finish(used: [CacheKey], isSound: Bool) {
    flush()
    try? queue.writeWithoutTransaction { database in
      guard database.isInsideTransaction else { return }
      if isSound { try database.commit() } else { try database.rollback() }
    }
    try? queue.write { database in
      guard let first = used.first else { return }
      let day = try Int64.fetchOne(
        database, sql: "SELECT day FROM result WHERE key = ?", arguments: [Data(first.bytes)])
      guard day != today else { return }
      let statement = try database.cachedStatement(sql: "UPDATE result SET day = ? WHERE key = ?")
      for key in used { try statement.execute(arguments: [today, Data(key.bytes)]) }
    }
    makeRoom()
    try? queue.close()
  }

  private func flush() {
    let (rows, today) = (pending, today)
    pending = []
    guard !rows.isEmpty else { return }
    try? queue.writeWithoutTransaction { database in
      if !database.isInsideTransaction { try database.beginTransaction(.immediate) }
      let statement = try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO result (key, value, day) VALUES (?, ?, ?)")
      for row in rows { try statement.execute(arguments: [row.key, row.value, today]) }
    }
  }

  private func makeRoom() {
    let size = try? queue.read { database in
      try Int.fetchOne(
        database, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    }
    guard let size, size > Self.sizeLimit else { return }
    try? queue.write { database in
      let days = try Int64.fetchAll(database, sql: "SELECT DISTINCT day FROM result ORDER BY day")
      // The older half of the days; where there is but one, all of it.
      guard let last = days.dropLast(days.count / 2).last else { return }
      try database.execute(sql: "DELETE FROM result WHERE day <= ?", arguments: [last])
    }
    try? queue.vacuum()
  }

  /// Tells backups and Git that the folder holds nothing of worth (https://bford.info/cachedir/).
  private static func mark(_ folder: String) {
    let tag = folder + "/CACHEDIR.TAG"
    guard !FileManager.default.fileExists(atPath: tag) else { return }
    try? Data("Signature: 8a477f597d28d172789f06886806bc55\n".utf8).write(to: URL(fileURLWithPath: tag))
    try? Data("*\n".utf8).write(to: URL(fileURLWithPath: folder + "/.gitignore"))
  }
}
