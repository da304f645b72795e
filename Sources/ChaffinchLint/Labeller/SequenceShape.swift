/// The sizes of the sequence model and where its parameters stand in one flat array.
///
/// Dense layer, narrow layer, residual convolutions of kernel 3 with growing dilation over the lines, and a softmax that
/// sees the last convolution and the narrow layer: LABELLER.md, recipe 4.
package struct SequenceShape: Sendable, Equatable {
  /// Signals and lexical logits of a line.
  package let inputs: Int

  package init(inputs: Int) {
    self.inputs = inputs
  }

  package static let dense = 48
  package static let width = 24
  package static let kernel = 3
  package static let dilations = [1, 2, 4, 8, 16]
  /// The classes, padded to a multiple of eight.
  package static let outputs = 16

  // Offsets into the parameters; a matrix has one row for each of its inputs.

  package var denseWeights: Int { 0 }
  package var denseBias: Int { denseWeights + inputs * Self.dense }
  package var narrowWeights: Int { denseBias + Self.dense }
  package var narrowBias: Int { narrowWeights + Self.dense * Self.width }
  private var convolutions: Int { narrowBias + Self.width }
  private static let tapSize = width * width
  private static let convolutionSize = kernel * tapSize + width
  package var outputWeights: Int { convolutions + Self.dilations.count * Self.convolutionSize }
  package var outputBias: Int { outputWeights + 2 * Self.width * Self.outputs }
  /// The number of parameters.
  package var count: Int { outputBias + Self.outputs }

  /// The weights of one tap (0…2: before, here, after) of convolution `layer`.
  package func tap(_ tap: Int, ofLayer layer: Int) -> Int {
    convolutions + layer * Self.convolutionSize + tap * Self.tapSize
  }

  /// The bias of convolution `layer`, behind its taps.
  package func convolutionBias(ofLayer layer: Int) -> Int {
    convolutions + layer * Self.convolutionSize + Self.kernel * Self.tapSize
  }

  /// The rows that `tap` of a convolution with `dilation` reads and writes in a page of `count` lines.
  package static func tapRows(_ tap: Int, dilation: Int, count: Int) -> (input: Int, output: Int, count: Int)
  {
    let offset = (tap - 1) * dilation
    let rows = max(0, count - abs(offset))
    return (max(0, offset), max(0, -offset), rows)
  }
}
