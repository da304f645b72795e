import CXXHash

/// A fingerprint of everything that a result depends on: 128 bits, so that no two of a lifetime are equal.
package struct CacheKey: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The sixteen bytes of the key.
  package var bytes: [UInt8] {
    [high, low].flatMap { half in withUnsafeBytes(of: half.bigEndian) { Array($0) } }
  }
}

/// Adds parts up to a key, each with its length before it, so that no two lists of parts look the same.
package final class CacheKeyBuilder {
  private let state: UnsafeMutableRawPointer

  package init() {
    guard let state = chaffinch_xxh3_start_128() else { fatalError("no memory for the state of a hash") }
    self.state = state
  }

  deinit { chaffinch_xxh3_end(state) }

  package func add(_ bytes: [UInt8]) {
    add(UInt64(bytes.count))
    bytes.withUnsafeBytes { chaffinch_xxh3_take_128(state, $0.baseAddress, $0.count) }
  }

  package func add(_ text: String) {
    var text = text
    text.withUTF8 { text in
      add(UInt64(text.count))
      chaffinch_xxh3_take_128(state, text.baseAddress, text.count)
    }
  }

  package func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { chaffinch_xxh3_take_128(state, $0.baseAddress, $0.count) }
  }

  package func add(_ key: CacheKey) {
    add(key.high)
    add(key.low)
  }

  /// The key of all parts so far.
  package var key: CacheKey {
    var halves: (UInt64, UInt64) = (0, 0)
    chaffinch_xxh3_digest_128(state, &halves.0, &halves.1)
    return CacheKey(high: halves.0, low: halves.1)
  }
}
