import Foundation

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
          "\(folder): holds the outputs of a job with other inputs or options, or not all of them any more. "
            + "Choose another folder, or replace them with --overwrite."
        )
      }
    } else if isUnfinished {
      throw DataSetProblem(
        "\(folder): holds an unfinished job. Go on with --resume, or start over with --overwrite.")
    } else if manifest != nil || FileManager.default.fileExists(atPath: manifestPath) {
      throw DataSetProblem(
        "\(folder): holds the outputs of an earlier job. Choose another folder, or replace them with --overwrite."
      )
    } else {
      finished = nil
    }
  }
}
