import ArgumentParser
import ChaffinchTraining

struct AccuracyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A report: \(AccuracyOptions.formatNames); without =PATH, and without this option, on standard output. Repeatable.",
      valueName: "format[=path]"))
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file for the label and probability of every line, as JSON Lines.", valueName: "path"))
  var predictions: String?

  private static let formatNames = AccuracyFormats.all.map(\.name).joined(separator: ", ")

  /// The reports that were asked for.
  private var targets: [ReportTarget] { (output.isEmpty ? ["markdown"] : output).map(ReportTarget.init) }

  func validate() throws {
    for target in targets where AccuracyFormats.named(target.format) == nil {
      throw ValidationError("There is no format “\(target.format)”. The formats are \(Self.formatNames).")
    }
    guard targets.count(where: { $0.path == nil }) <= 1 else {
      throw ValidationError(
        "Only one report can go to standard output: give the others a file, as in html=report.html.")
    }
    let paths = targets.compactMap(\.path) + [predictions].compactMap { $0 }
    guard Set(paths).count == paths.count else {
      throw ValidationError("Two outputs cannot go to one file: give each its own path.")
    }
  }

  /// Opens all files that were asked for, before minutes go into the training.
  func open() throws -> AccuracyWriters { try AccuracyWriters(targets, predictions: predictions) }
}

/// The reports of one evaluation, their files open and waiting for the figures.
struct AccuracyWriters {
  private var reports: [(format: AccuracyFormat, file: OutputFile?)] = []
  private var predictions: OutputFile?

  /// Opens a file per target.
  init(_ targets: [ReportTarget], predictions: String?) throws {
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
      } else {
        try StandardOutput.write(bytes)
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
