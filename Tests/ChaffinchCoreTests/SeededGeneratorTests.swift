import Testing

@testable import ChaffinchCore

@Suite("The seeded generator")
struct SeededGeneratorTests {
  @Test("gives the published numbers of SplitMix64")
  func knownNumbers() {
    var generator = SeededGenerator(seed: 0)
    #expect(generator.next() == 0xE220_A839_7B1D_CDAF)
    #expect(generator.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(generator.next() == 0x06C4_5D18_8009_454F)
  }

  @Test("draws units from 0 up to 1")
  func units() {
    var generator = SeededGenerator(seed: 1)
    let draws = (0..<10_000).map { _ in generator.unit() }
    #expect(draws.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(draws.reduce(0, +) / 10_000 - 0.5) < 0.02)
  }

  @Test("draws normal numbers of mean 0 and deviation 1, two of each pair unlike")
  func normals() {
    var generator = SeededGenerator(seed: 2)
    let pairs = (0..<10_000).map { _ in generator.normalPair() }
    for draws in [pairs.map(\.0), pairs.map(\.1)] {
      let mean = draws.reduce(0, +) / 10_000
      let variance = draws.reduce(0) { $0 + $1 * $1 } / 10_000 - mean * mean
      #expect(abs(mean) < 0.05)
      #expect(abs(variance - 1) < 0.05)
    }
    let product = pairs.reduce(0) { $0 + $1.0 * $1.1 } / 10_000
    #expect(abs(product) < 0.05)
  }
}
