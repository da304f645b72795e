import Synchronization
import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Opens the listed files, as often as asked.
///
/// Standard input and fifos give their bytes only once; the first time, they are copied to a temporary file.
final class FileOpener: Sendable {
  private let standardInput: FileDescriptor
  private let chunkSize: Int
  private let spooled = Mutex<[InputFile.Origin: OpenFile]>([:])

  init(standardInput: FileDescriptor, chunkSize: Int) {
    self.standardInput = standardInput
    self.chunkSize = chunkSize
  }

  /// Opens a file at its start.
  func open(_ file: InputFile) throws(InputProblem) -> FileBytes {
    do {
      return switch file.origin {
      case .named(let path): try openFile(path, file, [])
      case .inFolder(let path): try openFoundFile(path, file)
      case .fifo(let path): try openSpooled(file) { () throws(Errno) in try Self.open(path, []) }
      case .standardInput: try openStandardInput(file)
      }
    } catch let error as InputProblem {
      throw error
    } catch {
      throw .system(Errno(thrown: error), path: file.location.path)
    }
  }

  /// A file that became a link since the folder was searched is not followed.
  private func openFoundFile(_ path: FilePath, _ file: InputFile) throws -> FileBytes {
    do {
      return try openFile(path, file, .noFollow)
    } catch Errno.tooManySymbolicLinkLevels {
      throw InputProblem(.notRegularFile(found: FileStatus.Kind.link.name), path: file.location.path)
    }
  }

  /// Opens first and looks at the file after that, so that nobody can change it in between.
  private func openFile(
    _ path: FilePath, _ file: InputFile, _ options: FileDescriptor.OpenOptions
  ) throws -> FileBytes {
    let open = try Self.open(path, options.union(.nonBlocking))
    let status = try FileStatus.of(open.descriptor)
    guard status.kind == .regular else {
      throw InputProblem(.notRegularFile(found: status.kind.name), path: file.location.path)
    }
    return FileBytes(open, size: status.size)
  }

  /// A redirected file is read in place, from where the shell left it; a pipe or a terminal is copied.
  private func openStandardInput(_ file: InputFile) throws -> FileBytes {
    let status = try FileStatus.of(standardInput)
    if status.kind == .regular {
      let start = try standardInput.seek(offset: 0, from: .current)
      return FileBytes(OpenFile(standardInput, closesAtEnd: false), from: start, size: status.size)
    }
    let standardInput = standardInput
    return try openSpooled(file) { OpenFile(standardInput, closesAtEnd: false) }
  }

  private func openSpooled(_ file: InputFile, _ source: () throws -> OpenFile) throws -> FileBytes {
    let copy = try spooled.withLock { spooled in
      if let earlier = spooled[file.origin] { return earlier }
      let copy = try Spool.copy(of: source(), chunkSize: chunkSize)
      spooled[file.origin] = copy
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

/// Temporary copies of streams that can be read only once.
private enum Spool {
  /// Copies all that is left of a stream to a temporary file without a name; it is gone when it is closed.
  static func copy(of stream: OpenFile, chunkSize: Int) throws -> OpenFile {
    let copy = try temporaryFile()
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 1)
    defer { chunk.deallocate() }
    while true {
      let count = try stream.descriptor.read(into: chunk)
      if count == 0 { return copy }
      try copy.descriptor.writeAll(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
    }
  }

  private static func temporaryFile() throws -> OpenFile {
    let folder = getenv("TMPDIR").flatMap { FilePath(platformString: $0) } ?? "/tmp"
    var template = folder.appending("chaffinch-XXXXXX").withPlatformString { path in
      Array(UnsafeBufferPointer(start: path, count: strlen(path) + 1))
    }
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    unlink(&template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return OpenFile(FileDescriptor(rawValue: descriptor))
  }
}

extension FileStatus.Kind {
  /// The kind with its article, as messages name it.
  var name: String {
    switch self {
    case .regular: "a file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .fifo: "a named pipe"
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
