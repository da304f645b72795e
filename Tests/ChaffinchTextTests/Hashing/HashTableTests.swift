import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("The hash table behaves as a dictionary")
struct HashTableTests {
  private func contents(_ table: HashTable<Int>) -> [UInt64: Int] {
    var found: [UInt64: Int] = [:]
    func record(key: UInt64, value: Int) { found[key] = value }
    table.forEach(record)
    return found
  }

  @Test("Under random updates and look-ups, growth included", arguments: [UInt64(1), 2, 3, 4])
  func randomOperations(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var table = HashTable(empty: 0, capacity: 1)
    var oracle: [UInt64: Int] = [:]
    // Small keys, keys that differ in the high bits alone, and random ones: clusters and full wrap-arounds.
    for _ in 0..<6000 {
      let small = UInt64.random(in: 0...200, using: &generator)
      let key =
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: small
        case 1: small << 57
        default: generator.next()
        }
      if Bool.random(using: &generator) {
        table.update(key) { $0 += 1 }
        oracle[key, default: 0] += 1
      }
      #expect(table[key] == oracle[key])
      #expect(table.count == oracle.count)
    }
    #expect(contents(table) == oracle)
  }

  @Test("Zero is a key like any other")
  func zero() {
    var table = HashTable(empty: 0)
    #expect(table[0] == nil)
    table.update(1) { $0 = 10 }
    #expect(table[0] == nil)
    table.update(0) { $0 = 20 }
    #expect(table[0] == 20)
    #expect(table[1] == 10)
    #expect(contents(table) == [0: 20, 1: 10])
  }

  @Test("A new key starts with the empty value and counts once written")
  func emptyValue() {
    var table = HashTable(empty: -5)
    #expect(table.count == 0)
    table.update(9) { #expect($0 == -5) }
    #expect(table[9] == -5)
    #expect(table.count == 1)
  }

  @Test("Copies do not share their contents")
  func valueSemantics() {
    var table = HashTable(empty: 0)
    table.update(1) { $0 = 1 }
    let copy = table
    for key in 2..<100 { table.update(UInt64(key)) { $0 = key } }
    table.update(1) { $0 = 7 }
    #expect(copy.count == 1)
    #expect(copy[1] == 1)
    #expect(table[1] == 7)
  }

  @Test("Keys that all want the same slot are still told apart")
  func collisions() {
    var table = HashTable(empty: 0)
    // The slot comes from the key's low bits combined with its bits from 32 up: these keys cancel out.
    let keys = (1..<300).map { UInt64($0) << 32 | UInt64($0) }
    for (value, key) in keys.enumerated() { table.update(key) { $0 = value } }
    #expect(keys.map { table[$0] } == keys.indices.map { $0 })
  }
}
