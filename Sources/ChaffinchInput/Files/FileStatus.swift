import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The little that is asked of the system about a file.
struct FileStatus {
  enum Kind: Equatable {
    case regular
    case folder
    case link
    case fifo
    case other(String)
  }

  /// A file, whatever names it has.
  struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  let kind: Kind
  let identity: Identity
  /// In bytes; meaningful for regular files.
  let size: Int64
  /// Nanoseconds since 1970.
  let modificationTime: Int64

  /// Asks about a path, or about the link itself that stands there.
  static func of(_ path: FilePath, followingLinks: Bool) throws(Errno) -> FileStatus {
    var status = stat()
    let result = path.withPlatformString { followingLinks ? stat($0, &status) : lstat($0, &status) }
    guard result == 0 else { throw Errno(rawValue: errno) }
    return FileStatus(status)
  }

  /// Asks about an open file.
  static func of(_ file: FileDescriptor) throws(Errno) -> FileStatus {
    var status = stat()
    guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
    return FileStatus(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .fifo
      case S_IFSOCK: .other("a socket")
      default: .other("a device")
      }
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
    size = Int64(status.st_size)
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    modificationTime = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

extension FilePath {
  /// The path with all links resolved, or nil when it leads nowhere.
  var resolved: FilePath? {
    withPlatformString { path in
      guard let real = realpath(path, nil) else { return nil }
      defer { free(real) }
      return FilePath(platformString: real)
    }
  }

  /// The names in a folder, unsorted, without `.` and `..`.
  func namesInFolder() throws(Errno) -> [FilePath.Component] {
    guard let folder = withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
    defer { closedir(folder) }
    var names: [FilePath.Component] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw Errno(rawValue: errno) }
        return names
      }
      // In bounds: the system ends the name with NUL. The bytes are taken as they are, UTF-8 or not.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 1) { FilePath.Component(platformString: $0) }
      }
      if let name, name.kind == .regular { names.append(name) }
    }
  }
}
