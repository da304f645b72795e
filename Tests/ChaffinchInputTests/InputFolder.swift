import Foundation
import SystemPackage
import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput

/// A folder of inputs that lives as long as the test that made it, and what is read of it.
final class InputFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "chaffinch-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = try #require(FilePath(url.path()).resolved).string
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  subscript(_ name: String) -> String { "\(path)/\(name)" }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, bytes: Array(text.utf8))
  }

  @discardableResult
  func write(_ name: String, bytes: [UInt8]) throws -> String {
    let file = URL(filePath: self[name])
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return self[name]
  }

  func makeFolder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: self[name], withIntermediateDirectories: true)
    return self[name]
  }

  func link(_ name: String, to target: String) throws -> String {
    try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
    return self[name]
  }

  /// A message or a path as it would be with the folder as the working directory.
  func relative(_ text: String) -> String {
    text.replacingOccurrences(of: path + "/", with: "").replacingOccurrences(of: path, with: ".")
  }

  /// One line for each event: path, record and text of a document, or the message of a problem.
  func summary(_ paths: String..., fields: FieldNames = FieldNames()) -> [String] {
    summary(InputSource(paths: paths, options: RecordOptions(fields: fields)))
  }

  func summary(_ source: InputSource) -> [String] {
    source.map { event in
      switch event {
      case .problem(let problem): relative(problem.message)
      case .document(let document):
        relative(document.path) + (document.record.map { "#\($0.index)" } ?? "") + "="
          + String(decoding: document.text, as: UTF8.self)
      }
    }
  }

  func messages(_ paths: String...) -> [String] {
    InputSource(paths: paths).compactMap { event in
      if case .problem(let problem) = event { relative(problem.message) } else { nil }
    }
  }

  func documents(_ paths: String..., options: RecordOptions = RecordOptions()) -> [InputDocument] {
    Array(InputSource(paths: paths, options: options)).documents
  }
}
