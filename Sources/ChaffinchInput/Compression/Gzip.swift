import CZlib
import SystemPackage

extension Compression {
  /// Gzip (RFC 1952), of one member or of several.
  static let gzip = Compression(
    name: "gzip", fileExtension: "gz", magic: [0x1F, 0x8B],
    makeDecoder: { GzipDecoder($0, chunkSize: $1) }, makeEncoder: { GzipEncoder(path: $0) })
}

/// Decodes the members of a gzip file one after the other, over zlib.
private final class GzipDecoder: ByteStream {
  private var input: EncodedInput
  /// zlib holds the stream to one address.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let isReady: Bool
  /// Whether the last member is complete and no other one begun.
  private var isBetweenMembers = false
  private var fault: StreamFault?

  init(_ bytes: FileBytes, chunkSize: Int) {
    input = EncodedInput(bytes, chunkSize: chunkSize)
    stream.initialize(to: z_stream())
    isReady =
      inflateInit2_(stream, MAX_WBITS + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int {
    if let fault { throw fault }
    guard isReady else { throw damaged("out of memory") }
    while true {
      do throws(StreamFault) {
        guard try startMember() else { return 0 }
        if input.isEmpty { try input.fill() }
        if input.isEmpty { throw damaged("the file ends inside compressed data") }
      } catch {
        fault = error
        throw error
      }
      let (count, result) = inflateStep(into: buffer)
      if result == Z_STREAM_END {
        isBetweenMembers = true
        inflateReset(stream)
      } else if result != Z_OK, result != Z_BUF_ERROR {
        // What was decoded before the fault is given first.
        let reason = stream.pointee.msg.map { String(cString: $0) } ?? "error \(result)"
        fault = damaged(reason)
        if count == 0, let fault { throw fault }
      }
      if count > 0 { return count }
    }
  }

  /// Begins another member where the last is complete; false at the end of the file.
  private func startMember() throws(StreamFault) -> Bool {
    guard isBetweenMembers else { return true }
    while true {
      if input.isEmpty { try input.fill() }
      guard let byte = input.first else { return false }
      if byte == Compression.gzip.magic.first { break }
      // Tapes and block devices pad with zeros, which gzip passes over too.
      guard byte == 0 else { throw damaged("bytes after the compressed data that are not gzip") }
      input.consume(1)
    }
    isBetweenMembers = false
    return true
  }

  private func inflateStep(into buffer: UnsafeMutableRawBufferPointer) -> (count: Int, result: CInt) {
    // In bounds: zlib is told the lengths of both buffers, which stay until it returns.
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.rest.assumingMemoryBound(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(clamping: input.rest.count)
    stream.pointee.next_out = buffer.assumingMemoryBound(to: UInt8.self).baseAddress
    let room = UInt32(clamping: buffer.count)
    stream.pointee.avail_out = room
    let available = stream.pointee.avail_in
    let result = inflate(stream, Z_NO_FLUSH)
    input.consume(Int(available - stream.pointee.avail_in))
    return (Int(room - stream.pointee.avail_out), result)
  }

  private func damaged(_ reason: String) -> StreamFault {
    .damaged(.damagedCompression(name: "gzip", reason: reason, byte: input.offset + 1))
  }
}

/// Encodes one gzip member, over zlib.
private final class GzipEncoder: ByteEncoder {
  private let path: String
  /// zlib holds the stream to one address.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let isReady: Bool
  private let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 128 << 10)

  init(path: String) {
    self.path = path
    stream.initialize(to: z_stream())
    isReady =
      deflateInit2_(
        stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        CInt(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    room.deallocate()
  }

  func encode(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, output: Output
  ) throws(OutputProblem) {
    guard isReady else { throw OutputProblem(path: path, reason: "out of memory") }
    var rest = bytes
    repeat {
      // A length of zlib has 32 bits.
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
      try encodePiece(piece, flush: isLast && rest.isEmpty ? Z_FINISH : Z_NO_FLUSH, output: output)
    } while !rest.isEmpty
  }

  private func encodePiece(
    _ piece: UnsafeRawBufferPointer, flush: CInt, output: Output
  ) throws(OutputProblem) {
    // In bounds: zlib is told the lengths of both buffers, which stay until it returns.
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: piece.assumingMemoryBound(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(piece.count)
    repeat {
      stream.pointee.next_out = room.baseAddress
      stream.pointee.avail_out = UInt32(room.count)
      guard deflate(stream, flush) != Z_STREAM_ERROR else {
        throw OutputProblem(path: path, reason: "zlib failed")
      }
      let count = room.count - Int(stream.pointee.avail_out)
      try output(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: room[..<count])))
    } while stream.pointee.avail_out == 0
  }
}
