import CZlib
import CZstd

@testable import ChaffinchCore
@testable import ChaffinchInput

/// All that a data set's files hold, read to the end.
struct RecordReading {
  /// A record in words: number, line and text, `passed`, or place and fault of a problem.
  var summary: [String] = []
  var records: [DataRecord] = []
  /// Headers and raw records, one after the other.
  var bytes: [UInt8] = []
  /// The end of each batch, and how many records and problems had come by then.
  var ends: [(position: RecordPosition, count: Int)] = []

  init(
    _ paths: String..., options: RecordOptions = RecordOptions(), in folder: InputFolder,
    from position: RecordPosition? = nil
  ) {
    let source = RecordSource(paths: paths, options: options)
    let parser = RecordParser(options: options)
    for problem in source.problems { add(problem, folder) }
    for file in source.files {
      do throws(InputProblem) {
        let reader = try RecordBatchReader(opening: file, from: position)
        bytes += reader.header
        while let event = reader.next() {
          switch event {
          case .problem(let problem): add(problem, folder)
          case .batch(let batch): add(batch, parser, folder)
          }
        }
      } catch {
        add(error, folder)
      }
    }
  }

  private mutating func add(_ problem: InputProblem, _ folder: InputFolder) {
    summary.append(folder.relative("\(problem.location): \(problem.what)"))
  }

  private mutating func add(_ batch: RecordBatch, _ parser: RecordParser, _ folder: InputFolder) {
    for record in 0..<batch.count {
      batch.withBytes(of: record) { bytes += $0 }
      switch parser.parse(record, of: batch) {
      case .problem(let problem): add(problem, folder)
      case .passThrough: summary.append("#\(batch.index(of: record)):\(batch.line(of: record)) passed")
      case .record(let data):
        records.append(data)
        let text = String(decoding: data.document.text, as: UTF8.self)
        summary.append("#\(batch.index(of: record)):\(batch.line(of: record))=\(text)")
      }
    }
    ends.append((batch.end, summary.count))
  }
}

extension RecordOptions {
  /// Options with sizes that make borders fall anywhere.
  static func random(using random: inout SeededGenerator, recordLimit: Int = 1 << 20) -> RecordOptions {
    let batchSize = Int.random(in: 1..<200, using: &random)
    return RecordOptions(
      recordLimit: recordLimit, batchSize: batchSize, chunkSize: Int.random(in: 1..<100, using: &random))
  }
}

/// Compressed by the libraries themselves, in one call.
enum Compressed {
  static func zstandard(_ bytes: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    let count = ZSTD_compress(&output, output.count, bytes, bytes.count, 1)
    return Array(output[..<count])
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1000)
    let room = UInt32(output.count)
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        deflateInit2_(&stream, 1, Z_DEFLATED, 31, 8, 0, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = room
        deflate(&stream, Z_FINISH)
        deflateEnd(&stream)
      }
    }
    return Array(output[..<Int(room - stream.avail_out)])
  }
}
