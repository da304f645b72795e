import GRDB
import Synchronization
import Testing

@testable import ChaffinchStorage

@Suite("Readers see whole batches while another writes")
struct IndexConcurrencyTests {
  @Test func readersDuringAWrite() async throws {
    let file = try TemporaryIndex()
    let batch = 5
    let writer = try file.open()
    var generated = GeneratedDocuments(seed: 1)
    let batches = (0..<40).map { round in (0..<batch).map { generated.document(round * batch + $0) } }
    try writer.add(batches[0], time: 0)
    let writing = Writing()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<3 {
        group.addTask {
          var last = 0
          repeat {
            let index = try file.open(.reading)
            let count = try index.contents().count
            #expect(count % batch == 0 && count >= last)
            last = count
            index.close()
            // The pool may have fewer threads than there are tasks, and the writer needs one.
            await Task.yield()
          } while !writing.isDone.load(ordering: .acquiring)
          return last
        }
      }
      group.addTask {
        defer { writing.isDone.store(true, ordering: .releasing) }
        for documents in batches.dropFirst() {
          try writer.add(documents, time: 1)
          await Task.yield()
        }
        return 0
      }
      for try await count in group { #expect(count <= 40 * batch) }
    }
    #expect(try file.open(.reading).contents().count == 40 * batch)
  }

  @Test func writersTakeTurns() async throws {
    let file = try TemporaryIndex()
    var generated = GeneratedDocuments(seed: 2)
    let documents = (0..<60).map { generated.document($0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<3 {
        group.addTask {
          let index = try file.open(patience: 60)
          for place in documents.indices where place % 3 == writer {
            try index.add([documents[place]], time: 1)
          }
          index.close()
        }
      }
      try await group.waitForAll()
    }
    #expect(Set(try file.open(.reading).contents().map(\.key)) == Set(documents.map(\.key)))
  }
}

/// Whether the writer of a test has ended.
private final class Writing: Sendable {
  let isDone = Atomic(false)
}
