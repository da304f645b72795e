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

/// The batches of all files of a data set, one file after the other.
struct BatchStream {
  /// What a stream yields.
  enum Event {
    /// Whole records of the file with this index in the list.
    case batch(RecordBatch, file: Int)
    /// Something that could not be read; the stream goes on after it.
    case problem(InputProblem, file: Int)
    /// A file was read to its end; the header is what stands before its first record.
    case end(file: Int, header: [UInt8])
  }

  private let files: [RecordFile]
  private let options: RecordOptions
  private var file: Int
  private var reader: RecordBatchReader?
  private var firstPosition: RecordPosition?

  /// Starts at the beginning, or between two batches of a file.
  init(
    _ files: [RecordFile], options: RecordOptions, from start: (file: Int, position: RecordPosition)? = nil
  ) {
    self.files = files
    self.options = options
    file = start?.file ?? 0
    firstPosition = start?.position
  }

  /// The next event; nil when all files are read.
  mutating func next() -> Event? {
    guard file < files.count else { return nil }
    if reader == nil {
      do throws(InputProblem) {
        reader = try RecordBatchReader(opening: files[file], options: options, from: firstPosition)
        firstPosition = nil
      } catch {
        firstPosition = nil
        defer { file += 1 }
        return .problem(error, file: file)
      }
    }
    switch reader?.next() {
    case .batch(let batch): return .batch(batch, file: file)
    case .problem(let problem): return .problem(problem, file: file)
    case nil:
      defer {
        reader = nil
        file += 1
      }
      return .end(file: file, header: reader?.header ?? [])
    }
  }
}
