import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets
@testable import ChaffinchText

@Suite("Counting of copies")
struct CopyTableTests {
  @Test("agrees with a dictionary of holders", arguments: [0, 10_000])
  func oracle(capacity: Int) {
    var random = SeededGenerator(seed: 5)
    let keys: [UInt64] = [0, .max] + (0..<3000).map { _ in random.next() }
    var table = CopyTable(capacity: capacity)
    var holders: [UInt64: Set<Int>] = [:]
    var rows: [UInt64: Int] = [:]
    for holder in 0..<20_000 {
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let key = keys[Int.random(in: 0..<keys.count, using: &random)]
        let row = rows[key] ?? holder / 3
        rows[key] = row
        let found = table.add(key, holder: UInt32(holder), row: UInt32(holder / 3))
        #expect(found.earlierCount == holders[key, default: []].subtracting([holder]).count)
        #expect(found.firstRow == UInt32(row))
        holders[key, default: []].insert(holder)
      }
    }
  }

  @Test("is preceded by a filter that misses nothing repeated")
  func filter() {
    var random = SeededGenerator(seed: 6)
    let hashes = (0..<5000).map { _ in random.next() }
    for memory in [16, 1 << 10, 1 << 20] {
      var filter = CountingFilter(count: hashes.count, memory: memory)
      for (index, hash) in hashes.enumerated() {
        for _ in 0...index % 3 { filter.add(hash) }
      }
      for (index, hash) in hashes.enumerated() where index % 3 > 0 { #expect(filter.isRepeated(hash)) }
      // With room enough it does tell most of what stands once.
      let passed = hashes.indices.count { $0 % 3 == 0 && filter.isRepeated(hashes[$0]) }
      #expect(memory < 1 << 20 || passed < hashes.count / 3 / 4)
    }
  }
}
