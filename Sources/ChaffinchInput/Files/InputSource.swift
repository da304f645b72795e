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
  let options: RecordOptions
  private let opener: FileOpener
  private let streamFormat: StreamFormat

  /// Finds the files; none is opened yet.
  ///
  /// - Parameters:
  ///   - paths: The paths as the user typed them.
  ///   - options: What is read of the records, and how.
  ///   - stdinFormat: The format of standard input and of fifos.
  ///   - selection: Which of the files are read; the default takes them all.
  ///   - standardInput: The descriptor that `-` reads.
  ///   - standardInputName: The path that standard input goes by; `-` for nil.
  package init(
    paths: [String], options: RecordOptions = RecordOptions(), stdinFormat: StreamFormat = .automatic,
    selection: FileSelection = FileSelection(), standardInput: CInt = 0, standardInputName: String? = nil
  ) {
    files = FileList(paths: paths, selection: selection, standardInputName: standardInputName)
    opener = FileOpener(
      standardInput: FileDescriptor(rawValue: standardInput), chunkSize: options.chunkSize)
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
    self.files = FileList(entries: files.map { .file($0.file) })
    self.options = RecordOptions(fields: options.fields, recordLimit: options.recordLimit)
    opener = files.first?.opener ?? FileOpener(standardInput: .standardInput, chunkSize: options.chunkSize)
    streamFormat = stdinFormat
  }

  /// Where the files to read lie.
  package var locations: [FileLocation] {
    files.entries.compactMap { if case .file(let file) = $0 { file.location } else { nil } }
  }

  /// What was found instead of files.
  package var problems: [InputProblem] {
    files.entries.compactMap { if case .problem(let problem) = $0 { problem } else { nil } }
  }

  /// Starts reading from the first document.
  package func makeIterator() -> DocumentStream { stream(fromFile: 0) }

  /// Starts reading from the first document of the entry of that index, a ``DocumentStream/fileIndex``.
  package func stream(fromFile index: Int) -> DocumentStream { DocumentStream(self, fromFile: index) }

  /// The file of an entry, for reading its records.
  func recordFile(_ entry: FileList.Entry) throws(InputProblem) -> RecordFile {
    switch entry {
    case .problem(let problem): throw problem
    case .file(let file):
      let format = try streamFormat.format(of: file, opener: opener, options: options)
      return RecordFile(file, format: format, opener: opener, options: options)
    }
  }
}
