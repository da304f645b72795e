import ChaffinchCore
import ChaffinchInput
import ChaffinchText
import Foundation

/// A job on a data set: reads it, judges its records, finds its duplicates, writes what is left.
///
/// Memory is bounded by the number of records, some 40 bytes each, whatever their size: what is learned of them is kept in
/// journals beside the outputs until these are whole. The outputs are the same for any number of threads, and for a
/// job that was killed and resumed.
package struct DataSetJob: Sendable {
  /// What a job came to.
  package struct Outcome: Sendable {
    /// Documents read.
    package let documents: Int
    /// Documents kept.
    package let kept: Int
    /// Documents among them that lost parts of their text.
    package let trimmed: Int
    /// What could not be read, the first messages of it.
    package let problems: [String]
    /// How many records and files could not be read.
    package let unreadable: Int
    /// Signs that more went than was meant to, with the remedy.
    package let warnings: [String]
  }

  private let name: String
  private let options: DataSetOptions
  private let layout: Layout
  private let judges: JudgeFactory?
  private let configuration: JobConfiguration

  /// Where the outputs stand below their folder.
  struct Layout: Sendable {
    /// The folder of the kept files; nil for the outputs' own.
    var keptPart: String?
    /// The folder of the removed records, where they are wanted.
    var rejects: String?
  }

  init(name: String, options: DataSetOptions, layout: Layout = Layout(), judges: JudgeFactory? = nil) {
    self.name = name
    self.options = options
    self.layout = layout
    self.judges = judges
    configuration = JobConfiguration(options, judges: judges, rejects: layout.rejects)
  }

  /// Runs the job over `paths` and writes its outputs into the folder `output`.
  ///
  /// - Parameters:
  ///   - paths: Files, folders, and `-` for standard input.
  ///   - output: The folder of the outputs; it is made.
  ///   - progress: Called with the bytes done and those to do, as far as they are known.
  /// - Returns: What became of the documents, and what could not be read.
  /// - Throws: ``DataSetProblem`` where an output cannot be written, or is in the way.
  package func run(
    _ paths: [String], output: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(DataSetProblem) -> Outcome {
    let inputs = DataSetInputs(paths, options)
    let outputs = OutputPaths(folder: output, inputs: inputs, keptPart: layout.keptPart)
    try OutputSafety(inputs: inputs, paths: outputs, rejects: layout.rejects)
      .check(paths + options.references)
    let state = try OutputState(
      folder: output, resumes: options.resumes, overwrites: options.overwrites,
      isSame: { $0.isOf(inputs, configuration: configuration.values, folder: output) })
    if let manifest = state.finished {
      // A job that was killed while it cleared up has left some of its journals.
      JobFolder.remove(output: output)
      return Outcome(manifest)
    }
    let folder = try JobFolder(
      output: output, identity: identity(of: inputs), resumes: options.resumes && !inputs.hasStreams)
    let makeJudge = try makeJudge(inputs, folder)
    do throws(OutputProblem) {
      return try run(inputs, folder, outputs, makeJudge, progress)
    } catch {
      throw DataSetProblem(error, canResume: !inputs.hasStreams)
    }
  }

  private func run(
    _ inputs: DataSetInputs, _ folder: JobFolder, _ paths: OutputPaths,
    _ makeJudge: @escaping () -> (any RecordJudge)?, _ progress: (Int, Int) -> Void
  ) throws(OutputProblem) -> Outcome {
    var done = 0
    // Each byte is read twice: to learn, and to write.
    let total = inputs.byteCount * 2
    func advance(_ count: Int) {
      done += count
      progress(done, total)
    }
    try RecordCollector(options: options, files: inputs.files, makeJudge: makeJudge)
      .collect(into: folder, progress: advance)
    let fates = try fates(inputs, folder)
    let counts = try RemovalLists(fates: fates, paths: paths).write()
    let files = KeptFiles(fates: fates, paths: paths, rejects: layout.rejects, options: options)
    let (written, read) = Parallel.both(threads: options.threads) {
      Result { () throws(OutputProblem) in
        try files.write(first: inputs.referenceCount, progress: advance)
      }
    } _: {
      inputs.named.compactMap { file in
        FileFingerprint(path: file.path).map { Manifest.File(path: file.path, $0) }
      }
    }
    let manifest = try manifest(inputs: inputs, read, outputs: counts.lists + written.get(), counts, fates)
    try manifest.write(to: paths.path(of: "manifest.json"))
    folder.remove()
    return Outcome(manifest)
  }

  private func fates(_ inputs: DataSetInputs, _ folder: JobFolder) throws(OutputProblem) -> RecordFates {
    let table = try RecordTable(folder)
    var twins = [KeptTwin?](repeating: nil, count: table.count)
    if let near = options.nearDuplicates {
      let search = NearDuplicateSearch(
        options: near, referenceCount: table.rowCount(ofFilesBelow: inputs.referenceCount),
        memory: options.memory, threads: options.threads)
      twins = try search.twins(table, folder)
    }
    var fates = RecordFates(
      table: table, twins: twins, folder: folder, files: inputs.files, referenceCount: inputs.referenceCount)
    if let repeats = options.repeats {
      let search = RepeatSearch(
        options: repeats, referenceCount: table.rowCount(ofFilesBelow: inputs.referenceCount),
        memory: options.memory)
      fates.take(try search.removedUnits(table, folder), options: repeats)
    }
    if let containment = options.nearDuplicates?.containment {
      try fates.addContained(from: containment, memory: options.memory)
    }
    return fates
  }

  /// The judges of a job that has records left to read.
  private func makeJudge(
    _ inputs: DataSetInputs, _ folder: JobFolder
  ) throws(DataSetProblem) -> () -> (any RecordJudge)? {
    guard let judges, !folder.checkpoint.isCollected else { return { nil } }
    return try judges.prepared(for: Array(inputs.files.dropFirst(inputs.referenceCount)))
  }

  /// The fingerprint of what the job does to which files.
  private func identity(of inputs: DataSetInputs) -> String {
    var identity = "\(ChaffinchVersion.current) \(name) \(configuration.line) \(inputs.referenceCount)"
    for file in inputs.files {
      identity += "\n\(file.path) \(file.size ?? -1) \(file.modificationTime ?? -1)"
    }
    return FileFingerprint(of: Array(identity.utf8)).digits
  }

  private func manifest(
    inputs: DataSetInputs, _ read: [Manifest.File], outputs: [Manifest.File], _ counts: RemovalCounts,
    _ fates: RecordFates
  ) throws(OutputProblem) -> Manifest {
    let nothingRead = DataSetWarnings.nothingRead(counts).map { [$0] } ?? []
    return Manifest(
      job: name, configuration: configuration.values, inputs: read, outputs: outputs,
      documents: counts.documents, kept: counts.documents - counts.removed, removed: counts.reasons,
      trimmed: options.repeats == nil ? nil : counts.trimmed,
      passedThrough: counts.passedThrough, unreadable: counts.unreadable + inputs.problems.count,
      problems: inputs.problems.map(\.message) + counts.problems,
      warnings: nothingRead + DataSetWarnings.namesWithoutRecord(counts, fates, options)
        + (try DataSetWarnings.messages(counts, fates)))
  }
}

extension DataSetJob.Outcome {
  init(_ manifest: Manifest) {
    documents = manifest.documents
    kept = manifest.kept
    trimmed = manifest.trimmed ?? 0
    problems = manifest.problems
    unreadable = manifest.unreadable
    warnings = manifest.warnings
  }
}
