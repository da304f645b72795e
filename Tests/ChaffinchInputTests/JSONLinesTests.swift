import Foundation
import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput

@Suite("JSON Lines become documents")
struct JSONLinesTests {
  let folder: InputFolder

  init() throws { folder = try InputFolder() }

  @Test func recordsCarryTheirPlace() throws {
    let file = try folder.write(
      "sub/a.jsonl",
      """
      {"id": "first", "url": "https://site.example/a", "text": "one\\nline", "more": [1, {"text": "no"}]}

      {"id": 17, "text": "two"}
      {"id": null, "text": ""}
      """)
    let documents = folder.documents(file)
    #expect(documents.map(\.text) == ["one\nline", "two", ""].map { Array($0.utf8) })
    #expect(
      documents.map(\.record) == [
        RecordIdentity(index: 0, line: 1, id: "first", url: "https://site.example/a"),
        RecordIdentity(index: 1, line: 3, id: "17"), RecordIdentity(index: 2, line: 4),
      ])
    #expect(documents.map { folder.relative($0.path) } == ["sub/a.jsonl", "sub/a.jsonl", "sub/a.jsonl"])
    #expect(documents.allSatisfy { folder.relative($0.folder) == "sub" })
    #expect(documents.allSatisfy { $0.repairedBytes == 0 })
  }

  @Test func fieldsHaveOtherNamesOnRequest() throws {
    let file = try folder.write("a.jsonl", #"{"raw_content":"x","digest":-3,"source":"u","text":"no"}"#)
    let options = RecordOptions(fields: FieldNames(text: "raw_content", url: "source", id: "digest"))
    let document = try #require(folder.documents(file, options: options).first)
    #expect(document.text == Array("x".utf8))
    #expect(document.record == RecordIdentity(index: 0, line: 1, id: "-3", url: "u"))
  }

  @Test(arguments: [
    ("18446744073709551615", "18446744073709551615"), ("-9223372036854775808", "-9223372036854775808"),
    ("123456789012345678901234567890", "123456789012345678901234567890"), ("1.5", "1.5"),
  ])
  func numbersOfAnyLengthAreIdentifiers(number: String, id: String) throws {
    let file = try folder.write("a.jsonl", "{\"id\": \(number), \"text\": \"x\"}")
    #expect(folder.documents(file).map(\.record?.id) == [id])
  }

  @Test func aNumberBeyondTheRangeOfDoublesDoesNotCostTheRecord() throws {
    let file = try folder.write(
      "a.jsonl", #"{"views": 1e999, "note": "1e999 \"2e999", "text": "kept 1e999"}"#)
    #expect(folder.summary(file) == ["a.jsonl#0=kept 1e999"])
  }

  @Test(arguments: ["\n", "\r\n"]) func lineEndingsAndBlankLines(ending: String) throws {
    let lines = ["\u{FEFF}" + #"{"text":"a"}"#, "", " \t", #"{"text":"b"}"#]
    for last in ["", ending, ending + ending] {
      let file = try folder.write("a.jsonl", lines.joined(separator: ending) + last)
      #expect(folder.summary(file) == ["a.jsonl#0=a", "a.jsonl#1=b"])
      #expect(folder.documents(file).map(\.record?.line) == [1, 4])
    }
  }

  @Test func anEmptyFileHoldsNoRecord() throws {
    #expect(folder.summary(try folder.write("a.jsonl", "")) == [])
    #expect(folder.summary(try folder.write("b.jsonl", "\u{FEFF}\n\n")) == [])
  }

  @Test func nulBytes() throws {
    let file = try folder.write(
      "a.jsonl", "{\"text\":\"a\\u0000b\"}\n\0\0\n{\"text\":\"c\0d\"}\n{\"text\":\"e\"}")
    #expect(
      folder.summary(file) == [
        "a.jsonl#0=a\0b",
        "a.jsonl:2: not valid JSON (a value is missing, at byte 1). Fix or remove the line.",
        "a.jsonl:3: not valid JSON (a control character that is not escaped, at byte 11). "
          + "Fix or remove the line.",
        "a.jsonl#3=e",
      ])
  }

  @Test func invalidUTF8IsReplacedAndCounted() throws {
    let bytes = Array(#"{"id":"x","text":"caf"#.utf8) + [0xE9, 0x20, 0xE2, 0x82] + Array("\"}\n".utf8)
    let file = try folder.write("a.jsonl", bytes: bytes + Array(#"{"text":"é"}"#.utf8))
    let documents = folder.documents(file)
    #expect(documents.map(\.text) == ["caf\u{FFFD} \u{FFFD}", "é"].map { Array($0.utf8) })
    #expect(documents.map(\.repairedBytes) == [3, 0])
  }

  @Test func unpairedSurrogatesAreReplacedAndCounted() throws {
    let lines = [
      #"{"text":"a\ud800b"}"#, #"{"text":"a\uDFFFb"}"#, #"{"text":"\ud83d\ude00\ud83d"}"#,
      #"{"text":"\ud83d\ud83d\ude00"}"#, #"{"text":"\\ud800\ud800"}"#,
    ]
    let documents = folder.documents(try folder.write("a.jsonl", lines.joined(separator: "\n")))
    let texts = ["a\u{FFFD}b", "a\u{FFFD}b", "😀\u{FFFD}", "\u{FFFD}😀", "\\ud800\u{FFFD}"]
    #expect(documents.map(\.text) == texts.map { Array($0.utf8) })
    #expect(documents.map(\.repairedBytes) == [6, 6, 6, 6, 6])
  }

  @Test func aMalformedLineIsAProblemAndTheNextLinesAreRead() throws {
    let file = try folder.write(
      "a.jsonl", "{\"text\":\"a\"}\n{\"text\" \"b\"}\n{\"text\":\"c\"}\n{\"text\":\"d")
    #expect(
      folder.summary(file) == [
        "a.jsonl#0=a", "a.jsonl:2: not valid JSON (a colon is missing, at byte 9). Fix or remove the line.",
        "a.jsonl#2=c",
        "a.jsonl:4: not valid JSON (a string is not closed, at byte 9). Fix or remove the line.",
      ])
  }

  @Test(arguments: [("[1]", "an array"), ("\"text\"", "a string"), ("3", "a number"), ("null", "null")])
  func aLineThatIsNoObjectIsAProblem(line: String, found: String) throws {
    #expect(
      folder.summary(try folder.write("a.jsonl", line)) == [
        "a.jsonl:1: \(found) where a JSON object is needed. "
          + "Write each record as an object on one line, or remove the line."
      ])
  }

  @Test func aRecordWithoutTextIsAProblem() throws {
    #expect(
      folder.summary(try folder.write("a.jsonl", #"{"content":"x"}"#)) == [
        #"a.jsonl:1: record without a field "text". Check the name of the field, or remove the line."#
      ])
  }

  @Test(arguments: [("7", "a number"), ("null", "null"), ("[\"x\"]", "an array"), ("true", "a boolean")])
  func aTextThatIsNoStringIsAProblem(value: String, found: String) throws {
    #expect(
      folder.summary(try folder.write("a.jsonl", "{\"text\":\(value)}")) == [
        "a.jsonl:1: field \"text\" is \(found), not a string. Make it a string, or remove the line."
      ])
  }

  @Test func aRecordBeyondTheLimitIsSkippedAndTheNextIsRead() throws {
    let long = "{\"text\":\"\(String(repeating: "x", count: 3000))\"}"
    let file = try folder.write("a.jsonl", "\(long)\n{\"text\":\"a\"}\n\(long)")
    for chunkSize in [1, 100, 1024, 1 << 20] {
      let options = RecordOptions(recordLimit: 1024, chunkSize: chunkSize)
      let source = InputSource(paths: [file], options: options)
      #expect(
        folder.summary(source) == [
          "a.jsonl:1: record of more than 1 KiB. Split or remove it, or raise the limit.", "a.jsonl#1=a",
          "a.jsonl:3: record of more than 1 KiB. Split or remove it, or raise the limit.",
        ])
    }
  }

  @Test func deepNestingIsAProblemNotACrash() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let file = try folder.write("a.jsonl", "{\"x\":\(deep),\"text\":\"a\"}\n{\"text\":\"b\"}")
    let summary = folder.summary(file)
    #expect(summary.count == 2)
    #expect(summary.first?.hasPrefix("a.jsonl:1: not valid JSON (") == true)
    #expect(summary.last == "a.jsonl#1=b")
  }

  @Test(arguments: ["{\"text\":\"a", "{\"text\":", "[1,", "{\"text\":\"a\r", "\u{FEFF}{", "{\"text\":\"\\"])
  func aFaultAtTheEndOfALineIsTheSameInEveryFile(line: String) throws {
    let messages = try ["", "\n", "\n\n{\"text\":\"b\"}"].flatMap { rest in
      let bytes = Array((line + rest).utf8)
      let plain = folder.summary(try folder.write("a.jsonl", bytes: bytes))
      let packed = folder.summary(try folder.write("a.jsonl.gz", bytes: Compressed.gzip(bytes)))
      return [plain.first, packed.first?.replacing(".gz", with: "")]
    }
    #expect(Set(messages).count == 1)
    #expect(messages.first??.hasPrefix("a.jsonl:1: not valid JSON (") == true)
  }

  @Test func aHugeLineBetweenSmallOnes() throws {
    let huge = String(repeating: "Finken ", count: 700_000)
    let file = try folder.write("a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"\(huge)\"}\n{\"text\":\"b\"}\n")
    #expect(folder.documents(file).map(\.text.count) == [1, huge.utf8.count, 1])
  }

  @Test func aPlainTextFileIsLeftAlone() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A, 0x00, 0xFF, 0x0A, 0x0A]
    let file = try folder.write("notes.log", bytes: bytes)
    let expected = InputDocument(path: file, record: nil, text: bytes, folder: folder.path)
    for chunkSize in [1, 3, 1 << 16] {
      #expect(folder.documents(file, options: RecordOptions(chunkSize: chunkSize)) == [expected])
    }
  }

  @Test func aPlainTextFileFarBeyondTheLimitIsNotRead() throws {
    let file = try folder.write("a.txt", "")
    // A hole, which takes no space; to read it all would take long.
    try #require(truncate(file, 1 << 40) == 0)
    #expect(
      folder.summary(file) == [
        "a.txt: document of more than 256 MiB. Split or remove it, or raise the limit."
      ])
  }

  @Test func aPlainTextFileBeyondTheLimitIsAProblem() throws {
    let file = try folder.write("a.txt", String(repeating: "x", count: 1001))
    for (limit, message) in [(1001, nil), (1000, "document of more than 1000 bytes")] {
      let options = RecordOptions(recordLimit: limit)
      let source = InputSource(paths: [file], options: options)
      let problems = source.compactMap { if case .problem(let problem) = $0 { problem.what } else { nil } }
      #expect(problems == [message].compactMap(\.self))
    }
  }
}
