import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput

@Suite("Rows of tables become records")
struct TableTests {
  let folder: InputFolder

  init() throws { folder = try InputFolder() }

  private func summary(_ text: String, name: String = "a.csv", limit: Int = 1 << 20) throws -> [String] {
    let file = try folder.write(name, text)
    var random = SeededGenerator(seed: 1)
    let readings = (0..<8).map { _ in
      RecordReading(file, options: .random(using: &random, recordLimit: limit), in: folder).summary
    }
    #expect(Set(readings).count == 1)
    return readings[0]
  }

  @Test func rowsCarryTheirPlaceAndFields() throws {
    let file = try folder.write(
      "a.csv", "url,date,text,id\nu,2024,\"one\n\"\"two\"\"\",7\n\n\"u,v\",\"\",three,\"\"\"8\"\n")
    let reading = RecordReading(file, options: RecordOptions(extraFields: ["date", "none"]), in: folder)
    #expect(
      reading.records.map(\.document.record) == [
        RecordIdentity(index: 0, line: 2, id: "7", url: "u"),
        RecordIdentity(index: 1, line: 5, id: "\"8", url: "u,v"),
      ])
    #expect(reading.records.map(\.document.text) == ["one\n\"two\"", "three"].map { Array($0.utf8) })
    #expect(reading.records.map(\.extra) == [["2024", nil], ["", nil]])
  }

  @Test func columnsHaveOtherNamesOnRequest() throws {
    let file = try folder.write("a.tsv", "\u{FEFF}\"body\"\tkey\nx\ty\n")
    let options = RecordOptions(fields: FieldNames(text: "body", id: "key"))
    let record = try #require(RecordReading(file, options: options, in: folder).records.first)
    #expect(record.document.text == Array("x".utf8))
    #expect(record.document.record?.id == "y")
  }

  @Test func aTableWithoutTheColumnIsOneProblem() throws {
    #expect(
      try summary("id,body\n1,x\n2,y\n") == [#"a.csv:1: no column "text" in the header row ("id", "body")"#])
  }

  @Test func emptyTables() throws {
    #expect(try summary("") == [])
    #expect(try summary("text") == [])
    #expect(try summary("\u{FEFF}\r\n\ntext\r\n\r\n") == [])
  }

  @Test func rowsOfAnotherLengthAreProblems() throws {
    #expect(
      try summary("id,text\n1\n2,b\n3,c,d\n4,d") == [
        "a.csv:2: not a valid row (1 cell where the header row has 2)", "#1:3=b",
        "a.csv:4: not a valid row (3 cells where the header row has 2)", "#3:5=d",
      ])
  }

  @Test func aQuoteThatIsNotClosedCostsItsLineAlone() throws {
    #expect(
      try summary("id,text\n1,\"a\n2,b\n3,c\n") == [
        "a.csv:2: not a valid row (a quote is not closed)", "#1:3=b", "#2:4=c",
      ])
    #expect(
      try summary("id,text\n1,\"a\n2,\"b\"\n3,c\n") == [
        "a.csv:2: not a valid row (a quote is not closed)", "#1:3=b", "#2:4=c",
      ])
    #expect(
      try summary("id,text\n1,a\n2,\"b") == ["#0:2=a", "a.csv:3: not a valid row (a quote is not closed)"])
  }

  @Test func aQuoteThatIsNotClosedCostsItsLineAloneBeforeMoreThanTheLimit() throws {
    let rows = (0..<40).map { "\($0),\(String(repeating: "x", count: 20))\n" }.joined()
    let summary = try summary("id,text\n1,\"a\n\(rows)", limit: 200)
    #expect(summary.count == 41)
    #expect(summary.first == "a.csv:2: not a valid row (a quote is not closed)")
    #expect(summary.last == "#40:42=\(String(repeating: "x", count: 20))")
  }

  @Test func textAfterAQuoteIsAProblemWithItsByte() throws {
    #expect(
      try summary("id,text\n1,\"a\"b\n2,c\n") == [
        "a.csv:2: not a valid row (text after the closing quote of a cell, at byte 6)", "#1:3=c",
      ])
  }

  @Test func aQuoteInsideOfACellIsALetter() throws {
    #expect(try summary("id,text\n1,a \"b\" c\n2,5\"\n") == ["#0:2=a \"b\" c", "#1:3=5\""])
  }

  @Test func aRowBeyondTheLimitIsSkipped() throws {
    let long = String(repeating: "x", count: 300)
    #expect(
      try summary("id,text\n1,\(long)\n2,b\n3,\"\(long)\"\n4,d\n", limit: 200) == [
        "a.csv:2: record of more than 200 bytes", "#1:3=b", "a.csv:4: record of more than 200 bytes",
        "#3:5=d",
      ])
  }

  @Test func hostileBytesDoNotCrash() throws {
    var random = SeededGenerator(seed: 9)
    let parts: [[UInt8]] = [
      [0x22], [0x22, 0x22], [0x2C], [0x0A], [0x0D], [0x0D, 0x0A], [0xFF], [0], [0x61],
    ]
    for _ in 0..<300 {
      let bytes = (0..<30).flatMap { _ in parts.randomElement(using: &random) ?? [] }
      let file = try folder.write("a.csv", bytes: Array("a,text\n".utf8) + bytes)
      let expected = RecordReading(file, in: folder).summary
      for _ in 0..<3 {
        #expect(RecordReading(file, options: .random(using: &random), in: folder).summary == expected)
      }
    }
  }
}
