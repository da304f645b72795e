import ChaffinchCore
import ChaffinchLint

/// Trains both stages of the labeller: the lexical model, and the sequence model on its out-of-fold logits.
///
/// The logits a line gives the sequence model in training come from a lexical model that has not seen the line's
/// publisher: otherwise the second stage would trust the first too much. This was the clearest gain of LABELLER.md.
struct LabellerTrainer: Sendable {
  /// Folds of the inner cross-validation that makes the out-of-fold logits.
  static let innerFoldCount = 4

  /// The same seed, pages and start give the same weights.
  var seed: UInt64 = 1
  /// With it, training goes on from that model, in fewer and smaller steps, so that a handful of pages can teach it a
  /// new site without its forgetting the rest.
  var start: LabellerModel?

  /// Trains on `pages`; `report` is told in words what was done.
  ///
  /// Where pages without labels are among them, a teacher is trained on the others first, and the model then learns from
  /// the labels and from what the teacher says of the rest: one round of self-training with soft targets (LABELLER.md).
  /// Takes minutes for hundreds of thousands of lines.
  func train(_ pages: [EncodedPage], report: (String) -> Void = { _ in }) -> LabellerModel {
    let labelled = pages.filter { $0.trust != .unlabelled }
    guard labelled.count < pages.count else { return fit(pages, seed, report).model }
    report("a teacher learns from \(countText(labelled.count, "page"))")
    let teacher = fit(labelled, seed &+ 101, report)
    report("the teacher judges \(countText(pages.count - labelled.count, "page")) without labels")
    return fit(Self.taught(pages, by: teacher), seed, report).model
  }

  /// A trained model, and its lexical models for pages it has seen the publisher of.
  private struct Fit {
    let model: LabellerModel
    let lexical: [LexicalModel]
  }

  /// Trains the lexical model, and the sequence model on its out-of-fold logits.
  private func fit(_ pages: [EncodedPage], _ seed: UInt64, _ report: (String) -> Void) -> Fit {
    let lexical = learnWords(pages, report)
    var inputs = zip(pages, Self.innerFolds(of: pages)).map { page, fold in
      LabellerInputs.rows(page.signals, page.features, lexical[fold])
    }
    let shape = SequenceShape(inputs: LabellerInputs.width)
    let (mean, deviation) =
      start.map { ($0.sequence.mean, $0.sequence.deviation) } ?? Self.moments(inputs, width: shape.inputs)
    for index in inputs.indices {
      SequenceModel.standardise(&inputs[index], mean: mean, deviation: deviation)
    }
    let segments = Self.segments(pages, inputs, width: shape.inputs)
    let trainer = SequenceTrainer(shape: shape, seed: seed, start: start?.sequence.parameters)
    let parameters = trainer.train(segments) { epoch, epochs, loss in
      report("pass \(epoch) of \(epochs): mean loss \(Self.rounded(loss))")
    }
    let sequence = SequenceModel(shape: shape, mean: mean, deviation: deviation, parameters: parameters)
    let model = LabellerModel(lexical: lexical[Self.innerFoldCount], sequence: sequence)
    return Fit(model: model, lexical: lexical)
  }

  /// `pages` with the opinion of `teacher` on those without labels and on those that a machine labelled.
  ///
  /// A page that the teacher was trained on is judged with the words of the folds without its publisher.
  private static func taught(_ pages: [EncodedPage], by teacher: Fit) -> [EncodedPage] {
    let folds = innerFolds(of: pages)
    return Parallel.map(pages.count) { index in
      let page = pages[index]
      guard page.trust != .labelled else { return page }
      let words = teacher.lexical[page.trust == .unlabelled ? innerFoldCount : folds[index]]
      let inputs = LabellerInputs.rows(page.signals, page.features, words)
      return page.taught(by: TargetRow.rows(of: teacher.model.sequence.posteriors(inputs)))
    }
  }

  /// One lexical model without each inner fold, and behind them the one of all pages.
  private func learnWords(_ pages: [EncodedPage], _ report: (String) -> Void) -> [LexicalModel] {
    let folds = Self.innerFolds(of: pages)
    let (seed, start) = (seed, start?.lexical)
    let models = Parallel.map(Self.innerFoldCount + 1) { fold in
      LexicalTrainer.train(
        zip(pages, folds).filter { $1 != fold }.map(\.0), seed: seed &+ UInt64(fold), start: start)
    }
    report("words and characters learned from \(countText(pages.count, "page"))")
    return models
  }

  private static func innerFolds(of pages: [EncodedPage]) -> [Int] {
    Folds.assign(families: pages.map(\.family), count: innerFoldCount)
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
          targets: Array(page.targets[range]), weights: page.lineWeights[range].map { $0 * scale })
      }
    }
  }

  private static func rounded(_ value: Float) -> String {
    let thousandths = Int((value * 1000).rounded())
    let fraction = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}
