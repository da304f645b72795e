import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchTraining

@Suite("The model file")
struct ModelFileTests {
  private static let model = {
    var generator = SeededGenerator(seed: 41)
    return generator.model()
  }()
  private static let bytes = ModelFile.encode(model)

  /// Offsets in the header: a magic of 16 bytes, the version, the hash of the signals, then the weights.
  private static let version = 16
  private static let signals = 20
  private static let weights = 28

  private static func flipped(_ place: Int) -> [UInt8] {
    var bytes = bytes
    bytes[place] ^= 0x10
    return bytes
  }

  private static func error(_ bytes: [UInt8]) -> ModelFileError? {
    do throws(ModelFileError) {
      _ = try ModelFile.decode(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("gives back the model that it was made of")
  func roundTrip() throws {
    #expect(try ModelFile.decode(Self.bytes) == Self.model)
    #expect(ModelFile.encode(try ModelFile.decode(Self.bytes)) == Self.bytes)
  }

  @Test(
    "of other bytes is not a model", arguments: [[], Array("CHAFF".utf8), Array("{\"a\": 1}, no model".utf8)])
  func notAModel(bytes: [UInt8]) {
    #expect(Self.error(bytes) == .notAModel)
  }

  @Test("with a byte of its magic changed is not a model", arguments: [0, 15])
  func magic(place: Int) {
    #expect(Self.error(Self.flipped(place)) == .notAModel)
  }

  @Test("of another version says which")
  func otherVersion() {
    var bytes = Self.bytes
    bytes[Self.version] = 77
    #expect(Self.error(bytes) == .wrongVersion(found: 77))
    #expect(Self.error(bytes)?.message.contains("77") == true)
  }

  @Test("of other signals says so", arguments: [signals, signals + 7])
  func otherSignals(place: Int) {
    #expect(Self.error(Self.flipped(place)) == .otherSignals)
  }

  @Test("cut short is damaged", arguments: [16, 19, 20, 27, 28, 31, 40, 1000, -9, -8, -1])
  func truncated(length: Int) {
    let length = length < 0 ? Self.bytes.count + length : length
    #expect(Self.error(Array(Self.bytes.prefix(length))) == .damaged)
  }

  @Test("with a byte changed is damaged", arguments: [28, 33, 80, 5000, 400_000, -5000, -9, -8, -1])
  func flippedByte(place: Int) {
    #expect(Self.error(Self.flipped(place < 0 ? Self.bytes.count + place : place)) == .damaged)
  }

  @Test("with bytes behind its end is damaged")
  func trailingBytes() {
    #expect(Self.error(Self.bytes + [0]) == .damaged)
  }

  @Test(
    "names the remedy of each damage",
    arguments: [
      (ModelFileError.notAModel, "chaffinch train"), (.wrongVersion(found: 9), "Train it again"),
      (.otherSignals, "Train it again"), (.damaged, "Copy it again"),
    ])
  func remedies(error: ModelFileError, remedy: String) {
    #expect(error.message.contains(remedy))
    #expect(error.message.hasSuffix("."))
  }

  @Test("is little-endian and as long as its parts")
  func layout() {
    let shape = Self.model.sequence.shape
    let floats = 2 * shape.inputs + shape.count
    let lexical = 4 + 4 * LineClass.count + LexicalFeatures.rowCount * LineClass.count
    #expect(Self.bytes.count == Self.weights + lexical + 4 * floats + 8)
    #expect(Array(Self.bytes[Self.version..<Self.signals]) == [UInt8(ModelFile.version), 0, 0, 0])
    let scale = Self.bytes[Self.weights..<Self.weights + 4].reversed().reduce(UInt32(0)) {
      $0 << 8 | UInt32($1)
    }
    #expect(Float(bitPattern: scale) == Self.model.lexical.scale)
  }
}
