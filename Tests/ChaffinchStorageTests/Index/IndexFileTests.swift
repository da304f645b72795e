import Foundation
import GRDB
import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchStorage

@Suite("A file that is no sound index is refused and left alone")
struct IndexFileTests {
  private let file: TemporaryIndex

  init() throws { file = try TemporaryIndex() }

  private func problem(_ access: FingerprintIndex.Access, patience: Double = 0.2) -> IndexProblem.Kind? {
    do {
      let index = try FingerprintIndex(path: file.path, for: access, patience: patience)
      index.close()
      return nil
    } catch {
      return error.kind
    }
  }

  private func fill(_ count: Int) throws {
    var generated = GeneratedDocuments(seed: 9)
    let index = try file.open()
    try index.add((0..<count).map { generated.document($0) }, time: 1)
    index.close()
  }

  @Test func missing() throws {
    #expect(problem(.reading) == .missing)
    #expect(problem(.changing) == .missing)
    #expect(problem(.making) == nil)
    #expect(problem(.reading) == nil)
  }

  @Test func killedWhileItWasMade() throws {
    let queue = try DatabaseQueue(path: file.path)
    try queue.write {
      try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    }
    try queue.close()
    #expect(problem(.reading) == .notAnIndex)
    #expect(problem(.making) == nil)
    #expect(problem(.reading) == nil)
  }

  /// The file and its journal as a kill leaves them when pages of the first transaction are on the disk already.
  @Test func killedWhilePagesWereWritten() throws {
    let other = try TemporaryIndex()
    let queue = try DatabaseQueue(path: other.path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA cache_size = 1")
      try database.inTransaction {
        try database.execute(sql: "CREATE TABLE property (value TEXT)")
        for _ in 0..<200 {
          try database.execute(sql: "INSERT INTO property VALUES (hex(randomblob(1000)))")
        }
        for suffix in ["", "-journal"] {
          try FileManager.default.copyItem(atPath: other.path + suffix, toPath: file.path + suffix)
        }
        return .rollback
      }
    }
    try queue.close()
    #expect(try file.bytes().count > 4096)
    #expect(problem(.making) == nil)
    #expect(problem(.reading) == nil)
  }

  @Test func emptyFile() throws {
    try file.write([])
    #expect(problem(.reading) == .notAnIndex)
    #expect(problem(.making) == nil)
  }

  @Test(arguments: [FingerprintIndex.Access.reading, .changing, .making])
  func noDatabase(_ access: FingerprintIndex.Access) throws {
    let bytes = Array(repeating: Array("This is a text and no database. ".utf8), count: 100).flatMap(\.self)
    try file.write(bytes)
    #expect(problem(access) == .notAnIndex)
    #expect(try file.bytes() == bytes)
  }

  @Test(arguments: [FingerprintIndex.Access.reading, .changing, .making])
  func databaseOfAnotherProgram(_ access: FingerprintIndex.Access) throws {
    try file.execute("CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('a')")
    let bytes = try file.bytes()
    #expect(problem(access) == .notAnIndex)
    #expect(try file.bytes() == bytes)
  }

  @Test(arguments: [FingerprintIndex.Access.reading, .making])
  func newerSchema(_ access: FingerprintIndex.Access) throws {
    try fill(1)
    try file.execute("PRAGMA user_version = 99")
    #expect(problem(access) == .newerSchema(found: 99, known: IndexSchema.current.version))
  }

  @Test func otherFingerprints() throws {
    try fill(1)
    try file.execute("UPDATE property SET value = 99")
    #expect(problem(.reading) == .otherFingerprints)
    #expect(problem(.making) == .otherFingerprints)
  }

  @Test func olderSchemaIsBroughtUp() throws {
    try fill(5)
    let before = try file.open(.reading).contents()
    let next = IndexSchema(
      steps: IndexSchema.current.steps + [{ try $0.execute(sql: "ALTER TABLE site ADD COLUMN note TEXT") }])
    let index = try FingerprintIndex(path: file.path, for: .reading, schema: next)
    #expect(try index.summary().schemaVersion == IndexSchema.current.version + 1)
    #expect(try index.contents() == before)
    index.close()
    #expect(problem(.reading) == .newerSchema(found: next.version, known: IndexSchema.current.version))
  }

  @Test func lockedByAnother() throws {
    try fill(1)
    let other = try DatabaseQueue(path: file.path)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      defer { try? database.execute(sql: "ROLLBACK") }
      let index = try file.open(.changing, patience: 0.2)
      #expect(throws: IndexProblem(.locked(seconds: 0), path: file.path)) { try index.prune(before: 5) }
      // Readers are not kept waiting by a writer.
      #expect(try file.open(.reading, patience: 0.2).contents().count == 1)
    }
    #expect(try file.open(.changing).prune(before: 5) == 1)
  }

  @Test func fingerprintsThatCannotBe() throws {
    try fill(3)
    for change in [
      "UPDATE fingerprint SET corpusBytes = x'ffffffff'", "UPDATE fingerprint SET siteBytes = 'text'",
      "UPDATE fingerprint SET siteBytes = x'' WHERE document = 2", "UPDATE document SET contentHash = 'text'",
    ] {
      try file.execute(change)
      let index = try file.open(.reading)
      do {
        _ = try index.contents()
        // SQLite makes a number of a text; there is no other way through.
        #expect(change.contains("contentHash"))
      } catch let problem as IndexProblem {
        guard case .damaged = problem.kind else {
          Issue.record("\(problem)")
          continue
        }
      }
      index.close()
    }
  }

  @Test func damagedAnywhere() throws {
    try fill(60)
    let sound = try file.bytes()
    var generator = SeededGenerator(seed: 5)
    var found = 0
    for round in 0..<150 {
      var bytes = sound
      if round % 3 == 0 {
        bytes = Array(sound[..<Int.random(in: 1..<sound.count, using: &generator)])
      } else {
        for _ in 0..<40 {
          bytes[Int.random(in: round % 2 * 100..<bytes.count, using: &generator)] =
            UInt8.random(in: 0...255, using: &generator)
        }
      }
      try file.write(bytes)
      do {
        let index = try file.open(.making, patience: 0.1)
        defer { index.close() }
        _ = try index.summary()
        _ = try index.contents()
        _ = try index.prune(before: 0)
      } catch let problem as IndexProblem {
        #expect(problem.message.hasPrefix(file.path))
        found += 1
      }
    }
    #expect(found > 50)
  }
}
