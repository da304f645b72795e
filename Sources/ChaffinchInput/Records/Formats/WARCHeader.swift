/// Headers of WARC records and of the HTTP messages in them: lines of a name, a colon and a value, then a blank line.
enum WARCHeader {
  /// What every record begins with.
  static let version = Array("WARC/1.".utf8)

  /// The length of the header with the blank line that ends it, or nil where it does not end; looks from `start` on.
  static func length(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var offset = start
    while let newline = bytes.firstNewline(from: offset) {
      offset = newline + 1
      guard offset < bytes.count else { return nil }
      if bytes[offset] == 0x0A { return offset + 1 }
      if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { return offset + 2 }
    }
    return nil
  }

  /// The range of the value of the first line of that name, which is in lower case; blanks around it are left out.
  static func value(_ name: [UInt8], in header: UnsafeRawBufferPointer) -> Range<Int>? {
    var line = 0
    while let newline = header.firstNewline(from: line) {
      if let value = value(name, in: header, line..<newline) { return value }
      line = newline + 1
    }
    return nil
  }

  /// The number that is the value of the first line of that name; nil where it is none.
  static func number(_ name: String, in header: UnsafeRawBufferPointer) -> Int? {
    guard let value = value(Array(name.utf8), in: header) else { return nil }
    return Int(String(decoding: header[value], as: UTF8.self))
  }

  /// The value up to the first semicolon, in lower case: the type in `Content-Type: text/plain; charset=utf-8`.
  static func mediaType(in header: UnsafeRawBufferPointer) -> String? {
    guard let value = value(contentType, in: header) else { return nil }
    let type = header[value].prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
    return String(decoding: type, as: UTF8.self).lowercased()
  }

  private static let contentType = Array("content-type".utf8)

  private static func value(
    _ name: [UInt8], in header: UnsafeRawBufferPointer, _ line: Range<Int>
  ) -> Range<Int>? {
    guard line.count > name.count, header[line.lowerBound + name.count] == UInt8(ascii: ":") else {
      return nil
    }
    for (step, byte) in name.enumerated() where header[line.lowerBound + step].lowercasedASCII != byte {
      return nil
    }
    var start = line.lowerBound + name.count + 1
    var end = line.upperBound
    while start < end, header[start].isJSONBlank { start += 1 }
    while start < end, header[end - 1].isJSONBlank { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  /// The letter in lower case where it is one of ASCII.
  var lowercasedASCII: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }
}
