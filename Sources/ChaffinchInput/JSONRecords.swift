import SystemPackage

/// The objects of a JSON Lines file, one a line.
///
/// Blank lines are passed over. Bytes that are not UTF-8, lone surrogate escapes and numbers beyond 64 bits do not cost
/// the record (`RecordRepair`). Memory is bounded by the longest line, at most the limit.
struct JSONRecords {
  enum Outcome {
    case record(Record)
    case problem(InputProblem)
  }

  struct Record {
    /// An object, good until the next call of `next()`.
    let object: JSONValue
    /// 0-based, blank lines not counted.
    let index: Int
    /// 1-based, blank lines counted.
    let line: Int
    let repairedBytes: Int
  }

  private let path: String
  private let limit: Int
  private let lines: LineReader
  private let parser = JSONParser()
  private var recordCount = 0
  private var isFinished = false

  init(_ bytes: FileBytes, path: String, options: ReadingOptions) {
    self.path = path
    limit = options.recordLimit
    lines = LineReader(bytes, limit: options.recordLimit, chunkSize: options.chunkSize)
  }

  /// The next record or problem, or nil at the end.
  mutating func next() -> Outcome? {
    guard !isFinished else { return nil }
    do throws(Errno) {
      while let line = try lines.next() {
        if line.isTooLong {
          recordCount += 1
          return .problem(InputProblem(.tooLarge(limit: limit), path: path, line: line.number))
        }
        if line.bytes.allSatisfy(\.isJSONBlank) { continue }
        recordCount += 1
        return parse(line)
      }
    } catch {
      isFinished = true
      return .problem(.system(error, path: path))
    }
    isFinished = true
    return nil
  }

  private func parse(_ line: LineReader.Line) -> Outcome {
    do throws(JSONParser.Failure) {
      return outcome(try parser.parse(line.bytes), line, repairedBytes: 0)
    } catch {
      return parseRepaired(line, after: error)
    }
  }

  private func parseRepaired(_ line: LineReader.Line, after failure: JSONParser.Failure) -> Outcome {
    guard var repaired = RecordRepair.repair(line.bytes) else { return malformed(line, failure) }
    let count = repaired.bytes.count
    repaired.bytes.append(contentsOf: repeatElement(0, count: JSONParser.padding))
    // In bounds: the padding stands after the first `count` bytes. simdjson copies the strings out of its input.
    let root = repaired.bytes.withUnsafeBytes { bytes in
      try? parser.parse(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }
    guard let root else { return malformed(line, failure) }
    return outcome(root, line, repairedBytes: repaired.replacedCount)
  }

  private func outcome(_ root: JSONValue, _ line: LineReader.Line, repairedBytes: Int) -> Outcome {
    guard root.isObject else {
      return .problem(InputProblem(.notAnObject(found: root.kindName), path: path, line: line.number))
    }
    let record = Record(
      object: root, index: recordCount - 1, line: line.number, repairedBytes: repairedBytes)
    return .record(record)
  }

  private func malformed(_ line: LineReader.Line, _ failure: JSONParser.Failure) -> Outcome {
    // A line may follow the grammar and still be refused, for its depth say: then the parser's own words must do.
    // In bounds: the view is as long as the line, which stays until the next one is read.
    let fault = JSONFault.first(in: line.bytes.assumingMemoryBound(to: UInt8.self).span)
    let kind = InputProblem.Kind.malformedRecord(reason: fault?.reason ?? failure.reason)
    return .problem(
      InputProblem(kind, path: path, line: line.number, byte: fault.map { $0.offset + 1 }))
  }
}

extension UInt8 {
  /// Whether JSON allows the byte between its tokens.
  var isJSONBlank: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
  }
}
