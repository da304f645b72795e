/// The format of standard input and of other streams without an ending to tell it.
///
/// Compressed streams are decompressed, whatever their format.
package enum StreamFormat: String, Sendable, CaseIterable {
  /// WARC when the stream begins so, JSON Lines when the first line that is not blank is a JSON object with the text field,
  /// plain text otherwise.
  case automatic
  /// Plain text: the stream is one document.
  case text
  /// JSON Lines: a document a line.
  case jsonl
  /// Comma-separated values with a header row: a document a row.
  case csv
  /// Tab-separated values with a header row: a document a row.
  case tsv
  /// WARC or WET: a document for each record with text.
  case warc

  /// The format to read a file with: by its ending, or that of a stream, whose first record is looked at where it has to be.
  func format(
    of file: InputFile, opener: FileOpener, options: RecordOptions
  ) throws(InputProblem) -> RecordFormat {
    switch file.origin {
    case .named(let path), .inFolder(let path): return RecordFormat.named(by: path) ?? .plainText
    case .fifo, .standardInput: break
    }
    switch self {
    case .text: return .plainText
    case .jsonl: return .jsonLines
    case .csv: return .csv
    case .tsv: return .tsv
    case .warc: return .warc
    case .automatic:
      let lines = RecordFile(file, format: .jsonLines, opener: opener, options: options)
      let reader = try RecordBatchReader(opening: lines)
      if reader.begins(with: WARCHeader.version) { return .warc }
      return Self.startsWithRecord(reader) ? .jsonLines : .plainText
    }
  }

  private static func startsWithRecord(_ reader: RecordBatchReader) -> Bool {
    guard case .batch(let batch) = reader.next() else { return false }
    switch RecordParser(options: reader.file.options).read(0, of: batch, { _ in }) {
    case .record: return true
    case .passThrough: return false
    case .problem(let problem):
      if case .wrongFieldType = problem.kind { return true }
      return false
    }
  }
}
