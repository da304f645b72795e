import SystemPackage

/// The objects of a JSON Lines file, one a line.
///
/// Blank lines are passed over. Bytes that are not UTF-8, lone surrogate escapes and numbers beyond 64 bits do not cost
/// the record (`RecordRepair`). Memory is bounded by the longest line, at most the limit.
package struct JSONRecords {
  package enum Outcome {
    case record(Record)
    case problem(InputProblem)
  }

  package struct Record {
    /// An object, good until the next call of `next()`.
    package let object: JSONValue
    /// 0-based, blank lines not counted.
    package let index: Int
    /// 1-based, blank lines counted.
    package let line: Int
    let repairedBytes: Int
  }

  package let path: String
  private let limit: Int
  private let lines: LineReader
  private let parser = JSONRecordParser()
  private var recordCount = 0
  private var isFinished = false

  init(_ bytes: FileBytes, path: String, options: ReadingOptions) {
    self.path = path
    limit = options.recordLimit
    lines = LineReader(bytes, limit: options.recordLimit, chunkSize: options.chunkSize)
  }

  /// Opens the file at `path`; a link is followed, a fifo is read to its end first.
  package init(opening path: String) throws(InputProblem) {
    let options = ReadingOptions()
    let file = FilePath(path)
    let isFifo = (try? FileStatus.of(file, followingLinks: true))?.kind == .fifo
    let listed = ListedFile(origin: isFifo ? .fifo(file) : .named(file), shown: ShownPath(file))
    let opener = FileOpener(standardInput: .standardInput, chunkSize: options.chunkSize)
    self.init(try opener.open(listed), path: listed.shown.path, options: options)
  }

  /// The next record or problem, or nil at the end.
  package mutating func next() -> Outcome? {
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
    do throws(RecordFault) {
      let (object, repairedBytes) = try parser.object(in: line.bytes)
      return .record(
        Record(object: object, index: recordCount - 1, line: line.number, repairedBytes: repairedBytes))
    } catch {
      return .problem(InputProblem(error.kind, path: path, line: line.number, byte: error.byte))
    }
  }
}

extension UInt8 {
  /// Whether JSON allows the byte between its tokens.
  var isJSONBlank: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
  }
}
