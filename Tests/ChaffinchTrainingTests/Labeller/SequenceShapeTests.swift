import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchTraining

@Suite("The layout of the parameters")
struct SequenceShapeTests {
  /// Where each tensor begins and how long it is.
  static func tensors(_ shape: SequenceShape) -> [(start: Int, count: Int)] {
    let width = SequenceShape.width
    let convolutions = SequenceShape.dilations.indices.flatMap { layer in
      (0..<SequenceShape.kernel).map { (shape.tap($0, ofLayer: layer), width * width) }
        + [(shape.convolutionBias(ofLayer: layer), width)]
    }
    return [
      (shape.denseWeights, shape.inputs * SequenceShape.dense), (shape.denseBias, SequenceShape.dense),
      (shape.narrowWeights, SequenceShape.dense * width), (shape.narrowBias, width),
    ] + convolutions + [
      (shape.outputWeights, 2 * width * SequenceShape.outputs), (shape.outputBias, SequenceShape.outputs),
    ]
  }

  @Test("has no gap and no overlap", arguments: [1, 7, 130])
  func tensorsAreSideBySide(inputs: Int) {
    let shape = SequenceShape(inputs: inputs)
    var end = 0
    for tensor in Self.tensors(shape) {
      #expect(tensor.start == end)
      end = tensor.start + tensor.count
    }
    #expect(end == shape.count)
  }

  @Test("has room for every class, in whole vectors")
  func outputs() {
    #expect(LineClass.allCases.count == LineClass.count)
    #expect(SequenceShape.outputs >= LineClass.count && SequenceShape.outputs % 8 == 0)
    #expect(SequenceShape.dense % 8 == 0 && SequenceShape.width % 8 == 0)
  }

  @Test("a tap reads and writes inside the page", arguments: [0, 1, 2, 15, 16, 17, 40])
  func tapRows(count: Int) {
    for dilation in SequenceShape.dilations {
      for tap in 0..<SequenceShape.kernel {
        let rows = SequenceShape.tapRows(tap, dilation: dilation, count: count)
        let expected = (0..<count).filter { (0..<count).contains($0 + (tap - 1) * dilation) }
        #expect(rows.count == expected.count)
        guard let first = expected.first else { continue }
        #expect(rows.output == first)
        #expect(rows.input == first + (tap - 1) * dilation)
      }
    }
  }
}
