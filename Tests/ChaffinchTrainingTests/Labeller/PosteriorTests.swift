import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchTraining

@Suite("The class chosen from a posterior")
struct PosteriorTests {
  private static func posterior(_ values: [LineClass: Float]) -> Posterior {
    var row = [Float](repeating: 0, count: LineClass.count)
    for (lineClass, value) in values { row[Int(lineClass.rawValue)] = value }
    return Posterior(row, at: 0)
  }

  private static func random(seed: UInt64) -> [Posterior] {
    var generator = SeededGenerator(seed: seed)
    return (0..<300).map { _ in
      var row = generator.normals(LineClass.count).map { 3 * $0 }
      Softmax.apply(&row, width: LineClass.count, classes: LineClass.count)
      return Posterior(row, at: 0)
    }
  }

  @Test("is residue only above the threshold")
  func threshold() {
    let line = Self.posterior([.body: 0.3, .related: 0.5, .promo: 0.2])
    #expect(abs(line.residue - 0.7) < 1e-6)
    #expect(line.decode(threshold: 0.65) == .related)
    #expect(line.decode(threshold: 0.75) == .body)
  }

  @Test("is the likeliest residue, though another class is likelier than each")
  func residueIsPooled() {
    let line = Self.posterior([.body: 0.3, .caption: 0.25, .promo: 0.24, .other: 0.21])
    #expect(line.decode(threshold: 0.65) == .caption)
  }

  @Test("is the likeliest of body, title and metadata where it is no residue")
  func kept() {
    #expect(Self.posterior([.body: 0.3, .title: 0.6, .related: 0.1]).decode(threshold: 0.65) == .title)
    #expect(Self.posterior([.body: 0.3, .metadata: 0.5, .related: 0.2]).decode(threshold: 0.65) == .metadata)
    #expect(Self.posterior([.body: 0.5, .metadata: 0.3, .title: 0.2]).decode(threshold: 0.65) == .body)
  }

  @Test("is never unsure, which counts for neither side")
  func unsure() {
    #expect(Self.posterior([.unsure: 0.9, .body: 0.06, .promo: 0.04]).decode(threshold: 0.65) == .body)
    #expect(Self.posterior([.unsure: 0.9, .body: 0.02, .promo: 0.08]).decode(threshold: 0.65) == .promo)
    #expect(Self.posterior([.unsure: 1]).decode(threshold: 0.65) == .body)
  }

  @Test("a higher threshold never adds residue", arguments: 0..<5)
  func monotone(seed: UInt64) {
    for posterior in Self.random(seed: seed) {
      let calls = stride(from: Float(0), through: 1, by: 0.05).map { posterior.decode(threshold: $0) }
      for (lower, higher) in zip(calls, calls.dropFirst()) where higher.isResidue { #expect(lower == higher) }
    }
  }

  @Test("is body for a line that is surely body, at any threshold")
  func certain() {
    for lineClass in LineClass.allCases where lineClass != .unsure {
      #expect(Posterior(certain: lineClass).decode(threshold: 0.99) == lineClass)
    }
    #expect(Posterior(certain: .body).decode(threshold: 0) == .body)
  }
}
