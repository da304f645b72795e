/// Collects little-endian numbers and lists of them as bytes.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Appends the bytes of `value`, the lowest first.
  package mutating func write(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends the number of `bytes`, then the bytes.
  package mutating func write(counted bytes: [UInt8]) {
    write(UInt32(clamping: bytes.count))
    self.bytes += bytes
  }

  /// Appends the number of `values`, then the values.
  package mutating func write(_ values: [UInt32]) {
    write(UInt32(values.count))
    for value in values { write(value) }
  }

  /// Appends the number of `places`, then the places.
  package mutating func write(_ places: [(fingerprint: UInt64, number: UInt32)]) {
    write(UInt32(places.count))
    for place in places {
      write(place.fingerprint)
      write(place.number)
    }
  }
}
