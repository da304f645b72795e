import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A file that grows at its end, and that a later run can go on with after a kill.
///
/// What a job has learned is appended here and not kept in memory; a checkpoint notes ``count``, and a run that resumes cuts
/// the file there, so that what a killed run wrote after its last checkpoint is forgotten. One thread at a time writes;
/// reading may go on from several when nobody writes.
package final class Journal {
  /// The path of the file.
  package let path: String

  /// How many bytes were appended, those of earlier runs among them.
  package private(set) var count: Int

  private let file: FileDescriptor
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 20

  /// Opens a journal, and cuts it to `count` bytes: 0 starts it anew.
  ///
  /// - Throws: ``OutputProblem`` where the file cannot be made or is shorter.
  package init(path: String, keeping count: Int = 0) throws(OutputProblem) {
    self.path = path
    self.count = count
    do {
      file = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .noFollow, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      guard try file.seek(offset: 0, from: .end) >= Int64(count) else {
        throw OutputProblem(path: path, reason: "shorter than its checkpoint says")
      }
      try file.resize(to: Int64(count))
      try file.seek(offset: Int64(count), from: .start)
    } catch {
      throw error as? OutputProblem ?? OutputProblem(path: path, reason: Errno(thrown: error).reason)
    }
    buffer.reserveCapacity(Self.bufferSize)
  }

  deinit { try? file.close() }

  /// Appends the memory of `values`, which must be numbers.
  package func append<Value: BitwiseCopyable>(_ values: [Value]) throws(OutputProblem) {
    do {
      try values.withUnsafeBytes { try append($0) }
    } catch {
      throw error as? OutputProblem ?? OutputProblem(path: path, reason: Errno(thrown: error).reason)
    }
  }

  /// Appends `bytes`.
  package func append(_ bytes: UnsafeRawBufferPointer) throws(OutputProblem) {
    count += bytes.count
    if buffer.count + bytes.count > Self.bufferSize { try flush() }
    if bytes.count > Self.bufferSize { return try write(bytes) }
    buffer.append(contentsOf: bytes)
  }

  /// Hands everything appended to the system, so that it outlives this process.
  package func flush() throws(OutputProblem) {
    guard !buffer.isEmpty else { return }
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    do {
      try bytes.withUnsafeBytes { try write($0) }
    } catch {
      throw error as? OutputProblem ?? OutputProblem(path: path, reason: Errno(thrown: error).reason)
    }
  }

  /// Reads `count` values from the byte `offset` on.
  ///
  /// - Precondition: They were appended and flushed.
  /// - Throws: ``OutputProblem`` where the system refuses, or the file is shorter than it was.
  package func values<Value: BitwiseCopyable>(
    at offset: Int, count: Int, as type: Value.Type = Value.self
  ) throws(OutputProblem) -> [Value] {
    do {
      return try [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
        let bytes = UnsafeMutableRawBufferPointer(buffer)
        var read = 0
        while read < count * MemoryLayout<Value>.stride {
          // In bounds: `read` is below the size of the buffer.
          let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[read...])
          let step = try file.read(fromAbsoluteOffset: Int64(offset + read), into: rest)
          guard step > 0 else { throw OutputProblem(path: path, reason: "shorter than it was") }
          read += step
        }
        initialized = count
      }
    } catch {
      throw error as? OutputProblem ?? OutputProblem(path: path, reason: Errno(thrown: error).reason)
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(OutputProblem) {
    do {
      try file.writeAll(bytes)
    } catch {
      throw OutputProblem(path: path, reason: Errno(thrown: error).reason)
    }
  }
}
