import CZstd
import SystemPackage

extension Compression {
  /// Zstandard (RFC 8878), of one frame or of several.
  static let zstandard = Compression(
    name: "zstd", fileExtension: "zst", magic: [0x28, 0xB5, 0x2F, 0xFD],
    makeDecoder: { ZstandardDecoder($0, chunkSize: $1) }, makeEncoder: { ZstandardEncoder(path: $0) })
}

/// Decodes the frames of a file one after the other.
private final class ZstandardDecoder: ByteStream {
  private var input: EncodedInput
  private let context = ZSTD_createDCtx()
  private var isBetweenFrames = false
  /// Whether the decoder may hold bytes for which there was no room.
  private var hasMore = false
  private var fault: StreamFault?

  init(_ bytes: FileBytes, chunkSize: Int) {
    input = EncodedInput(bytes, chunkSize: chunkSize)
  }

  deinit {
    ZSTD_freeDCtx(context)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int {
    if let fault { throw fault }
    while true {
      do throws(StreamFault) {
        if input.isEmpty, !hasMore {
          try input.fill()
          if input.isEmpty, isBetweenFrames { return 0 }
          if input.isEmpty { throw damaged("the file ends inside compressed data") }
        }
        let count = try decodeStep(into: buffer)
        if count > 0 { return count }
      } catch {
        fault = error
        throw error
      }
    }
  }

  private func decodeStep(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int {
    guard let context else { throw damaged("out of memory") }
    // In bounds: zstd is told the lengths of both buffers, which stay until it returns.
    var source = ZSTD_inBuffer(src: input.rest.baseAddress, size: input.rest.count, pos: 0)
    var target = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
    let result = ZSTD_decompressStream(context, &target, &source)
    input.consume(source.pos)
    if ZSTD_isError(result) != 0 {
      let failure = damaged(String(cString: ZSTD_getErrorName(result)))
      // What was decoded before the fault is given first.
      guard target.pos > 0 else { throw failure }
      fault = failure
      return target.pos
    }
    isBetweenFrames = result == 0
    hasMore = result != 0 && target.pos == target.size
    return target.pos
  }

  private func damaged(_ reason: String) -> StreamFault {
    .damaged(.damagedCompression(name: "zstd", reason: reason, byte: input.offset + 1))
  }
}

/// Encodes one frame, with a checksum.
private final class ZstandardEncoder: ByteEncoder {
  private let path: String
  private let context = ZSTD_createCCtx()
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: ZSTD_CStreamOutSize(), alignment: 16)

  init(path: String) {
    self.path = path
    if let context { ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1) }
  }

  deinit {
    ZSTD_freeCCtx(context)
    room.deallocate()
  }

  func encode(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, output: Output
  ) throws(OutputProblem) {
    guard let context else { throw OutputProblem(path: path, reason: "out of memory") }
    // In bounds: zstd is told the lengths of both buffers, which stay until it returns.
    var source = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
    while true {
      var target = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
      let left = ZSTD_compressStream2(context, &target, &source, isLast ? ZSTD_e_end : ZSTD_e_continue)
      if ZSTD_isError(left) != 0 {
        throw OutputProblem(path: path, reason: String(cString: ZSTD_getErrorName(left)))
      }
      try output(UnsafeRawBufferPointer(rebasing: room[..<target.pos]))
      if isLast ? left == 0 : source.pos == source.size { return }
    }
  }
}
