import ChaffinchCore
import ChaffinchText

/// The model's bytes: a header, both stages' weights, a checksum; little-endian throughout.
package enum ModelFile {
  package static let version: UInt32 = 1
  private static let magic: [UInt8] = Array("CHAFFINCH-MODEL\n".utf8)

  /// The hash of the signals' names: weights belong to the columns they were trained on.
  static var signalsHash: UInt64 { TokenHash.hash(SignalList.columnNames.joined(separator: ",")) }

  /// Returns the bytes of `model`.
  package static func encode(_ model: LabellerModel) -> [UInt8] {
    var writer = ModelWriter()
    writer.bytes = magic
    writer.append(version)
    writer.append(signalsHash)
    writer.append(model.lexical.scale)
    for place in 0..<LineClass.count { writer.append(model.lexical.bias[place]) }
    for row in model.lexical.rows {
      for place in 0..<LineClass.count { writer.append(UInt8(bitPattern: row[place])) }
    }
    for values in [model.sequence.mean, model.sequence.deviation, model.sequence.parameters] {
      for value in values { writer.append(value) }
    }
    writer.append(checksum(writer.bytes[...]))
    return writer.bytes
  }

  /// Reads a model.
  ///
  /// - Throws: ``ModelFileError`` with what is wrong and the remedy.
  package static func decode(_ bytes: [UInt8]) throws(ModelFileError) -> LabellerModel {
    guard bytes.starts(with: magic) else { throw .notAModel }
    var reader = ModelReader(bytes: bytes, position: magic.count)
    let found: UInt32 = try reader.read()
    guard found == version else { throw .wrongVersion(found: found) }
    let signals: UInt64 = try reader.read()
    guard signals == signalsHash else { throw .otherSignals }
    let lexical = try decodeLexical(&reader)
    let shape = SequenceShape(inputs: LabellerInputs.width)
    let mean = try reader.read(count: shape.inputs)
    let deviation = try reader.read(count: shape.inputs)
    let parameters = try reader.read(count: shape.count)
    let body = bytes[..<reader.position]
    let stated: UInt64 = try reader.read()
    guard stated == checksum(body), reader.position == bytes.count else { throw .damaged }
    return LabellerModel(
      lexical: lexical,
      sequence: SequenceModel(shape: shape, mean: mean, deviation: deviation, parameters: parameters))
  }

  private static func decodeLexical(_ reader: inout ModelReader) throws(ModelFileError) -> LexicalModel {
    let scale: Float = try reader.read()
    var bias = SIMD16<Float>.zero
    for place in 0..<LineClass.count { bias[place] = try reader.read() }
    var rows: [SIMD16<Int8>] = []
    rows.reserveCapacity(LexicalFeatures.rowCount)
    for _ in 0..<LexicalFeatures.rowCount {
      var row = SIMD16<Int8>.zero
      for place in 0..<LineClass.count { row[place] = try reader.readByte() }
      rows.append(row)
    }
    return LexicalModel(rows: rows, scale: scale, bias: bias)
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { TokenHash.hash($0) }
  }
}

private struct ModelWriter {
  package var bytes: [UInt8] = []

  package mutating func append(_ value: UInt8) { bytes.append(value) }
  package mutating func append(_ value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
  package mutating func append(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
  package mutating func append(_ value: Float) { append(value.bitPattern) }
}

private struct ModelReader {
  package let bytes: [UInt8]
  package var position: Int

  package mutating func readByte() throws(ModelFileError) -> Int8 {
    guard position < bytes.count else { throw .damaged }
    position += 1
    return Int8(bitPattern: bytes[position - 1])
  }

  package mutating func read() throws(ModelFileError) -> UInt32 {
    guard position + 4 <= bytes.count else { throw .damaged }
    defer { position += 4 }
    return (0..<4).reduce(0) { $0 | UInt32(bytes[position + $1]) << UInt32(8 * $1) }
  }

  package mutating func read() throws(ModelFileError) -> UInt64 {
    let low: UInt32 = try read()
    let high: UInt32 = try read()
    return UInt64(low) | UInt64(high) << 32
  }

  package mutating func read() throws(ModelFileError) -> Float {
    let bits: UInt32 = try read()
    return Float(bitPattern: bits)
  }

  package mutating func read(count: Int) throws(ModelFileError) -> [Float] {
    var values: [Float] = []
    for _ in 0..<count { values.append(try read()) }
    return values
  }
}

/// Why bytes are not a model this library can use.
public enum ModelFileError: Error, Sendable, Equatable {
  /// The bytes do not begin as a model does.
  case notAModel
  /// The file is of another version of the format.
  case wrongVersion(found: UInt32)
  /// The file was trained with other signals than this library has.
  case otherSignals
  /// The file ends too early, or its bytes do not give the checksum it states.
  case damaged

  /// What is wrong and what to do about it, in one sentence each.
  public var message: String {
    switch self {
    case .notAModel: "not a Chaffinch model. Name a file that `chaffinch train` wrote."
    case .wrongVersion(let found):
      "a model of format \(found), but this version reads format \(ModelFile.version). Train it again."
    case .otherSignals: "a model trained with signals that this version does not measure. Train it again."
    case .damaged: "a damaged model: its length or checksum is wrong. Copy it again or train it again."
    }
  }
}
