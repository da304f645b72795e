import CXXHash
import SystemPackage

/// The size of a file and the XXH3 (64 bits) of its bytes, as `xxhsum -H3` prints it.
public struct FileFingerprint: Sendable, Equatable {
  /// The size in bytes.
  public let byteCount: Int
  /// Sixteen hexadecimal digits.
  public let digits: String

  /// The fingerprint of the file at `path`; nil where it cannot be read.
  ///
  /// O(n); a piece of the file is in memory at a time.
  public init?(path: String) {
    guard let file = try? FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec) else {
      return nil
    }
    defer { try? file.close() }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 64)
    defer { piece.deallocate() }
    let state = FingerprintState()
    while true {
      guard let count = try? file.read(into: piece) else { return nil }
      if count == 0 { break }
      state.take(UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
    self = state.fingerprint
  }

  /// The fingerprint of bytes in memory.
  public init(of bytes: [UInt8]) {
    self.init(
      byteCount: bytes.count, hash: bytes.withUnsafeBytes { chaffinch_xxh3($0.baseAddress, $0.count) })
  }

  fileprivate init(byteCount: Int, hash: UInt64) {
    self.byteCount = byteCount
    let digits = String(hash, radix: 16)
    self.digits = String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// The fingerprint of bytes that come piece by piece.
final class FingerprintState {
  private let state: UnsafeMutableRawPointer
  private var byteCount = 0

  init() {
    guard let state = chaffinch_xxh3_start() else { fatalError("no memory for the state of a hash") }
    self.state = state
  }

  deinit { chaffinch_xxh3_end(state) }

  func take(_ bytes: UnsafeRawBufferPointer) {
    byteCount += bytes.count
    chaffinch_xxh3_take(state, bytes.baseAddress, bytes.count)
  }

  /// The fingerprint of all bytes so far.
  var fingerprint: FileFingerprint {
    FileFingerprint(byteCount: byteCount, hash: chaffinch_xxh3_digest(state))
  }
}
