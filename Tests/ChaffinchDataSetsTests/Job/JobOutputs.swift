import Foundation

@testable import ChaffinchDataSets
@testable import ChaffinchInput

/// What a job left in the folder of its outputs.
struct JobOutputs {
  /// Every file by its path from the folder, hidden ones too.
  var files: [String: Data] = [:]

  init(_ folder: String) {
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      var isFolder: ObjCBool = false
      let path = "\(folder)/\(name)"
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[name] = FileManager.default.contents(atPath: path)
    }
  }

  /// The files that are not the same in both.
  func differences(from other: JobOutputs) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }

  func text(_ name: String) -> String? { files[name].map { String(decoding: $0, as: UTF8.self) } }

  /// The lines of a text file.
  func lines(_ name: String) -> [String] {
    (text(name) ?? "").split(separator: "\n").map(String.init)
  }

  /// The texts of all records in files and folders, in order.
  static func texts(_ path: String, fields: FieldNames = FieldNames()) -> [String] {
    InputSource(paths: [path], options: RecordOptions(fields: fields)).compactMap { event in
      guard case .document(let document) = event else { return nil }
      return String(decoding: document.text, as: UTF8.self)
    }
  }
}

/// Near-duplicate jobs as tests run them.
enum NearDuplicateJob {
  /// Removes near-duplicates of `paths` into `output` and returns what is there then.
  @discardableResult
  static func run(
    _ paths: [String], _ output: String, keep: KeepPolicy = .first,
    change: (inout DataSetOptions) -> Void = { _ in }
  ) throws -> (outcome: DataSetOutcome, outputs: JobOutputs) {
    try run(paths, output, keep: keep, progress: { _, _ in }, change: change)
  }

  /// The same, with a look at the job under way.
  @discardableResult
  static func run(
    _ paths: [String], _ output: String, keep: KeepPolicy = .first, progress: (Int, Int) -> Void,
    change: (inout DataSetOptions) -> Void = { _ in }
  ) throws -> (outcome: DataSetOutcome, outputs: JobOutputs) {
    var options = DataSetOptions()
    options.nearDuplicates = NearDuplicateOptions()
    options.nearDuplicates?.keep = keep
    if case .newest(let field) = keep { options.records.extraFields = [field] }
    change(&options)
    let outcome = try Deduplicator(options: options).run(paths, output: output, progress: progress)
    return (outcome, JobOutputs(output))
  }
}
