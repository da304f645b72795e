import ChaffinchSignals
import ChaffinchText

/// Trains both stages of the labeller: the lexical model, and the sequence model on its out-of-fold logits.
///
/// The logits a line gives the sequence model in training come from a lexical model that has not seen the line's
/// publisher: otherwise the second stage would trust the first too much. This was the clearest gain of LABELLER.md.
public struct LabellerTrainer: Sendable {
  /// Folds of the inner cross-validation that makes the out-of-fold logits.
  static let innerFolds = 4

  private let seed: UInt64

  /// Makes a trainer; the same seed and pages give the same weights.
  public init(seed: UInt64 = 1) { self.seed = seed }

  /// Trains on `pages`; `report` is told in words what was done.
  ///
  /// Takes minutes for hundreds of thousands of lines.
  public func train(_ pages: [EncodedPage], report: (String) -> Void = { _ in }) -> LabellerModel {
    let lexical = trainLexical(pages)
    report("words and characters learned from \(pages.count) pages")
    var inputs = zip(pages, lexical.foldOfPage).map { page, fold in
      LabellerInputs.rows(page.signals, page.features, lexical.models[fold])
    }
    let shape = SequenceShape(inputs: LabellerInputs.width)
    let (mean, deviation) = Self.moments(inputs, width: shape.inputs)
    for index in inputs.indices {
      SequenceModel.standardise(&inputs[index], mean: mean, deviation: deviation)
    }
    let segments = Self.segments(pages, inputs, width: shape.inputs)
    let parameters = SequenceTrainer.train(segments, shape: shape, seed: seed) { epoch, loss in
      report("pass \(epoch) of \(SequenceTrainer.epochs): mean loss \(Self.rounded(loss))")
    }
    return LabellerModel(
      lexical: lexical.models[Self.innerFolds],
      sequence: SequenceModel(shape: shape, mean: mean, deviation: deviation, parameters: parameters))
  }

  /// One model without each inner fold, and behind them the one of all pages.
  private func trainLexical(_ pages: [EncodedPage]) -> (models: [LexicalModel], foldOfPage: [Int]) {
    let folds = Folds.assign(families: pages.map(\.family), count: Self.innerFolds)
    let seed = seed
    let models = Parallel.map(Self.innerFolds + 1) { fold in
      LexicalTrainer.train(zip(pages, folds).filter { $1 != fold }.map(\.0), seed: seed &+ UInt64(fold))
    }
    return (models, folds)
  }

  /// The mean and the standard deviation of every column; a column that never changes gets a small deviation.
  private static func moments(_ inputs: [[Float]], width: Int) -> (mean: [Float], deviation: [Float]) {
    var sums = [Double](repeating: 0, count: width)
    var squares = sums
    var rows = 0
    for page in inputs {
      for start in stride(from: 0, to: page.count, by: width) {
        rows += 1
        for column in 0..<width {
          let value = Double(page[start + column])
          sums[column] += value
          squares[column] += value * value
        }
      }
    }
    let count = Double(max(1, rows))
    let mean = sums.map { Float($0 / count) }
    let deviation = zip(sums, squares).map { sum, square in
      Float(max(0, square / count - (sum / count) * (sum / count)).squareRoot() + 1e-3)
    }
    return (mean, deviation)
  }

  /// Pages cut into segments, with weights whose mean is 1.
  private static func segments(_ pages: [EncodedPage], _ inputs: [[Float]], width: Int) -> [TrainingSegment] {
    let lines = pages.reduce(0) { $0 + $1.count }
    let total = pages.reduce(Float(0)) { $0 + $1.lineWeights.reduce(0, +) }
    let scale = Float(max(1, lines)) / max(total, 1e-9)
    return zip(pages, inputs).flatMap { page, rows in
      let pieces = (page.count + SequenceTrainer.longestSegment - 1) / SequenceTrainer.longestSegment
      return (0..<pieces).map { piece in
        let range = page.count * piece / pieces..<page.count * (piece + 1) / pieces
        return TrainingSegment(
          inputs: Array(rows[range.lowerBound * width..<range.upperBound * width]),
          classes: Array(page.classes[range]), weights: page.lineWeights[range].map { $0 * scale })
      }
    }
  }

  private static func rounded(_ value: Float) -> String {
    let thousandths = Int((value * 1000).rounded())
    let fraction = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}
