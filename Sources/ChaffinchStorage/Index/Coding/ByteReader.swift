/// Reads what a ``ByteWriter`` wrote, from bytes that may be damaged.
package struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// The bytes end before the value, or a value cannot be.
  package struct Damage: Error {
    package init() {}
  }

  /// Reads `bytes`, which must outlive the reader.
  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether all bytes are read.
  package var isAtEnd: Bool { offset == bytes.count }

  /// Reads a number.
  package mutating func read<Value: FixedWidthInteger>(_ type: Value.Type = Value.self)
    throws(Damage)
    -> Value
  {
    let size = MemoryLayout<Value>.size
    guard bytes.count - offset >= size else { throw Damage() }
    // The guard keeps all of the value's bytes inside the buffer.
    let value = bytes.loadUnaligned(fromByteOffset: offset, as: Value.self)
    offset += size
    return Value(littleEndian: value)
  }

  /// Reads eight bytes as a number; called from other modules, where a generic call would cost ten times as much.
  package mutating func readNumber() throws(Damage) -> UInt64 { try read() }

  /// Reads one byte.
  package mutating func readByte() throws(Damage) -> UInt8 { try read() }

  /// Reads bytes behind their number.
  package mutating func readBytes() throws(Damage) -> [UInt8] {
    let count = try readCount(elementSize: 1)
    defer { offset += count }
    // `readCount` has checked that so many bytes are left.
    return Array(bytes[offset..<offset + count])
  }

  /// Reads text behind the number of its bytes; what is not UTF-8 is replaced.
  package mutating func readText() throws(Damage) -> String {
    let count = try readCount(elementSize: 1)
    defer { offset += count }
    // `readCount` has checked that so many bytes are left.
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  /// Reads a list of numbers.
  package mutating func readList() throws(Damage) -> [UInt32] {
    let count = try readCount(elementSize: 4)
    var values: [UInt32] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read()) }
    return values
  }

  /// Reads a list of places.
  package mutating func readPlaces() throws(Damage) -> [(fingerprint: UInt64, number: UInt32)] {
    let count = try readCount(elementSize: 12)
    var places: [(fingerprint: UInt64, number: UInt32)] = []
    places.reserveCapacity(count)
    for _ in 0..<count { places.append((try read(), try read())) }
    return places
  }

  /// Reads the length of a list; one that the bytes left cannot hold is damage, and no room is made for it.
  package mutating func readCount(elementSize: Int) throws(Damage) -> Int {
    let count = Int(try read(UInt32.self))
    guard count <= (bytes.count - offset) / elementSize else { throw Damage() }
    return count
  }
}
