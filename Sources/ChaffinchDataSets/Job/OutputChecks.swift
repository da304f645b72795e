import ChaffinchInput
import Foundation

/// Sees to it, before anything is written, that a job neither writes over what it reads nor reads what it writes.
struct OutputSafety {
  let inputs: DataSetInputs
  let paths: OutputPaths
  /// The folder of the removed records, where they are wanted.
  let rejects: String?

  /// Checks the folders and files of a job over `arguments`, the paths as the user gave them.
  ///
  /// - Throws: ``DataSetProblem`` where an output folder lies in an input folder, or an output would replace an input or
  ///   another output.
  func check(_ arguments: [String]) throws(DataSetProblem) {
    for output in [paths.folder, rejects].compactMap(\.self) {
      try checkFolder(output, arguments)
    }
    try checkFiles()
  }

  private func checkFolder(_ output: String, _ arguments: [String]) throws(DataSetProblem) {
    let resolved = OutputFolder.resolved(output) + "/"
    for argument in arguments where argument != "-" {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder), isFolder.boolValue
      else {
        continue
      }
      let folder = OutputFolder.resolved(argument)
      guard resolved.hasPrefix(folder == "/" ? folder : folder + "/") else { continue }
      throw DataSetProblem(
        "\(output): is inside \(argument), which is an input: the next run would read these outputs. "
          + "Choose a folder outside it."
      )
    }
  }

  private func checkFiles() throws(DataSetProblem) {
    let read = Set(inputs.files.filter { !$0.isStream }.map { OutputFolder.resolved($0.path) })
    var written: Set<String> = []
    func add(_ path: String) throws(DataSetProblem) {
      let resolved = OutputFolder.resolved(path)
      if read.contains(resolved) {
        throw DataSetProblem(
          "\(path): is an input and would be overwritten. Choose another folder for the outputs.")
      }
      guard written.insert(resolved).inserted else {
        throw DataSetProblem(
          "\(path): two outputs would have this name. Choose another folder, or rename an input.")
      }
    }
    for list in OutputPaths.reserved { try add(paths.path(of: list)) }
    for file in inputs.files.indices.dropFirst(inputs.referenceCount) {
      try add(paths.path(of: paths.keptName(of: file)))
      try add(paths.path(of: paths.unreadableName(of: file)))
      if let rejects { try add("\(rejects)/\(paths.names[file])") }
    }
  }
}

/// What stands in the folder of a job's outputs before it starts.
struct OutputState {
  /// The manifest of the job, where it resumes and finds itself done.
  let finished: Manifest?

  /// Looks at the folder, and clears it of earlier outputs where they are to be overwritten.
  ///
  /// - Parameters:
  ///   - folder: The folder of the outputs.
  ///   - resumes: Whether an unfinished job goes on, and a finished one is left as it is.
  ///   - overwrites: Whether earlier outputs are replaced.
  ///   - isSame: Whether a manifest is that of the job that resumes.
  /// - Throws: ``DataSetProblem`` where outputs or an unfinished job are in the way.
  init(
    folder: String, resumes: Bool, overwrites: Bool, isSame: (Manifest) -> Bool
  ) throws(DataSetProblem) {
    let manifestPath = folder + "/manifest.json"
    let manifest = FileManager.default.contents(atPath: manifestPath).flatMap {
      try? JSONDecoder().decode(Manifest.self, from: $0)
    }
    let isUnfinished = JobFolder.exists(output: folder)
    if overwrites {
      for file in manifest?.outputs ?? []
      where !file.path.hasPrefix("/") && !file.path.split(separator: "/").contains("..") {
        try? FileManager.default.removeItem(atPath: "\(folder)/\(file.path)")
      }
      try? FileManager.default.removeItem(atPath: manifestPath)
      try? FileManager.default.removeItem(atPath: folder + "/.chaffinch")
      finished = nil
    } else if resumes {
      finished = isUnfinished ? nil : manifest
      if let finished, !isSame(finished) {
        throw DataSetProblem(
          "\(folder): contains the outputs of a job with other inputs or options, or some of them are gone. "
            + "Choose another folder, or replace them with --overwrite."
        )
      }
    } else if isUnfinished {
      throw DataSetProblem(
        "\(folder): contains an unfinished job. Go on with --resume, or start over with --overwrite.")
    } else if manifest != nil || FileManager.default.fileExists(atPath: manifestPath) {
      throw DataSetProblem(
        "\(folder): contains the outputs of an earlier job. Choose another folder, or replace them with --overwrite."
      )
    } else {
      finished = nil
    }
  }
}
