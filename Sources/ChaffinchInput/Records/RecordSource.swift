import SystemPackage

/// The files of a data set, in the order of the bytes of their paths.
///
/// Each path is a file of any ending, a folder, or `-` for standard input. Folders are searched to the bottom for the
/// endings of ``RecordFormat/all``, compressed or not; hidden names and symbolic links in them are passed over.
///
/// ```swift
/// let source = RecordSource(paths: ["news", "archive.jsonl.gz"])
/// for file in source.files {
///   let reader = try RecordBatchReader(opening: file)
///   while let event = reader.next() { … }
/// }
/// ```
package struct RecordSource: Sendable {
  /// The files, each once.
  package let files: [RecordFile]

  /// What was found instead of files.
  package let problems: [InputProblem]

  /// Finds the files; none is opened yet, but streams are copied to temporary files to tell their format.
  ///
  /// - Parameters:
  ///   - paths: The paths as the user typed them.
  ///   - options: What is read of the records, and how.
  ///   - stdinFormat: The format of standard input and of fifos.
  ///   - standardInput: The descriptor that `-` reads.
  package init(
    paths: [String], options: RecordOptions = RecordOptions(), stdinFormat: StreamFormat = .automatic,
    standardInput: CInt = 0
  ) {
    let opener = FileOpener(
      standardInput: FileDescriptor(rawValue: standardInput), chunkSize: options.chunkSize)
    var files: [RecordFile] = []
    var problems: [InputProblem] = []
    for entry in FileList(paths: paths).entries {
      switch entry {
      case .problem(let problem): problems.append(problem)
      case .file(let file):
        do throws(InputProblem) {
          files.append(try Self.file(file, opener: opener, options: options, stdinFormat: stdinFormat))
        } catch {
          problems.append(error)
        }
      }
    }
    self.files = files
    self.problems = problems
  }

  private static func file(
    _ file: InputFile, opener: FileOpener, options: RecordOptions, stdinFormat: StreamFormat
  ) throws(InputProblem) -> RecordFile {
    var status: FileStatus?
    switch file.origin {
    case .named(let path), .inFolder(let path):
      do throws(Errno) {
        status = try FileStatus.of(path, followingLinks: true)
      } catch {
        throw .system(error, path: file.location.path)
      }
    case .fifo, .standardInput:
      _ = try opener.open(file)
    }
    let format = try stdinFormat.format(of: file, opener: opener, options: options)
    return RecordFile(file, format: format, opener: opener, options: options, status: status)
  }
}
