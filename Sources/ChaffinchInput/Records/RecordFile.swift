import ChaffinchCore
import SystemPackage

/// A file of a data set, found but not yet read.
package struct RecordFile: Sendable {
  /// The 0-based place in ``RecordSource/files``.
  package let index: Int

  /// The path as ``InputDocument/path`` will have it.
  package let path: String

  /// The folder as ``InputDocument/folder`` will have it.
  package let folder: String

  /// The format of the records.
  package let format: RecordFormat

  /// The compression by the file's ending; what the first bytes say is in ``RecordBatchReader/compression``.
  package let compression: Compression

  /// The size on disk in bytes, compressed as it is; nil for streams.
  package let size: Int64?

  /// When the file was last written to, in nanoseconds since 1970; nil for streams.
  package let modificationTime: Int64?

  let options: RecordOptions
  let listed: ListedFile
  let opener: FileOpener

  /// Whether the file is standard input or a fifo.
  package var isStream: Bool { size == nil }

  /// Whether the file has the size and the time of writing that it had when it was found; streams are copied, and stay.
  package var isUnchanged: Bool {
    let path: FilePath
    switch listed.origin {
    case .named(let named): path = named
    case .inFolder(let found): path = found
    case .fifo, .standardInput: return true
    }
    guard let status = try? FileStatus.of(path, followingLinks: true) else { return false }
    return status.size == size && status.modificationTime == modificationTime
  }

  /// The file with another number, for lists of files that are made of several sources.
  package func numbered(_ index: Int) -> RecordFile {
    RecordFile(
      index: index, path: path, folder: folder, format: format, compression: compression, size: size,
      modificationTime: modificationTime, options: options, listed: listed, opener: opener)
  }
}

extension RecordFile {
  /// A stream, or a file of which no more than its bytes matters.
  init(
    stream listed: ListedFile, index: Int = 0, format: RecordFormat, compression: Compression = .none,
    opener: FileOpener, options: RecordOptions
  ) {
    self.init(
      index: index, path: listed.shown.path, folder: listed.shown.folder, format: format,
      compression: compression, size: nil, modificationTime: nil, options: options, listed: listed,
      opener: opener)
  }
}
