/// The sizes of the sequence model and where its parameters stand in one flat array.
///
/// Dense layer, narrow layer, residual convolutions of kernel 3 with growing dilation over the lines, and a softmax that
/// sees the last convolution and the narrow layer: LABELLER.md, recipe 4.
struct SequenceShape: Sendable, Equatable {
  /// Signals and lexical logits of a line.
  let inputs: Int

  static let dense = 48
  static let width = 24
  static let kernel = 3
  static let dilations = [1, 2, 4, 8, 16]
  /// The classes, padded to a multiple of eight.
  static let outputs = 16

  // Offsets into the parameters; a matrix has one row for each of its inputs.

  var denseWeights: Int { 0 }
  var denseBias: Int { denseWeights + inputs * Self.dense }
  var narrowWeights: Int { denseBias + Self.dense }
  var narrowBias: Int { narrowWeights + Self.dense * Self.width }
  private var convolutions: Int { narrowBias + Self.width }
  private static let tapSize = width * width
  private static let convolutionSize = kernel * tapSize + width
  var outputWeights: Int { convolutions + Self.dilations.count * Self.convolutionSize }
  var outputBias: Int { outputWeights + 2 * Self.width * Self.outputs }
  /// The number of parameters.
  var count: Int { outputBias + Self.outputs }

  /// The weights of one tap (0…2: before, here, after) of convolution `layer`.
  func tap(_ tap: Int, ofLayer layer: Int) -> Int {
    convolutions + layer * Self.convolutionSize + tap * Self.tapSize
  }

  /// The bias of convolution `layer`, behind its taps.
  func convolutionBias(ofLayer layer: Int) -> Int {
    convolutions + layer * Self.convolutionSize + Self.kernel * Self.tapSize
  }

  /// The rows that `tap` of a convolution with `dilation` reads and writes in a page of `count` lines.
  static func tapRows(_ tap: Int, dilation: Int, count: Int) -> (input: Int, output: Int, count: Int) {
    let offset = (tap - 1) * dilation
    let rows = max(0, count - abs(offset))
    return (max(0, offset), max(0, -offset), rows)
  }
}
