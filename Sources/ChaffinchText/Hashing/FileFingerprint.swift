import CXXHash

/// The size of a file and the XXH3 (64 bits) of its bytes, as `xxhsum -H3` prints it.
package struct FileFingerprint: Sendable, Equatable {
  /// The size in bytes.
  package let byteCount: Int
  /// Sixteen hexadecimal digits.
  package let digits: String

  /// The fingerprint of bytes in memory.
  package init(of bytes: [UInt8]) {
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
package final class FingerprintState {
  private let state: UnsafeMutableRawPointer
  private var byteCount = 0

  /// Starts with no bytes.
  package init() {
    guard let state = chaffinch_xxh3_start() else { fatalError("no memory for the state of a hash") }
    self.state = state
  }

  deinit { chaffinch_xxh3_end(state) }

  /// Takes the next bytes.
  package func take(_ bytes: UnsafeRawBufferPointer) {
    byteCount += bytes.count
    chaffinch_xxh3_take(state, bytes.baseAddress, bytes.count)
  }

  /// The fingerprint of all bytes so far.
  package var fingerprint: FileFingerprint {
    FileFingerprint(byteCount: byteCount, hash: chaffinch_xxh3_digest(state))
  }
}
