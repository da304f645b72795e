import SystemPackage

/// A file of records, found but not yet read.
package final class RecordFile: Sendable {
  /// The format of the records.
  package let format: RecordFormat

  /// The size on disk in bytes, compressed as it is; nil for streams.
  package let size: Int64?

  /// When the file was last written to, in nanoseconds since 1970; nil for streams.
  package let modificationTime: Int64?

  let isPlainText: Bool
  let file: InputFile
  let options: RecordOptions
  let opener: FileOpener

  /// The path as ``InputDocument/path`` will have it.
  package var path: String { file.location.path }

  /// The folder as ``InputDocument/folder`` will have it.
  package var folder: String { file.location.folder }

  /// Whether the file is standard input or a fifo.
  package var isStream: Bool { size == nil }

  /// Takes a file; without its `status` it is a stream, or one of which no more than its bytes matters.
  init(
    _ file: InputFile, format: RecordFormat, opener: FileOpener, options: RecordOptions,
    status: FileStatus? = nil
  ) {
    self.file = file
    self.format = format
    isPlainText = format == .plainText
    self.opener = opener
    self.options = options
    size = status?.size
    modificationTime = status?.modificationTime
  }

  /// The JSON Lines at `path`, whatever its ending; a link is followed, a fifo is read to its end first.
  convenience init(jsonLinesAt path: String) {
    let path = FilePath(path)
    let isFifo = (try? FileStatus.of(path, followingLinks: true))?.kind == .fifo
    let options = RecordOptions()
    self.init(
      InputFile(origin: isFifo ? .fifo(path) : .named(path), location: FileLocation(path)),
      format: .jsonLines,
      opener: FileOpener(standardInput: .standardInput, chunkSize: options.chunkSize), options: options)
  }

  /// Whether the file has the size and the time of writing that it had when it was found; streams are copied, and stay.
  package var isUnchanged: Bool {
    let path: FilePath
    switch file.origin {
    case .named(let named): path = named
    case .inFolder(let found): path = found
    case .fifo, .standardInput: return true
    }
    guard let status = try? FileStatus.of(path, followingLinks: true) else { return false }
    return status.size == size && status.modificationTime == modificationTime
  }
}
