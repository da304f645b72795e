import ChaffinchCore
import ChaffinchLint

/// Trains the lexical model: multinomial logistic regression by stochastic gradient descent over hashed features.
struct LexicalTrainer {
  /// How many passes are made over the lines, and the first step, which falls to zero in a straight line and so averages the
  /// last passes: from nothing, and from a model that is to keep what it knows.
  static let coldStart = (epochs: 6, step: Float(3))
  static let warmStart = (epochs: 3, step: Float(0.3))
  /// L2 penalty, applied to the rows a line touches.
  static let decay: Float = 2e-6

  private var weights = [SIMD16<Float>](repeating: .zero, count: LexicalFeatures.rowCount)
  private var bias = SIMD16<Float>.zero

  /// Trains on `pages`, in an order drawn with `seed`, beginning with `start` where there is one.
  ///
  /// O(n) in the features of all pages, for each epoch.
  static func train(_ pages: [EncodedPage], seed: UInt64, start: LexicalModel? = nil) -> LexicalModel {
    var trainer = LexicalTrainer()
    let (epochs, firstStep) = start == nil ? coldStart : warmStart
    if let start {
      trainer.weights = start.rows.map { SIMD16<Float>($0) * start.scale }
      trainer.bias = start.bias
    }
    var order = pages.enumerated().flatMap { page, encoded in (0..<encoded.count).map { (page, $0) } }
    var generator = SeededGenerator(seed: seed)
    let total = Float(max(1, order.count * epochs))
    var step: Float = 0
    for _ in 0..<epochs {
      order.shuffle(using: &generator)
      for (page, line) in order {
        let features = pages[page].features
        trainer.update(
          features.features[features.starts[line]..<features.starts[line + 1]],
          pages[page].targets[line], weight: pages[page].lexicalWeights[line],
          rate: firstStep * (1 - step / total))
        step += 1
      }
    }
    return LexicalModel(weights: trainer.weights, bias: trainer.bias)
  }

  private mutating func update(
    _ features: ArraySlice<UInt16>, _ target: TargetRow, weight: Float, rate: Float
  ) {
    guard weight > 0 else { return }
    let norm = 1 / Float(max(1, features.count)).squareRoot()
    var logits = SIMD16<Float>.zero
    for feature in features { logits += weights[Int(feature)] }
    let slope = weight * (Self.probabilities(bias + logits * norm) - target)
    bias -= slope * (rate * 0.01)
    let change = slope * (rate * norm)
    let shrink = 1 - rate * Self.decay
    for feature in features { weights[Int(feature)] = weights[Int(feature)] * shrink - change }
  }

  private static func probabilities(_ logits: SIMD16<Float>) -> SIMD16<Float> {
    var largest = logits[0]
    for index in 1..<LineClass.count { largest = max(largest, logits[index]) }
    var values = SIMD16<Float>.zero
    for index in 0..<LineClass.count { values[index] = FloatMath.exponential(logits[index] - largest) }
    return values / values.sum()
  }
}
