import ChaffinchText
import Testing

@testable import ChaffinchLabeller

@Suite("Training")
struct TrainingTests {
  private static func train(_ pages: Int, seed: UInt64) -> LabellerModel {
    LabellerTrainer(seed: seed).train(TrainingSet(SyntheticPages.make(pages, seed: 81)).encoded)
  }

  @Test("gives the same bytes for the same seed, and others for another")
  func seeds() {
    let first = ModelFile.encode(Self.train(6, seed: 1))
    #expect(ModelFile.encode(Self.train(6, seed: 1)) == first)
    #expect(ModelFile.encode(Self.train(6, seed: 2)) != first)
  }

  @Test("of no page gives a model all the same")
  func noPages() throws {
    let model = LabellerTrainer().train([])
    #expect(try ModelFile.decode(ModelFile.encode(model)) == model)
    #expect(model.sequence.parameters.allSatisfy { $0.isFinite })
  }

  @Test("teaches the network what only a line's neighbours tell")
  func learnsContext() {
    var generator = SeededGenerator(seed: 82)
    let shape = SequenceShape(inputs: 4)
    var parameters = InitialWeights.draw(shape, &generator)
    var optimizer = AdamOptimizer(count: shape.count)
    for step in 0..<150 {
      var pass = BackwardPass(shape: shape, seed: generator.next())
      _ = pass.add(
        Self.echoes(&generator), parameters, transposed: TransposedWeights(parameters, shape: shape))
      optimizer.step(
        &parameters, gradient: pass.gradient.map { $0 / 20 }, rate: 0.01 * (1 - Float(step) / 150))
    }
    var right = 0
    for _ in 0..<10 {
      let test = Self.echoes(&generator)
      var pass = ForwardPass(shape: shape, count: 20)
      pass.run(test.inputs, parameters)
      for row in 0..<20 {
        let logits = pass.logits[row * SequenceShape.outputs..<(row + 1) * SequenceShape.outputs]
        let best = LineClass.allCases.max {
          logits[logits.startIndex + Int($0.rawValue)] < logits[logits.startIndex + Int($1.rawValue)]
        }
        right += best == test.classes[row] ? 1 : 0
      }
    }
    #expect(right > 180, "of 200 lines")
  }

  /// Twenty lines of random signs: a line is promo where the line three above has a positive sign, else body.
  private static func echoes(_ generator: inout SeededGenerator) -> TrainingSegment {
    let signs = (0..<20).map { _ in generator.unit() < 0.5 ? Float(-1) : 1 }
    return TrainingSegment(
      inputs: signs.flatMap { [$0, 0, 0, 1] },
      classes: signs.indices.map { $0 >= 3 && signs[$0 - 3] > 0 ? .promo : .body },
      weights: [Float](repeating: 1, count: 20))
  }

  /// Enough pages for the learning rate to rise and fall: minutes without optimisation, so only with it.
  @Test(
    "tells menus from prose on pages it has not seen",
    .enabled(if: !_isDebugAssertConfiguration(), "takes minutes without optimisation"))
  func learnsPages() {
    let model = Self.train(1600, seed: 1)
    let unseen = TrainingSet(SyntheticPages.make(40, seed: 83))
    var accuracy = Accuracy()
    for page in CrossValidation(unseen, labeller: Labeller(model: model)).accuracies {
      page.map { accuracy.add($0) }
    }
    let counts = accuracy.lines
    let right = counts.truePositives + counts.trueNegatives
    let wrong = counts.falsePositives + counts.falseNegatives
    #expect(Double(right) > 0.9 * Double(right + wrong))
  }
}
