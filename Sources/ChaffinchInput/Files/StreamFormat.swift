/// The format of standard input and of other streams without an ending to tell it.
///
/// Compressed streams are decompressed, whatever their format.
package struct StreamFormat: RawRepresentable, CaseIterable, Hashable, Sendable {
  /// WARC when the stream begins so, JSON Lines when the first line that is not blank is a JSON object with the text field,
  /// plain text otherwise.
  package static let automatic = StreamFormat(named: nil)

  /// The automatic choice, and every format of ``RecordFormat/all``.
  package static let allCases = [automatic] + RecordFormat.all.map { StreamFormat(named: $0) }

  /// The format that the user named; nil where the stream tells.
  private let named: RecordFormat?

  private init(named: RecordFormat?) { self.named = named }

  /// The choice that `rawValue` names, or nil.
  package init?(rawValue: String) {
    guard let match = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = match
  }

  /// The name on the command line.
  package var rawValue: String { named?.name ?? "automatic" }

  /// The format to read a file with: by its ending, or that of a stream, whose first record is looked at where it has to be.
  func format(
    of file: InputFile, opener: FileOpener, options: RecordOptions
  ) throws(InputProblem) -> RecordFormat {
    switch file.origin {
    case .named(let path), .inFolder(let path): return RecordFormat.named(by: path) ?? .plainText
    case .fifo, .standardInput: break
    }
    if let named { return named }
    let lines = RecordFile(file, format: .jsonLines, opener: opener, options: options)
    let reader = try RecordBatchReader(opening: lines)
    if reader.begins(with: WARCHeader.version) { return .warc }
    return Self.startsWithRecord(reader) ? .jsonLines : .plainText
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
