import ChaffinchText
import SystemPackage

extension FileFingerprint {
  /// The fingerprint of the file at `path`; nil where it cannot be read.
  ///
  /// O(n); a piece of the file is in memory at a time.
  package init?(path: String) {
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
}
