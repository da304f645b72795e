import ChaffinchCore

/// A value that the cache keeps as bytes.
///
/// The shape is known to the reader, so nothing but the values is written: a quarter of the time and room of JSON. A
/// change of any shape raises ``LintCache/version``.
protocol ByteCodable {
  func write(to writer: inout ByteWriter)
  init(from reader: inout ByteReader) throws(ByteReader.Damage)
}

extension Int: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(Int64(self)) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = Int(bitPattern: UInt(try reader.readNumber()))
  }
}

extension UInt64: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(self) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) { self = try reader.readNumber() }
}

extension Double: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(bitPattern) }
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(bitPattern: try reader.readNumber())
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
    switch try reader.readByte() {
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
