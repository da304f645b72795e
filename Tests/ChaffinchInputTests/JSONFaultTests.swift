import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput

@Suite("Faults in JSON are found and named")
struct JSONFaultTests {
  private func fault(_ line: String) -> JSONFault? {
    JSONFault.first(in: Array(line.utf8).span)
  }

  @Test(arguments: [
    (#"{"a":1"#, "the line ends inside an object", 6), ("[1,", "the line ends inside an array", 3),
    (#"{"a" 1}"#, "a colon is missing", 5), (#"{"a":1 "b":2}"#, "a comma or } is missing", 7),
    ("[1 2]", "a comma or ] is missing", 3), (#"{"a":1,}"#, "a name in double quotes is missing", 7),
    ("{a:1}", "a name in double quotes is missing", 1), (#"{"a":}"#, "a value is missing", 5),
    (#"{"a":tru}"#, "a value is missing", 5), ("[1,]", "a value is missing", 3),
    (#"{"a":01}"#, "a malformed number", 5), ("[-]", "a malformed number", 1),
    (#"{"a":"\x"}"#, "a malformed escape", 6), (#"{"a":"\u12g4"}"#, "a malformed escape", 6),
    ("{\"a\":\"\t\"}", "a control character that is not escaped", 6),
    (#"{"a":"b"#, "a string is not closed", 5), (#"{"a":1} x"#, "text after the end of the value", 8),
    ("[1}", "a comma or ] is missing", 2), ("", "the line contains no value", 0),
  ])
  func theFirstFaultHasAPlace(line: String, reason: String, offset: Int) {
    #expect(fault(line) == JSONFault(reason: reason, offset: offset))
  }

  @Test(arguments: [#"{"a":[1,-0.5e+3,true,false,null,{}],"b":"\u00e9\\\""}"#, " [ ] ", "0", "\"\""])
  func validLinesHaveNone(line: String) {
    #expect(fault(line) == nil)
  }

  /// Whatever byte of a line is damaged, this reader and simdjson agree on whether the line is JSON.
  @Test(arguments: 0..<20) func agreesWithTheParserOnDamagedLines(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parser = JSONParser()
    let original = Array(
      #"{"id":-12.5e1,"t":["a\n\u00e9","",{"x":null,"y":[true,false]}],"e":{}, "z":0}"#.utf8)
    let palette = Array(#"{}[]",:\ntrufalse019-+.eE "#.utf8) + [0x01]
    var damagedCount = 0
    for _ in 0..<500 {
      var line = original
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<line.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: line[place] = palette.randomElement(using: &random) ?? 0
        case 1: line.remove(at: place)
        default: line.insert(palette.randomElement(using: &random) ?? 0, at: place)
        }
      }
      let isJSON = (line + Array(repeating: 0, count: JSONParser.padding)).withUnsafeBytes { bytes in
        (try? parser.parse(UnsafeRawBufferPointer(rebasing: bytes[..<line.count]))) != nil
      }
      let fault = JSONFault.first(in: line.span)
      // Exponents may reach beyond what a double holds: the grammar allows those, the parser does not.
      if !isJSON, fault == nil, line.withUnsafeBytes({ RecordRepair.repair($0) }) != nil { continue }
      #expect((fault == nil) == isJSON, "\(String(decoding: line, as: UTF8.self))")
      if !isJSON { damagedCount += 1 }
    }
    #expect(damagedCount > 100)
  }
}

@Suite("Repairs of records")
struct RecordRepairTests {
  @Test(arguments: 0..<50) func invalidUTF8IsReplacedAsTheStandardLibraryDoes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("é".utf8), Array("水".utf8), Array("😀".utf8), [0xED, 0xA0, 0x80],
      [0xF0, 0x9F, 0x98],
      [0xC0, 0x80], [0xFF], [0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80], [0xF8, 0x88],
    ]
    let bytes = (0..<30).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
    let repaired = bytes.withUnsafeBytes { UTF8Repair.repair($0) }
    #expect(repaired.bytes == Array(String(decoding: bytes, as: UTF8.self).utf8))
    #expect((repaired.replacedCount == 0) == (repaired.bytes == bytes))
  }

  @Test func aSoundLineNeedsNone() {
    let line = Array(#"{"text":"\ud83d\ude00 é","n":1.5,"id":123456789012345678}"#.utf8)
    #expect(line.withUnsafeBytes { RecordRepair.repair($0)?.bytes } == nil)
  }
}
