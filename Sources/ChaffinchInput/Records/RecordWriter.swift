import ChaffinchText
import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Writes a file of records, compressed on request, whole or not at all.
///
/// The bytes go to `NAME.part`, which takes the name of the file when it is finished. A writer that is let go of without
/// `finish()` abandons the file. A device or a fifo is written to as it is. A writer is used by one thread at a time.
package final class RecordWriter {
  /// The path of the file.
  package let path: String

  /// How many bytes were given to `write`, before compression.
  package private(set) var byteCount = 0

  private let target: FilePath
  /// Nil where the target is no file that could be replaced.
  private let part: FilePath?
  private let file: FileDescriptor
  private let encoder: any ByteEncoder
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
  private var buffered = 0
  private let fingerprint = FingerprintState()
  private var isOpen = true

  /// Starts a file; what stands at `path` stays until `finish()`.
  ///
  /// Without `compression` the ending of the path tells it.
  package init(path: String, compression: Compression? = nil) throws(OutputProblem) {
    self.path = path
    target = FilePath(path).resolved ?? FilePath(path)
    let kind = (try? FileStatus.of(target, followingLinks: true))?.kind ?? .regular
    part = kind == .regular ? target.appendingToName(".part") : nil
    let ending = FilePath(path).extension ?? ""
    encoder = (compression ?? Compression.named(byEnding: ending) ?? .none).makeEncoder(path)
    do {
      file =
        if let part {
          try FileDescriptor.open(
            part, .writeOnly, options: [.create, .truncate, .noFollow, .closeOnExec],
            permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } else {
          try FileDescriptor.open(target, .writeOnly, options: .closeOnExec)
        }
    } catch {
      throw OutputProblem(path: path, reason: Errno(thrown: error).reason)
    }
  }

  deinit {
    abandon()
    buffer.deallocate()
  }

  /// Adds bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(OutputProblem) {
    byteCount += bytes.count
    try collect(bytes)
  }

  /// Adds bytes.
  package func write(_ bytes: [UInt8]) throws(OutputProblem) {
    byteCount += bytes.count
    do {
      try bytes.withUnsafeBytes { try collect($0) }
    } catch {
      throw error as? OutputProblem ?? OutputProblem(path: path, reason: Errno(thrown: error).reason)
    }
  }

  /// Brings all bytes to the disk and gives the file its name.
  ///
  /// - Returns: The fingerprint of the file as it stands on the disk.
  @discardableResult
  package func finish() throws(OutputProblem) -> FileFingerprint {
    try flush(isLast: true)
    // `file` is closed even where a step fails; the part is removed then.
    defer { abandon() }
    if part != nil { try check(fsync(file.rawValue)) }
    isOpen = false
    let closed = close(file.rawValue)
    guard let part else {
      try check(closed)
      return fingerprint.fingerprint
    }
    let result =
      closed != 0
      ? closed
      : part.withPlatformString { part in target.withPlatformString { target in rename(part, target) } }
    let reason = Errno(rawValue: errno).reason
    guard result == 0 else {
      _ = part.withPlatformString { unlink($0) }
      throw OutputProblem(path: path, reason: reason)
    }
    return fingerprint.fingerprint
  }

  /// Closes and removes the part that was written; does nothing after `finish()`.
  package func abandon() {
    guard isOpen else { return }
    isOpen = false
    try? file.close()
    if let part { _ = part.withPlatformString { unlink($0) } }
  }

  private func collect(_ bytes: UnsafeRawBufferPointer) throws(OutputProblem) {
    if buffered + bytes.count > buffer.count { try flush(isLast: false) }
    if bytes.count > buffer.count { return try encode(bytes, isLast: false) }
    // In bounds: there is room for the bytes after those that are buffered.
    UnsafeMutableRawBufferPointer(rebasing: buffer[buffered..<buffered + bytes.count]).copyMemory(from: bytes)
    buffered += bytes.count
  }

  private func flush(isLast: Bool) throws(OutputProblem) {
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<buffered])
    buffered = 0
    try encode(bytes, isLast: isLast)
  }

  private func encode(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(OutputProblem) {
    try encoder.encode(bytes, isLast: isLast) { (output) throws(OutputProblem) in
      do {
        try file.writeAll(output)
        fingerprint.take(output)
      } catch {
        throw OutputProblem(path: path, reason: Errno(thrown: error).reason)
      }
    }
  }

  private func check(_ result: CInt) throws(OutputProblem) {
    guard result != 0 else { return }
    throw OutputProblem(path: path, reason: Errno(rawValue: errno).reason)
  }
}

extension FilePath {
  /// The path with more at the end of its last name.
  fileprivate func appendingToName(_ suffix: String) -> FilePath {
    guard let last = lastComponent else { return self }
    // By the bytes, for names need not be UTF-8.
    let name = last.withPlatformString { name in Array(UnsafeBufferPointer(start: name, count: strlen(name)))
    }
    let longer = name + suffix.utf8.map { CChar(bitPattern: $0) } + [0]
    return longer.withUnsafeBufferPointer { longer in
      guard let base = longer.baseAddress, let name = FilePath.Component(platformString: base) else {
        return self
      }
      return removingLastComponent().appending(name)
    }
  }
}
