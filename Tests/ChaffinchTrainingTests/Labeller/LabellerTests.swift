import CShippedData
import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText
@testable import ChaffinchTraining

@Suite("The labeller")
struct LabellerTests {
  private static let labeller = {
    var generator = SeededGenerator(seed: 71)
    return Labeller(model: generator.model())
  }()

  private static func posteriors(_ bytes: [UInt8]) -> [Posterior] {
    Certainties.posteriors(of: PageMeasures(TextAnalysis(bytes: bytes)), by: labeller)
  }

  private static func isDistribution(_ posterior: Posterior) -> Bool {
    let values = LineClass.allCases.map { posterior[$0] }
    return values.allSatisfy { $0 >= 0 && $0 <= 1 } && abs(values.reduce(0, +) - 1) < 1e-4
  }

  @Test("gives one posterior for each line that is not blank")
  func lines() {
    #expect(Self.posteriors(Array("a\n\nb\n  \nc".utf8)).count == 3)
    #expect(Self.posteriors([]).isEmpty)
    #expect(Self.posteriors(Array("\n\n".utf8)).isEmpty)
  }

  @Test("gives distributions for random bytes", arguments: 0..<10)
  func hostileInput(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<1000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    #expect(Self.posteriors(bytes).allSatisfy(Self.isDistribution))
  }

  @Test("applies the guards")
  func guards() {
    #expect(Self.posteriors(Array("![A cat](cat.png)".utf8)).map { $0.decode(threshold: 0.65) } != [.body])
    let sentence = "On Monday the council met in the old town. "
    let long = Self.posteriors(Array(String(repeating: sentence, count: 30).utf8))
    #expect(long == [Posterior(certain: .body)])
  }

  @Test("reads the signals, then the lexical logits, of each line")
  func inputs() {
    let page = PageMeasures(TextAnalysis(bytes: Array("Menu\n\nRain fell on the town.".utf8)))
    let (signals, features) = (SignalMatrix(page), LexicalFeatures(page))
    let rows = LabellerInputs.rows(signals, features, Self.labeller.model.lexical)
    #expect(rows.count == 2 * LabellerInputs.width)
    let logits = Self.labeller.model.lexical.logits(of: features.features[features.starts[1]...])
    let second = Array(rows[LabellerInputs.width...])
    #expect(Array(second.prefix(signals.width)) == Array(signals.values[signals.width...]))
    #expect(Array(second.suffix(LineClass.count)) == (0..<LineClass.count).map { logits[$0] })
  }

  @Test("has a model inside the library", .enabled(if: chaffinch_model_length > 1, "built without a model"))
  func shipped() throws {
    #expect(try Labeller.shipped().threshold == Labeller.balancedThreshold)
  }
}
