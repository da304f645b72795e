import ChaffinchInput

/// The files of a job: those of its references first.
struct DataSetInputs {
  let files: [RecordFile]
  /// How many of the files are references, which are compared with and not written.
  let referenceCount: Int
  /// What was found instead of files.
  let problems: [InputProblem]

  init(_ paths: [String], _ options: DataSetOptions) {
    let references = RecordSource(
      paths: options.references, options: options.records, stdinFormat: options.stdinFormat)
    let inputs = RecordSource(paths: paths, options: options.records, stdinFormat: options.stdinFormat)
    files = references.files + inputs.files
    referenceCount = references.files.count
    problems = references.problems + inputs.problems
  }

  /// The bytes of all files on disk, as far as they are known.
  var byteCount: Int { files.reduce(0) { $0 + Int($1.size ?? 0) } }

  /// The files that have a name to read them again by.
  var named: [RecordFile] { files.filter { !$0.isStream } }

  /// Whether some of the input can be read only once.
  var hasStreams: Bool { files.contains { $0.isStream } }
}
