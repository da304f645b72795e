import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput

@Suite("Every format gives the same records however it is read")
struct RecordFormatTests {
  let folder: InputFolder

  init() throws { folder = try InputFolder() }

  @Test(arguments: ["jsonl", "csv", "tsv", "warc", "txt"]) func anySizesGiveTheSameRecords(format: String)
    throws
  {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<25 {
      let texts = SampleFile.texts(using: &random, count: format == "txt" ? 1 : nil)
      let bytes = SampleFile.bytes(of: texts, format: format, using: &random)
      let file = try folder.write("a.\(format)", bytes: bytes)
      let reading = RecordReading(file, options: .random(using: &random), in: folder)
      #expect(reading.records.map(\.document.text) == texts)
      #expect(reading.records.count == reading.summary.count)
      #expect(reading.bytes == bytes)
    }
  }

  @Test(arguments: ["jsonl", "csv", "warc"]) func readingGoesOnFromTheEndOfAnyBatch(format: String) throws {
    var random = SeededGenerator(seed: 12)
    for ending in ["", ".gz", ".zst"] {
      let texts = SampleFile.texts(using: &random, count: 12)
      let bytes = SampleFile.bytes(of: texts, format: format, using: &random)
      let encoded = SampleFile.encoded(bytes, ending: ending)
      let file = try folder.write("a.\(format)\(ending)", bytes: encoded)
      let options = RecordOptions.random(using: &random)
      let whole = RecordReading(file, options: options, in: folder)
      #expect(whole.ends.count > 1)
      for end in whole.ends {
        let rest = RecordReading(file, options: options, in: folder, from: end.position)
        #expect(rest.summary == Array(whole.summary[end.count...]))
      }
    }
  }

  @Test(arguments: ["jsonl", "csv", "tsv", "warc", "txt"]) func anotherTextLeavesTheOtherBytes(format: String)
    throws
  {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<25 {
      let texts = SampleFile.texts(using: &random, count: 1)
      let bytes = SampleFile.bytes(of: texts, format: format, using: &random)
      let other = SampleFile.texts(using: &random, count: 1)
      let file = try folder.write("a.\(format)", bytes: bytes)
      let source = RecordSource(paths: [file])
      let reader = try RecordBatchReader(opening: source.files[0])
      guard case .batch(let batch) = reader.next() else { continue }
      let parser = RecordParser()
      let changed = try parser.replacingText(of: 0, in: batch, with: other[0])
      let copy = try folder.write("b.\(format)", bytes: reader.header + changed)
      let before = RecordReading(file, in: folder)
      let after = RecordReading(copy, in: folder)
      #expect(after.records.map(\.document.text) == other)
      #expect(after.records.map(\.document.record?.id) == before.records.map(\.document.record?.id))
      #expect(after.records.map(\.document.record?.url) == before.records.map(\.document.record?.url))
      // Back again, the bytes are as they were where nothing but the text can be written in two ways.
      if format == "warc" || format == "txt" {
        let second = try RecordBatchReader(opening: RecordSource(paths: [copy]).files[0])
        guard case .batch(let batch) = second.next() else { continue }
        let restored = try parser.replacingText(of: 0, in: batch, with: texts[0])
        #expect(second.header + restored == bytes)
      }
    }
  }
}

/// Random files whose records are known.
enum SampleFile {
  /// Texts of letters and of all that formats treat in a way of their own.
  static func texts(using random: inout SeededGenerator, count: Int? = nil) -> [[UInt8]] {
    let parts = [
      "a", "é", "\"", "\"\"", ",", "\t", "\n", "\r\n", " ", "\\", "\\n", "WARC/1.0", "\u{1}", "😀", "{", "}",
    ]
    let count = count ?? Int.random(in: 0..<12, using: &random)
    return (0..<count).map { _ in
      let length = Int.random(in: 0..<20, using: &random)
      let text = (0..<length).compactMap { _ in parts.randomElement(using: &random) }.joined()
      return Array("x\(text)y".utf8)
    }
  }

  static func bytes(of texts: [[UInt8]], format: String, using random: inout SeededGenerator) -> [UInt8] {
    let records = texts.enumerated().map { number, text -> [UInt8] in
      let text = String(decoding: text, as: UTF8.self)
      switch format {
      case "jsonl": return Array(jsonLine(number, text, using: &random).utf8)
      case "csv": return Array(row(number, text, delimiter: ",", using: &random).utf8)
      case "tsv": return Array(row(number, text, delimiter: "\t", using: &random).utf8)
      case "warc": return Array(warcRecord(number, text, using: &random).utf8)
      default: return Array(text.utf8)
      }
    }
    let header =
      switch format {
      case "csv": "id,text,\"u\"\"x\"\r\n"
      case "tsv": "\u{FEFF}id\ttext\t\"u\"\"x\"\n"
      default: ""
      }
    return Array(header.utf8) + records.joined()
  }

  static func encoded(_ bytes: [UInt8], ending: String) -> [UInt8] {
    let cut = bytes.count / 3
    let parts = [Array(bytes[..<cut]), [], Array(bytes[cut...])]
    return switch ending {
    case ".gz": parts.flatMap(Compressed.gzip)
    case ".zst": parts.flatMap(Compressed.zstandard)
    default: bytes
    }
  }

  private static func jsonLine(_ id: Int, _ text: String, using random: inout SeededGenerator) -> String {
    var value = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || Bool.random(using: &random) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          value += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        value.unicodeScalars.append(scalar)
      }
    }
    let nested = #"{"text": ["}", {"text": "no \" no"}], "n" : -1.5e3}"#
    let key = Bool.random(using: &random) ? "text" : #"te\u0078t"#
    return "{ \"a\": \(nested),\"id\" : \(id), \"\(key)\" :\t\"\(value)\" , \"text\":1, \"url\": \"u\"}\n"
  }

  private static func row(
    _ id: Int, _ text: String, delimiter: String, using random: inout SeededGenerator
  ) -> String {
    let cells = ["\(id)", text, "\n,\"\t\(id)"].map { cell in
      let isPlain = !cell.contains { "\"\n\r\r\n".contains($0) || String($0) == delimiter }
      if isPlain, Bool.random(using: &random) { return cell }
      return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }
    return cells.joined(separator: delimiter) + (Bool.random(using: &random) ? "\r\n" : "\n")
  }

  private static func warcRecord(_ id: Int, _ text: String, using random: inout SeededGenerator) -> String {
    let identifier = "WARC-Record-ID: <urn:uuid:\(id)>\r\nWARC-Target-URI: https://a.example/\(id)\r\n"
    if Bool.random(using: &random) {
      return
        "WARC/1.0\r\nWARC-Type: conversion\r\n\(identifier)Content-Length: \(text.utf8.count)\r\n\r\n\(text)\r\n\r\n"
    }
    let message =
      "HTTP/1.1 200 OK\r\nContent-Type: Text/Plain; charset=utf-8\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)"
    return
      "WARC/1.1\r\nContent-length:\(message.utf8.count)\r\nwarc-type: response\r\n\(identifier)\r\n\(message)\r\n\r\n"
  }
}
