/// Parses the objects of JSON Lines, one a line, and repairs those whose meaning is plain (`RecordRepair`).
final class JSONRecordParser {
  private let parser = JSONParser()

  /// The object in a line, good until the next call, and how many bytes had to be replaced.
  ///
  /// The line has a line feed at its end or not; `JSONParser.padding` bytes must be readable after it.
  func object(
    in line: UnsafeRawBufferPointer
  ) throws(RecordFault) -> (object: JSONValue, repairedBytes: Int) {
    // A fault at the end of the line stands there, and not behind its line feed.
    let line = line.last == 0x0A ? UnsafeRawBufferPointer(rebasing: line.dropLast()) : line
    let root: JSONValue
    do throws(JSONParser.Failure) {
      root = try parser.parse(line)
    } catch {
      return try repairedObject(in: line, after: error)
    }
    return (try checked(root), 0)
  }

  private func repairedObject(
    in line: UnsafeRawBufferPointer, after failure: JSONParser.Failure
  ) throws(RecordFault) -> (object: JSONValue, repairedBytes: Int) {
    guard var repaired = RecordRepair.repair(line) else { throw malformed(line, failure) }
    let count = repaired.bytes.count
    repaired.bytes.append(contentsOf: repeatElement(0, count: JSONParser.padding))
    // In bounds: the padding stands after the first `count` bytes. simdjson copies the strings out of its input.
    let root = repaired.bytes.withUnsafeBytes { bytes in
      try? parser.parse(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }
    guard let root else { throw malformed(line, failure) }
    return (try checked(root), repaired.replacedCount)
  }

  private func checked(_ root: JSONValue) throws(RecordFault) -> JSONValue {
    guard root.isObject else { throw RecordFault(kind: .notAnObject(found: root.kindName)) }
    return root
  }

  private func malformed(_ line: UnsafeRawBufferPointer, _ failure: JSONParser.Failure) -> RecordFault {
    // A line may follow the grammar and still be refused, for its depth say: then the parser's own words must do.
    // In bounds: the view is as long as the line, which stays until the next one is read.
    let fault = JSONFault.first(in: line.assumingMemoryBound(to: UInt8.self).span)
    return RecordFault(
      kind: .malformedRecord(reason: fault?.reason ?? failure.reason), byte: fault.map { $0.offset + 1 })
  }
}
