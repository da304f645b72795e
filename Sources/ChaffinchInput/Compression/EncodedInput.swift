import ChaffinchText
import SystemPackage

/// The bytes of a compressed file on their way to a decoder.
struct EncodedInput {
  private var source: FileBytes
  private let chunk: Chunk
  private var start = 0
  private var end = 0
  private var consumed = 0

  /// Memory that goes with its owner.
  private final class Chunk {
    let bytes: UnsafeMutableRawBufferPointer

    init(size: Int) { bytes = .allocate(byteCount: size, alignment: 16) }

    deinit { bytes.deallocate() }
  }

  init(_ source: FileBytes, chunkSize: Int) {
    self.source = source
    chunk = Chunk(size: max(1, chunkSize))
  }

  var isEmpty: Bool { start == end }

  /// How many bytes of the file the decoder has taken.
  var offset: Int { consumed }

  /// The next byte at hand.
  var first: UInt8? { rest.first }

  /// The bytes that were read and not yet taken, good until the next call of `fill()`.
  var rest: UnsafeRawBufferPointer {
    // In bounds: `start <= end <= chunk.bytes.count`.
    UnsafeRawBufferPointer(rebasing: chunk.bytes[start..<end])
  }

  /// Marks bytes as taken.
  mutating func consume(_ count: Int) {
    start += count
    consumed += count
  }

  /// Reads on after all bytes were taken; there are none at the end of the file.
  mutating func fill() throws(StreamFault) {
    start = 0
    end = 0
    end = try source.read(into: chunk.bytes)
  }
}
