import ChaffinchCore
import ChaffinchInput
import ChaffinchText
import Foundation

/// What a job did: its options, its inputs and outputs with their fingerprints, and what the records amount to.
///
/// Two runs over the same files with the same options have the same manifest, whenever and however often they were
/// killed and resumed.
struct Manifest: Codable, Equatable {
  /// A file with its size and the XXH3 (64 bits) of its bytes.
  struct File: Codable, Equatable {
    var path: String
    var bytes: Int64
    var xxh3: String
  }

  var tool = "chaffinch"
  var version = ChaffinchVersion.current
  var format = 1
  var job: String
  /// What the job was told, by the names of the command line: what the outputs depend on but for the inputs.
  var configuration: [String: String]
  var inputs: [File]
  var outputs: [File]
  var documents: Int
  var kept: Int
  var removed: [String: Int]
  /// Documents that stay and lost parts of their text.
  var trimmed: Int?
  /// What cleaning took from the kept documents; nil where the job cleans none.
  var cleaning: CleaningOutcome?
  var passedThrough: Int
  var unreadable: Int
  /// What could not be read, the first thousand messages.
  var problems: [String]
  var warnings: [String]

  /// Writes the manifest as JSON, its keys in alphabetical order.
  func write(to path: String) throws(OutputProblem) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard var data = try? encoder.encode(self) else {
      throw OutputProblem(path: path, reason: "its text cannot be encoded")
    }
    data.append(UInt8(ascii: "\n"))
    let writer = try RecordWriter(path: path, compression: Compression.none)
    try writer.write(Array(data))
    try writer.finish()
  }

  /// Whether the outputs in `folder` are those of a job with these inputs and this configuration, and are there.
  ///
  /// Inputs are read only where they were written to after the job.
  func isOf(_ inputs: DataSetInputs, configuration: [String: String], folder: String) -> Bool {
    guard version == ChaffinchVersion.current, self.configuration == configuration,
      inputs.named.map(\.path) == self.inputs.map(\.path)
    else { return false }
    let finish = Self.attributes(folder + "/manifest.json")?.time ?? .distantPast
    let areInputsSame = self.inputs.allSatisfy { input in
      guard let (size, time) = Self.attributes(input.path), size == input.bytes else { return false }
      return time < finish || FileFingerprint(path: input.path)?.digits == input.xxh3
    }
    return areInputsSame && outputs.allSatisfy { Self.attributes("\(folder)/\($0.path)")?.size == $0.bytes }
  }

  private static func attributes(_ path: String) -> (size: Int64, time: Date)? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    let size = (attributes[.size] as? NSNumber)?.int64Value ?? 0
    return (size, attributes[.modificationDate] as? Date ?? .distantFuture)
  }
}

extension Manifest.File {
  init(path: String, _ fingerprint: FileFingerprint) {
    self.init(path: path, bytes: Int64(fingerprint.byteCount), xxh3: fingerprint.digits)
  }
}
