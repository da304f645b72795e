import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Temporary copies of streams that can be read only once.
enum Spool {
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
