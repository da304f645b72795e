import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchTraining

@Suite("Training")
struct TrainingTests {
  private static func train(_ pages: Int, seed: UInt64) -> LabellerModel {
    LabellerTrainer(seed: seed).train(TrainingSet(SyntheticPages.make(pages, seed: 81)).encoded)
  }

  @Test("gives the same bytes for the same seed, and others for another")
  func seeds() {
    let first = ModelFile.encode(Self.train(4, seed: 1))
    #expect(ModelFile.encode(Self.train(4, seed: 1)) == first)
    #expect(ModelFile.encode(Self.train(4, seed: 2)) != first)
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
    let shape = SequenceShape(inputs: 2)
    var parameters = InitialWeights.draw(shape, &generator)
    var optimizer = AdamOptimizer(count: shape.count)
    let steps = 60
    for step in 0..<steps {
      var pass = BackwardPass(shape: shape, seed: generator.next())
      let segment = Self.echoes(&generator)
      _ = pass.add(segment, parameters, transposed: TransposedWeights(parameters, shape: shape))
      let rate = 0.02 * (1 - Float(step) / Float(steps))
      optimizer.step(&parameters, gradient: pass.gradient.map { $0 / 12 }, rate: rate)
    }
    let right = (0..<10).reduce(0) { count, _ in
      count + Self.rightLines(of: Self.echoes(&generator), shape, parameters)
    }
    #expect(right > 108, "of 120 lines")
  }

  /// Twelve lines of random signs: a line is promo where the line two above has a positive sign, else body.
  private static func echoes(_ generator: inout SeededGenerator) -> TrainingSegment {
    let signs = (0..<12).map { _ in generator.unit() < 0.5 ? Float(-1) : 1 }
    return TrainingSegment(
      inputs: signs.flatMap { [$0, 1] },
      targets: signs.indices.map { TargetRow(certain: $0 >= 2 && signs[$0 - 2] > 0 ? .promo : .body) },
      weights: [Float](repeating: 1, count: signs.count))
  }

  /// How many lines of `segment` the network gives their class.
  private static func rightLines(
    of segment: TrainingSegment, _ shape: SequenceShape, _ parameters: [Float]
  ) -> Int {
    var pass = ForwardPass(shape: shape, count: segment.targets.count)
    pass.run(segment.inputs, parameters)
    return segment.targets.indices.count { row in
      let logits = pass.logits[row * SequenceShape.outputs..<(row + 1) * SequenceShape.outputs]
      guard let best = logits.indices.max(by: { logits[$0] < logits[$1] }) else { return false }
      return segment.targets[row][best - logits.startIndex] == 1
    }
  }

  /// Enough pages for the learning rate to rise and fall: minutes without optimisation, so only with it.
  @Test(
    "tells menus from prose on pages it has not seen",
    .enabled(if: !_isDebugAssertConfiguration(), "takes minutes without optimisation"))
  func learnsPages() {
    let labeller = Labeller(model: Self.train(1600, seed: 1))
    let unseen = TrainingSet(SyntheticPages.make(40, seed: 83))
    var (right, wrong) = (0, 0)
    for (index, page) in unseen.pages.enumerated() {
      let measures = unseen.evidence.measures(of: index)
      for (line, posterior) in zip(measures.lines, labeller.posteriors(measures)) {
        guard let truth = page.labels[line.index] else { continue }
        let called = posterior.decode(threshold: labeller.threshold)
        if called.isResidue == truth.isResidue { right += 1 } else { wrong += 1 }
      }
    }
    #expect(Double(right) > 0.9 * Double(right + wrong))
  }
}
