import ChaffinchCore
import SystemPackage

/// The documents that the paths of a command line stand for.
///
/// The source can be read as often as needed, and each time it gives the same documents in the same order as long as
/// the files stay as they are. Standard input and fifos are copied to a temporary file for that.
///
/// ```swift
/// let source = InputSource(paths: ["news", "archive.jsonl"])
/// for event in source {
///   switch event {
///   case .document(let document): judge(document)
///   case .problem(let problem): report(problem.message)
///   }
/// }
/// ```
///
/// Each path is a file of any ending, a folder, or `-` for standard input. Folders are searched to the bottom for
/// the endings of ``RecordFormat/all``, compressed or not; hidden names and symbolic links in them are passed over. Files
/// come in the order of the bytes of their paths, whatever the order of the arguments, and each file comes once.
///
/// A source and its streams belong to one thread.
package struct InputSource: Sequence {
  let files: FileList
  private let opener: FileOpener
  private let streamFormat: StreamFormat
  private let options: ReadingOptions

  /// Finds the files; none is opened yet.
  ///
  /// - Parameters:
  ///   - paths: The paths as the user typed them.
  ///   - fields: The names of the fields of JSON Lines records and of the columns of tables.
  ///   - stdinFormat: The format of standard input and of fifos.
  ///   - recordLimit: The largest record or plain-text file in bytes, at most 4 GiB less one.
  ///   - selection: Which of the files are read; the default takes them all.
  ///   - standardInput: The descriptor that `-` reads.
  ///   - standardInputName: The path that standard input goes by; `-` for nil.
  package init(
    paths: [String], fields: FieldNames = FieldNames(), stdinFormat: StreamFormat = .automatic,
    recordLimit: Int = 256 << 20, selection: FileSelection = FileSelection(), standardInput: CInt = 0,
    standardInputName: String? = nil
  ) {
    self.init(
      paths: paths, selection: selection, stdinFormat: stdinFormat, standardInput: standardInput,
      standardInputName: standardInputName,
      options: ReadingOptions(fields: fields, recordLimit: Swift.min(recordLimit, Int(UInt32.max))))
  }

  init(
    paths: [String], selection: FileSelection = FileSelection(), stdinFormat: StreamFormat,
    standardInput: CInt, standardInputName: String? = nil, options: ReadingOptions
  ) {
    self.init(
      files: FileList(paths: paths, selection: selection, standardInputName: standardInputName),
      opener: FileOpener(
        standardInput: FileDescriptor(rawValue: standardInput), chunkSize: options.chunkSize),
      stdinFormat: stdinFormat, options: options)
  }

  private init(files: FileList, opener: FileOpener, stdinFormat: StreamFormat, options: ReadingOptions) {
    self.files = files
    self.opener = opener
    streamFormat = stdinFormat
    self.options = options
  }

  /// The path as documents that it leads to will show it: without leading `./`, doubled and trailing slashes.
  package static func shownPath(_ argument: String) -> String {
    argument == "-" ? argument : FilePath(argument).withoutLeadingDots.string
  }

  /// The documents of `files`, streams among them: what was read of a stream once is not asked of the system again.
  ///
  /// - Parameters:
  ///   - files: Files of one ``RecordSource``.
  ///   - stdinFormat: The format of standard input and of fifos.
  ///   - options: What is read of the records.
  package init(_ files: [RecordFile], stdinFormat: StreamFormat, options: RecordOptions) {
    self.init(
      files: FileList(entries: files.map { .file($0.listed) }),
      opener: files.first?.opener ?? FileOpener(standardInput: .standardInput, chunkSize: options.chunkSize),
      stdinFormat: stdinFormat,
      options: ReadingOptions(fields: options.fields, recordLimit: options.recordLimit))
  }

  /// The number of files to read, for a display of progress.
  package var fileCount: Int {
    files.entries.count { if case .file = $0 { true } else { false } }
  }

  /// The paths of the files and their folders, as ``InputDocument/path`` and ``InputDocument/folder`` will have them.
  package var filePlaces: [(path: String, folder: String)] {
    files.entries.compactMap { entry in
      if case .file(let file) = entry { (file.shown.path, file.shown.folder) } else { nil }
    }
  }

  /// What was found instead of files.
  package var problems: [InputProblem] {
    files.entries.compactMap { if case .problem(let problem) = $0 { problem } else { nil } }
  }

  /// The folders of the files, as ``InputDocument/folder`` will have them.
  package var folders: Set<String> {
    Set(files.entries.compactMap { if case .file(let file) = $0 { file.shown.folder } else { nil } })
  }

  /// Starts reading from the first document.
  package func makeIterator() -> DocumentStream { stream(fromFile: 0) }

  /// Starts reading at the file that ``DocumentStream/fileIndex`` called `index`.
  package func stream(fromFile index: Int) -> DocumentStream {
    var stream = DocumentStream(files: files, opener: opener, streamFormat: streamFormat, options: options)
    stream.entriesDone = Swift.min(index, files.entries.count)
    return stream
  }
}

/// Documents and problems in the order of their files, one at a time.
package struct DocumentStream: IteratorProtocol {
  private let files: FileList
  private let opener: FileOpener
  private let streamFormat: StreamFormat
  private let options: ReadingOptions
  fileprivate var entriesDone = 0
  private var reader: (any DocumentReader)?

  fileprivate init(files: FileList, opener: FileOpener, streamFormat: StreamFormat, options: ReadingOptions) {
    self.files = files
    self.opener = opener
    self.streamFormat = streamFormat
    self.options = options
  }

  /// The index, among the files of the source, of the one that the last event came from.
  package var fileIndex: Int { entriesDone - 1 }

  /// The next document or problem; nil when all files are read.
  package mutating func next() -> InputEvent? {
    while true {
      if let event = reader?.next() { return event }
      reader = nil
      guard entriesDone < files.entries.count else { return nil }
      let entry = files.entries[entriesDone]
      entriesDone += 1
      switch entry {
      case .problem(let problem): return .problem(problem)
      case .file(let file):
        do throws(InputProblem) {
          reader = try open(file)
        } catch {
          return .problem(error)
        }
      }
    }
  }

  private func open(_ file: ListedFile) throws(InputProblem) -> any DocumentReader {
    let format =
      switch file.origin {
      case .named(let path), .inFolder(let path): RecordFormat.named(by: path) ?? .plainText
      case .fifo, .standardInput:
        try streamFormat.resolved(file, opener: opener, options: RecordOptions(options))
      }
    let bytes = try opener.open(file)
    if try Compression.of(bytes, path: file.shown.path) == .none {
      if format == .plainText { return PlainTextReader(bytes, path: file.shown, options: options) }
      if format == .jsonLines { return JSONLinesReader(bytes, path: file.shown, options: options) }
    }
    let options = RecordOptions(options)
    return try RecordDocumentReader(
      RecordFile(stream: file, format: format, opener: opener, options: options))
  }
}
