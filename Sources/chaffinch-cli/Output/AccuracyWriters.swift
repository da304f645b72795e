import ArgumentParser
import ChaffinchTraining

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The reports of one evaluation, their files open and waiting for the figures.
struct AccuracyWriters {
  private var reports: [(format: AccuracyFormat, file: OutputFile?)] = []
  private var predictions: OutputFile?

  /// Opens a file per target: a format's name and a path, or nil for standard output.
  init(_ targets: [(format: String, path: String?)], predictions: String?) throws {
    do {
      for target in targets {
        guard let format = AccuracyFormats.named(target.format) else { continue }
        reports.append((format, try target.path.map { try OutputFile(path: $0) }))
      }
      self.predictions = try predictions.map { try OutputFile(path: $0) }
    } catch {
      abandon()
      throw error
    }
  }

  /// Writes everything that was asked for.
  func write(_ evaluation: Evaluation) throws {
    let report = evaluation.report
    for (format, file) in reports {
      let bytes = format.write(report)
      if let file {
        try file.write(bytes)
        try file.finish()
      } else if !DescriptorWriter.write(bytes, to: STDOUT_FILENO) {
        throw ExitCode(2)
      }
    }
    guard let predictions else { return }
    try predictions.write(AccuracyPrediction.jsonLines(evaluation.predictions))
    try predictions.finish()
  }

  /// Leaves no unfinished file behind.
  func abandon() {
    for (_, file) in reports { file?.abandon() }
    predictions?.abandon()
  }
}
