import ChaffinchCore
import ChaffinchInput
import ChaffinchText
import Foundation

/// A job on a data set: reads it, filters its records, finds its duplicates, writes what is left.
///
/// Memory is bounded by the number of records, some 40 bytes each, whatever their size: what is learned of them is kept in
/// journals beside the outputs until these are whole. The outputs are the same for any number of threads, and for a
/// job that was killed and resumed.
struct DataSetJob: Sendable {
  private let name: String
  private let options: DataSetOptions
  private let layout: Layout
  private let filters: RecordFilterFactory?
  private let configuration: JobConfiguration

  /// Where the outputs stand below their folder.
  struct Layout: Sendable {
    /// The folder of the kept files; nil for the outputs' own.
    var keptPart: String?
    /// The folder of the removed records, where they are wanted.
    var rejects: String?
  }

  init(name: String, options: DataSetOptions, layout: Layout = Layout(), filters: RecordFilterFactory? = nil)
  {
    self.name = name
    self.options = options
    self.layout = layout
    self.filters = filters
    configuration = JobConfiguration(options, filters: filters, rejects: layout.rejects)
  }

  /// Runs the job over `paths` and writes its outputs into the folder `output`.
  ///
  /// - Parameters:
  ///   - paths: Files, folders, and `-` for standard input.
  ///   - output: The folder of the outputs; it is made.
  ///   - progress: Called with the bytes done and those to do, as far as they are known.
  /// - Returns: What became of the documents, and what could not be read.
  /// - Throws: ``DataSetProblem`` where an output cannot be written, or is in the way.
  func run(
    _ paths: [String], output: String, progress: (_ done: Int, _ total: Int) -> Void
  ) throws(DataSetProblem) -> DataSetOutcome {
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
      return DataSetOutcome(manifest)
    }
    let folder = try JobFolder(
      output: output, identity: identity(of: inputs), resumes: options.resumes && !inputs.hasStreams)
    let makeFilters = try makeFilters(inputs, folder)
    do throws(OutputProblem) {
      return try run(inputs, folder, outputs, makeFilters, progress)
    } catch {
      throw DataSetProblem(error, canResume: !inputs.hasStreams)
    }
  }

  /// The passes: collect what is compared, decide on all records, write the lists and then the files.
  private func run(
    _ inputs: DataSetInputs, _ folder: JobFolder, _ paths: OutputPaths,
    _ makeFilters: @escaping () -> [any RecordFilter], _ progress: (Int, Int) -> Void
  ) throws(OutputProblem) -> DataSetOutcome {
    var done = 0
    // Each byte is read twice: to learn, and to write.
    let total = inputs.byteCount * 2
    func advance(_ count: Int) {
      done += count
      progress(done, total)
    }
    try RecordCollector(options: options, files: inputs.files, makeFilters: makeFilters)
      .collect(into: folder, progress: advance)
    let outcomes = try decide(inputs, folder)
    let counts = try RemovalLists(outcomes: outcomes, paths: paths, cleaning: filters?.cleaningOutcome)
      .write()
    let files = KeptFiles(outcomes: outcomes, paths: paths, rejects: layout.rejects, options: options)
    let (written, read) = Parallel.both(threads: options.threads) {
      Result { () throws(OutputProblem) in
        try files.write(first: inputs.referenceCount, progress: advance)
      }
    } _: {
      inputs.named.compactMap { file in
        FileFingerprint(path: file.path).map { Manifest.File(path: file.path, $0) }
      }
    }
    let manifest = try manifest(
      inputs: inputs, read, outputs: counts.lists + written.get(), counts, outcomes)
    try manifest.write(to: paths.path(of: "manifest.json"))
    folder.remove()
    return DataSetOutcome(manifest)
  }

  /// Pass 2: removes near-duplicates, or repeated units, then documents that are part of another.
  private func decide(
    _ inputs: DataSetInputs, _ folder: JobFolder
  ) throws(OutputProblem) -> RecordOutcomes {
    var outcomes = try RecordOutcomes(folder, inputs)
    let (table, referenceCount) = (outcomes.table, outcomes.referenceRowCount)
    if let near = options.nearDuplicates {
      let search = NearDuplicateSearch(
        options: near, referenceCount: referenceCount, memory: options.memory, threads: options.threads)
      outcomes.removeNearDuplicates(try search.twins(table, folder))
    }
    if let repeats = options.repeats {
      let search = RepeatSearch(options: repeats, referenceCount: referenceCount, memory: options.memory)
      outcomes.remove(try search.removedUnits(table, folder), options: repeats)
    }
    if let containment = options.nearDuplicates?.containment {
      try outcomes.removeContained(from: containment, memory: options.memory)
    }
    return outcomes
  }

  /// The filters of a job that has records left to read.
  private func makeFilters(
    _ inputs: DataSetInputs, _ folder: JobFolder
  ) throws(DataSetProblem) -> () -> [any RecordFilter] {
    guard let filters, !folder.checkpoint.isCollected else { return { [] } }
    return try filters.prepared(for: Array(inputs.files.dropFirst(inputs.referenceCount)))
  }

  /// The fingerprint of what the job does to which files.
  private func identity(of inputs: DataSetInputs) -> String {
    var identity = "\(ChaffinchVersion.current) journals \(JobFolder.format) \(name) \(configuration.line)"
    identity += " \(inputs.referenceCount)"
    for file in inputs.files {
      identity += "\n\(file.path) \(file.size ?? -1) \(file.modificationTime ?? -1)"
    }
    return FileFingerprint(of: Array(identity.utf8)).digits
  }

  private func manifest(
    inputs: DataSetInputs, _ read: [Manifest.File], outputs: [Manifest.File], _ counts: RemovalCounts,
    _ outcomes: RecordOutcomes
  ) throws(OutputProblem) -> Manifest {
    let nothingRead = DataSetWarnings.nothingRead(counts).map { [$0] } ?? []
    return Manifest(
      job: name, configuration: configuration.values, inputs: read, outputs: outputs,
      documents: counts.documents, kept: counts.documents - counts.removed, removed: counts.reasons,
      trimmed: options.repeats == nil ? nil : counts.trimmed,
      cleaning: counts.cleaning?.outcome,
      passedThrough: counts.passedThrough, unreadable: counts.unreadable + inputs.problems.count,
      problems: inputs.problems.map(\.message) + counts.problems,
      warnings: nothingRead + DataSetWarnings.namesWithoutRecord(counts, outcomes, options)
        + (try DataSetWarnings.messages(counts, outcomes)))
  }
}

extension DataSetOutcome {
  init(_ manifest: Manifest) {
    documents = manifest.documents
    kept = manifest.kept
    trimmed = manifest.trimmed ?? 0
    cleaning = manifest.cleaning
    problems = manifest.problems
    unreadable = manifest.unreadable
    warnings = manifest.warnings
  }
}
