import Testing

@testable import ChaffinchCore

@Suite("A pipeline of several threads")
struct OrderedPipelineTests {
  private struct Stop: Error, Equatable {
    let number: Int
  }

  private func run(threads: Int, pieces: Int, failsAt: Int? = nil, takesUpTo: Int? = nil) throws -> [Int] {
    var made = 0
    var taken: [Int] = []
    try OrderedPipeline.run(threads: threads) { () throws(Stop) -> Int? in
      if made == failsAt { throw Stop(number: made) }
      guard made < pieces else { return nil }
      defer { made += 1 }
      return made
    } makeWorker: {
      { piece in (0..<(piece % 7) * 100).reduce(piece) { $0 ^ $1 &* 0 } }
    } consume: { (result: Int) throws(Stop) in
      if result == takesUpTo { throw Stop(number: result) }
      taken.append(result)
    }
    return taken
  }

  @Test("results come in the order of their pieces", arguments: [1, 2, 3, 8])
  func order(threads: Int) throws {
    #expect(try run(threads: threads, pieces: 1000) == Array(0..<1000))
    #expect(try run(threads: threads, pieces: 0).isEmpty)
  }

  @Test("an error ends the run and is thrown on", arguments: [1, 2, 8])
  func errors(threads: Int) {
    #expect(throws: Stop(number: 40)) { try run(threads: threads, pieces: 100, failsAt: 40) }
    #expect(throws: Stop(number: 30)) { try run(threads: threads, pieces: 100, takesUpTo: 30) }
    #expect(throws: Stop(number: 30)) { try run(threads: threads, pieces: 100, failsAt: 40, takesUpTo: 30) }
  }
}
