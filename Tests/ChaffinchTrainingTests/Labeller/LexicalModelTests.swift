import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchTraining

@Suite("The lexical model")
struct LexicalModelTests {
  private static func weights(_ generator: inout SeededGenerator) -> [SIMD16<Float>] {
    (0..<LexicalFeatures.rowCount).map { place in
      var row = SIMD16<Float>.zero
      // One row in a hundred is as large as can be, so that no weight is cut as an outlier.
      for column in 0..<LineClass.count { row[column] = place % 100 == 0 ? 1 : 2 * generator.unit() - 1 }
      return row
    }
  }

  private static func logits(_ features: [UInt16], _ weights: [SIMD16<Float>]) -> SIMD16<Float> {
    var sum = SIMD16<Float>.zero
    for feature in features { sum += weights[Int(feature)] }
    return sum / Float(max(1, features.count)).squareRoot()
  }

  @Test("rounds weights to 8 bits with a small error")
  func quantisation() {
    var generator = SeededGenerator(seed: 31)
    let weights = Self.weights(&generator)
    let model = LexicalModel(weights: weights, bias: .zero)
    for count in [1, 10, 60] {
      let features = (0..<count).map { _ in
        UInt16.random(in: 0...UInt16(LexicalFeatures.rowCount - 1), using: &generator)
      }
      let error = model.logits(of: features[...]) - Self.logits(features, weights)
      // Half a step for each weight is the worst case.
      let worst = 0.5 / 127 * Float(count).squareRoot() + 1e-4
      #expect(error.max() <= worst && error.min() >= -worst)
    }
  }

  @Test("cuts a few outliers, so that all other weights keep their precision")
  func outliers() {
    var generator = SeededGenerator(seed: 32)
    var weights = Self.weights(&generator)
    weights[7] = SIMD16(repeating: 1000)
    let model = LexicalModel(weights: weights, bias: .zero)
    #expect(abs(model.scale - 1 / 127) < 1e-6)
    #expect(abs(model.logits(of: [7])[0] - 1) < 1e-4)
  }

  @Test("gives a line without features its bias")
  func bias() {
    var bias = SIMD16<Float>.zero
    bias[3] = 2
    let model = LexicalModel(
      weights: [SIMD16<Float>](repeating: .zero, count: LexicalFeatures.rowCount), bias: bias)
    #expect(model.logits(of: []) == bias)
  }

  @Test("cuts logits at the largest size")
  func largestLogit() {
    var generator = SeededGenerator(seed: 33)
    let model = generator.model().lexical
    let loud = LexicalModel(rows: model.rows, scale: 100, bias: .zero)
    let logits = loud.logits(of: [1, 2, 3])
    #expect(logits.max() == LexicalModel.largestLogit && logits.min() == -LexicalModel.largestLogit)
  }

  @Test("learns to tell menus from prose by their words")
  func learns() {
    let train = TrainingSet(SyntheticPages.make(60, seed: 34)).encoded
    let model = LexicalTrainer.train(train, seed: 1)
    var right = 0
    var count = 0
    for page in TrainingSet(SyntheticPages.make(20, seed: 35)).encoded {
      for line in 0..<page.count {
        let features = page.features.features[page.features.starts[line]..<page.features.starts[line + 1]]
        let logits = model.logits(of: features)
        let best = LineClass.allCases.max { logits[Int($0.rawValue)] < logits[Int($1.rawValue)] }
        right += best == page.classes[line] ? 1 : 0
        count += 1
      }
    }
    #expect(Float(right) > 0.9 * Float(count))
  }
}
