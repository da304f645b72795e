import ChaffinchLint
import GRDB

extension FingerprintIndex {
  /// Removes the documents at `paths` (files, containers, or folders with all that is in them); returns how many.
  ///
  /// The paths are compared with those that the documents were added by; `.` is every relative path.
  package func remove(paths: [String]) throws(IndexProblem) -> Int {
    let removed = try write { database in
      var removed = 0
      for path in paths {
        if path == "." {
          try database.execute(sql: "DELETE FROM document WHERE path NOT LIKE '/%' AND path <> '-'")
        } else {
          // All that lies in a folder has a path between the folder's with `/` and with `0`, the next byte.
          let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
          try database.execute(
            sql: "DELETE FROM document WHERE path = ? OR (path > ? AND path < ?)",
            arguments: [path, folder + "/", folder + "0"])
        }
        removed += database.changesCount
      }
      try Self.forgetEmptySites(database)
      return removed
    }
    if removed > 0 { shrink() }
    return removed
  }

  /// Removes all documents of `site`; returns how many.
  package func remove(site: String) throws(IndexProblem) -> Int {
    let removed = try write { database in
      try database.execute(
        sql: "DELETE FROM document WHERE site = (SELECT id FROM site WHERE name = ?)", arguments: [site])
      let removed = database.changesCount
      try Self.forgetEmptySites(database)
      return removed
    }
    if removed > 0 { shrink() }
    return removed
  }

  /// Removes the documents that were last added before `time` (seconds since 1970); returns how many.
  package func prune(before time: Int64) throws(IndexProblem) -> Int {
    let removed = try write { database in
      try database.execute(sql: "DELETE FROM document WHERE lastAdded < ?", arguments: [time])
      let removed = database.changesCount
      try Self.forgetEmptySites(database)
      return removed
    }
    if removed > 0 { shrink() }
    return removed
  }

  private static func forgetEmptySites(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM site WHERE id NOT IN (SELECT site FROM document)")
  }
}
