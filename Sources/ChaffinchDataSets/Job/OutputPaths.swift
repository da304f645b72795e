import ChaffinchInput
import Foundation

/// Where the outputs of a job stand: each file of the input keeps its name and its folder among the others.
struct OutputPaths {
  /// The lists that every job writes.
  static let lists = JobLists.always
  /// The list of a job that cleans texts.
  static let heavyLosses = JobLists.heavyLosses
  /// What no output of an input is called.
  static let reserved = lists + [heavyLosses, JobLists.manifest]

  /// The folder of all outputs.
  let folder: String
  /// For each file of the input its path below a folder of outputs, never above it; empty for references.
  let names: [String]
  /// The folder below that of the outputs for what is kept; nil for the outputs' own.
  let keptPart: String?

  /// Names the outputs of the inputs by what their paths do not have in common.
  ///
  /// No two have the same name, and none has that of a list: a later one gets a number, as in `stdin-2.jsonl`.
  init(folder: String, inputs: DataSetInputs, keptPart: String?) {
    self.folder = folder
    self.keptPart = keptPart
    let files = inputs.files.dropFirst(inputs.referenceCount)
    let parts = files.map { file -> [String] in
      guard !file.isStream else { return ["stdin." + Self.ending(of: file)] }
      let url = URL(fileURLWithPath: file.path).standardizedFileURL
      return url.pathComponents.filter { $0 != "/" && $0 != ".." && $0 != "." }
    }
    let named = zip(files, parts).filter { !$0.0.isStream }.map(\.1)
    var common = named.first.map { Array($0.dropLast()) } ?? []
    for parts in named {
      let shared = zip(common, parts.dropLast()).prefix { $0 == $1 }.count
      common = Array(common.prefix(shared))
    }
    var taken = Set(keptPart == nil ? Self.reserved : [])
    let own = zip(files, parts).map { file, parts in
      let name = parts.dropFirst(file.isStream ? 0 : common.count).joined(separator: "/")
      return Self.untaken(name, &taken)
    }
    names = [String](repeating: "", count: inputs.referenceCount) + own
  }

  private static func ending(of file: RecordFile) -> String {
    file.format.extensions.first ?? "txt"
  }

  private static func untaken(_ name: String, _ taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    let nameStart = name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex
    let dot = name[nameStart...].firstIndex(of: ".") ?? name.endIndex
    while !taken.insert(candidate).inserted {
      candidate = "\(name[..<dot])-\(number)\(name[dot...])"
      number += 1
    }
    return candidate
  }

  /// The path of a file's output, from the outputs' folder.
  func keptName(of file: Int) -> String { (keptPart.map { "\($0)/" } ?? "") + names[file] }

  /// The path of what cannot be read of a file, from the outputs' folder.
  func unreadableName(of file: Int) -> String { "unreadable/" + names[file] }

  /// A path from the outputs' folder as one from the working folder.
  func path(of name: String) -> String { "\(folder)/\(name)" }

  /// Makes the folder that `path` stands in.
  static func makeFolder(of path: String) throws(OutputProblem) {
    try OutputFolder.make((path as NSString).deletingLastPathComponent)
  }
}
