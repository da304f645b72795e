import SystemPackage

/// An open file that is closed when the last reader lets go of it.
final class OpenFile: Sendable {
  let descriptor: FileDescriptor
  private let closesAtEnd: Bool

  init(_ descriptor: FileDescriptor, closesAtEnd: Bool = true) {
    self.descriptor = descriptor
    self.closesAtEnd = closesAtEnd
  }

  deinit {
    if closesAtEnd { try? descriptor.close() }
  }
}

/// The bytes of an open file from an offset on.
///
/// Each has its own offset, so that several may read the same open file, one after the other or in turns.
struct FileBytes {
  private let file: OpenFile
  private var offset: Int64
  /// How many bytes are left as far as the system knows; a hint, since the file may grow.
  let expectedCount: Int

  init(_ file: OpenFile, from offset: Int64 = 0, size: Int64) {
    self.file = file
    self.offset = offset
    expectedCount = Int(clamping: max(0, size - offset))
  }

  /// Goes on that many bytes further.
  mutating func advance(by count: Int) {
    offset += Int64(count)
  }

  /// Reads into the buffer and returns the number of bytes, 0 only at the end.
  mutating func readBytes(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    do {
      let count = try file.descriptor.read(fromAbsoluteOffset: offset, into: buffer)
      offset += Int64(count)
      return count
    } catch {
      throw Errno(thrown: error)
    }
  }

  /// Reads all bytes; nil when there are more than the limit.
  ///
  /// The size that the system reports is only where reading starts from: the file may grow meanwhile, and files of
  /// `/proc` report 0.
  mutating func readAll(limit: Int, chunkSize: Int) throws(Errno) -> [UInt8]? {
    guard expectedCount <= limit else { return nil }
    var all: [UInt8] = []
    all.reserveCapacity(expectedCount)
    let size = max(1, min(chunkSize, expectedCount + 1))
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { chunk.deallocate() }
    while true {
      let count = try readBytes(into: chunk)
      if count == 0 { return all }
      guard all.count + count <= limit else { return nil }
      all.append(contentsOf: chunk[..<count])
    }
  }
}

extension Errno {
  /// The number in an error that a call of swift-system threw.
  init(thrown error: any Error) {
    self = error as? Errno ?? .ioError
  }

  /// What the system calls the error.
  var reason: String { description }
}
