import ChaffinchCore

/// Collects little-endian numbers and lists of them as bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends the bytes of `value`, the lowest first.
  mutating func write(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends the number of `bytes`, then the bytes.
  mutating func write(counted bytes: [UInt8]) {
    write(UInt32(clamping: bytes.count))
    self.bytes += bytes
  }

  /// Appends the number of `values`, then the values.
  mutating func write(_ values: [UInt32]) {
    write(UInt32(values.count))
    for value in values { write(value) }
  }

  /// Appends the number of `pairs`, then the pairs.
  mutating func write(_ pairs: [(fingerprint: UInt64, number: UInt32)]) {
    write(UInt32(pairs.count))
    for pair in pairs {
      write(pair.fingerprint)
      write(pair.number)
    }
  }
}

/// Reads what a ``ByteWriter`` wrote, from bytes that may be damaged.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// The bytes end before the value, or a value cannot be.
  struct Damage: Error {}

  /// Reads `bytes`, which must outlive the reader.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether all bytes are read.
  var isAtEnd: Bool { offset == bytes.count }

  /// Reads a number.
  mutating func read<Value: FixedWidthInteger>(
    _ type: Value.Type = Value.self
  ) throws(Damage) -> Value {
    let size = MemoryLayout<Value>.size
    guard bytes.count - offset >= size else { throw Damage() }
    // The guard keeps all of the value's bytes inside the buffer.
    let value = bytes.loadUnaligned(fromByteOffset: offset, as: Value.self)
    offset += size
    return Value(littleEndian: value)
  }

  /// Reads bytes behind their number.
  mutating func readBytes() throws(Damage) -> [UInt8] {
    let count = try readCount(elementSize: 1)
    defer { offset += count }
    // `readCount` has checked that so many bytes are left.
    return Array(bytes[offset..<offset + count])
  }

  /// Reads text behind the number of its bytes; what is not UTF-8 is replaced.
  mutating func readText() throws(Damage) -> String {
    let count = try readCount(elementSize: 1)
    defer { offset += count }
    // `readCount` has checked that so many bytes are left.
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  /// Reads a list of numbers.
  mutating func readList() throws(Damage) -> [UInt32] {
    let count = try readCount(elementSize: 4)
    var values: [UInt32] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read()) }
    return values
  }

  /// Reads a list of fingerprints with their numbers.
  mutating func readPairs() throws(Damage) -> [(fingerprint: UInt64, number: UInt32)] {
    let count = try readCount(elementSize: 12)
    var pairs: [(fingerprint: UInt64, number: UInt32)] = []
    pairs.reserveCapacity(count)
    for _ in 0..<count { pairs.append((try read(), try read())) }
    return pairs
  }

  /// Reads the length of a list; one that the bytes left cannot hold is damage, and no room is made for it.
  mutating func readCount(elementSize: Int) throws(Damage) -> Int {
    let count = Int(try read(UInt32.self))
    guard count <= (bytes.count - offset) / elementSize else { throw Damage() }
    return count
  }
}

/// A value that the cache keeps as bytes.
///
/// The shape is known to the reader, so nothing but the values is written: a quarter of the time and room of JSON. A
/// change of any shape raises ``LintCache/version``.
protocol ByteCodable {
  func write(to writer: inout ByteWriter)
  init(from reader: inout ByteReader) throws(ByteReader.Damage)
}

extension ByteWriter {
  /// Appends the values in order.
  mutating func write<each Value: ByteCodable>(values: repeat each Value) {
    repeat (each values).write(to: &self)
  }
}

extension ByteReader {
  /// Reads a value of the type that is wanted.
  mutating func value<Value: ByteCodable>() throws(Damage) -> Value { try Value(from: &self) }
}

extension Int: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(Int64(self)) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = Int(try reader.read(Int64.self))
  }
}

extension UInt64: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(self) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) { self = try reader.read() }
}

extension Double: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(bitPattern) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(bitPattern: try reader.read())
  }
}

extension String: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(counted: Array(utf8)) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try reader.readText()
  }
}

extension RawText: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(counted: bytes) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) { self.init(try reader.readBytes()) }
}

extension Optional: ByteCodable where Wrapped: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(UInt8(self == nil ? 0 : 1))
    self?.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.read(UInt8.self) {
    case 0: self = nil
    case 1: self = try Wrapped(from: &reader)
    default: throw ByteReader.Damage()
    }
  }
}

extension Array: ByteCodable where Element: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(UInt32(clamping: count))
    for element in self { element.write(to: &writer) }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    // Every element has a byte at least.
    let count = try reader.readCount(elementSize: 1)
    self = []
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}

/// Kinds are kept by their names.
extension ByteCodable where Self: RawRepresentable, RawValue == String {
  func write(to writer: inout ByteWriter) { rawValue.write(to: &writer) }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    guard let value = Self(rawValue: try String(from: &reader)) else { throw ByteReader.Damage() }
    self = value
  }
}
