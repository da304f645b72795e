import Synchronization
import SystemPackage

/// Opens the listed files, as often as asked.
///
/// Standard input and fifos give their bytes only once; the first time, they are copied to a temporary file.
final class FileOpener: Sendable {
  private let standardInput: FileDescriptor
  private let chunkSize: Int
  private let spooled = Mutex<[ListedFile.Origin: OpenFile]>([:])

  init(standardInput: FileDescriptor, chunkSize: Int) {
    self.standardInput = standardInput
    self.chunkSize = chunkSize
  }

  /// Opens a file at its start.
  func open(_ listed: ListedFile) throws(InputProblem) -> FileBytes {
    do {
      return switch listed.origin {
      case .named(let path): try openFile(path, listed, [])
      case .inFolder(let path): try openFoundFile(path, listed)
      case .fifo(let path): try openSpooled(listed) { () throws(Errno) in try Self.open(path, []) }
      case .standardInput: try openStandardInput(listed)
      }
    } catch let error as InputProblem {
      throw error
    } catch {
      throw .system(Errno(thrown: error), path: listed.shown.path)
    }
  }

  /// A file that became a link since the folder was searched is not followed.
  private func openFoundFile(_ path: FilePath, _ listed: ListedFile) throws -> FileBytes {
    do {
      return try openFile(path, listed, .noFollow)
    } catch Errno.tooManySymbolicLinkLevels {
      throw InputProblem(.notRegularFile(found: FileStatus.Kind.link.name), path: listed.shown.path)
    }
  }

  /// Opens first and looks at the file after that, so that nobody can change it in between.
  private func openFile(
    _ path: FilePath, _ listed: ListedFile, _ options: FileDescriptor.OpenOptions
  ) throws -> FileBytes {
    let file = try Self.open(path, options.union(.nonBlocking))
    let status = try FileStatus.of(file.descriptor)
    guard status.kind == .regular else {
      throw InputProblem(.notRegularFile(found: status.kind.name), path: listed.shown.path)
    }
    return FileBytes(file, size: status.size)
  }

  /// A redirected file is read in place, from where the shell left it; a pipe or a terminal is copied.
  private func openStandardInput(_ listed: ListedFile) throws -> FileBytes {
    let status = try FileStatus.of(standardInput)
    if status.kind == .regular {
      let start = try standardInput.seek(offset: 0, from: .current)
      return FileBytes(OpenFile(standardInput, closesAtEnd: false), from: start, size: status.size)
    }
    let standardInput = standardInput
    return try openSpooled(listed) { OpenFile(standardInput, closesAtEnd: false) }
  }

  private func openSpooled(_ listed: ListedFile, _ source: () throws -> OpenFile) throws -> FileBytes {
    let copy = try spooled.withLock { spooled in
      if let earlier = spooled[listed.origin] { return earlier }
      let copy = try Spool.copy(of: source(), chunkSize: chunkSize)
      spooled[listed.origin] = copy
      return copy
    }
    return FileBytes(copy, size: try FileStatus.of(copy.descriptor).size)
  }

  private static func open(
    _ path: FilePath, _ options: FileDescriptor.OpenOptions
  ) throws(Errno) -> OpenFile {
    do {
      return OpenFile(try FileDescriptor.open(path, .readOnly, options: options.union(.closeOnExec)))
    } catch {
      throw Errno(thrown: error)
    }
  }
}

extension FileStatus.Kind {
  /// The kind with its article, as messages name it.
  var name: String {
    switch self {
    case .regular: "a file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .fifo: "a fifo"
    case .other(let name): name
    }
  }
}

extension InputProblem {
  /// The problem that an error of the system stands for.
  static func system(_ error: Errno, path: String) -> InputProblem {
    switch error {
    case .noSuchFileOrDirectory, .notDirectory: InputProblem(.missing, path: path)
    case .tooManySymbolicLinkLevels: InputProblem(.loop, path: path)
    default: InputProblem(.unreadable(reason: error.reason), path: path)
    }
  }
}
