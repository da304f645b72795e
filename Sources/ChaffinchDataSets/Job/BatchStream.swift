import ChaffinchInput

/// The batches of all files of a data set, one file after the other.
struct BatchStream {
  /// What a stream yields.
  enum Event {
    /// Whole records of the file with this place in the list.
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

  /// Starts at the beginning, or at a place between two batches of a file.
  init(
    _ files: [RecordFile], options: RecordOptions, from place: (file: Int, position: RecordPosition)? = nil
  ) {
    self.files = files
    self.options = options
    file = place?.file ?? 0
    firstPosition = place?.position
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
