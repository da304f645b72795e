import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput

@Suite("Records of WARC files")
struct WARCTests {
  let folder: InputFolder

  init() throws { folder = try InputFolder() }

  private func summary(_ text: String, limit: Int = 1 << 20) throws -> [String] {
    let file = try folder.write("a.warc", text)
    var random = SeededGenerator(seed: 2)
    let readings = (0..<8).map { _ in
      RecordReading(file, options: .random(using: &random, recordLimit: limit), in: folder).summary
    }
    #expect(Set(readings).count == 1)
    return readings[0]
  }

  private static func record(_ type: String, _ block: String, length: String? = nil, more: String = "")
    -> String
  {
    let length = length ?? String(block.utf8.count)
    return "WARC/1.0\r\nWARC-Type: \(type)\r\n\(more)Content-Length: \(length)\r\n\r\n\(block)\r\n\r\n"
  }

  private static let a = record("conversion", "a\nb")
  private static let z = record("conversion", "z")

  @Test func headersAreFields() throws {
    let more =
      "WARC-Record-ID:<urn:uuid:1>\r\nWARC-Target-URI: https://a.example/ \r\nWARC-Date: 2024-05-06T07:08:09Z\r\nX-y: q\r\n"
    let file = try folder.write("a.wet", Self.record("conversion", "a", more: more))
    let options = RecordOptions(extraFields: ["date", "WARC-Date", "X-Y", "none"])
    let record = try #require(RecordReading(file, options: options, in: folder).records.first)
    let date = "2024-05-06T07:08:09Z"
    #expect(
      record.document.record
        == RecordIdentity(index: 0, line: 1, id: "<urn:uuid:1>", url: "https://a.example/"))
    #expect(record.extra == [date, date, "q", nil])
  }

  @Test func otherRecordsArePassedThrough() throws {
    let pages = [
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>",
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\nx",
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n",
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain", "no HTTP",
    ]
    let text = "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\nx\r\n\r\n"
    let records =
      [Self.record("warcinfo", "software: x\r\n")] + pages.map { Self.record("response", $0) }
      + [
        Self.record("request", "GET / HTTP/1.1\r\n\r\n"), Self.record("response", text),
        Self.record("conversion", "x", more: "Content-Type: image/png\r\n"),
      ]
    let file = try folder.write("a.warc", records.joined())
    let reading = RecordReading(file, in: folder)
    #expect(reading.bytes == Array(records.joined().utf8))
    #expect(reading.summary.filter { !$0.hasSuffix("passed") } == ["#7:61=x\r\n\r\n"])
    #expect(reading.summary.count == records.count)
  }

  @Test(arguments: ["9", "1", "60", "5000", "99999999999999999", "99999999999999999999999"])
  func aLyingLengthCostsItsRecordAlone(length: String) throws {
    let lie = Self.record("conversion", "liar", length: length)
    let summary = try summary(Self.a + lie + Self.z + Self.a)
    #expect(summary.count == 4)
    #expect(summary[0] == "#0:1=a\nb")
    #expect(summary[1].hasPrefix("a.warc:8: "))
    #expect(summary[2...] == ["#2:14=z", "#3:20=a\nb"])
  }

  @Test(arguments: [("-1", "its header has no Content-Length"), ("x", "its header has no Content-Length")])
  func aMalformedLengthCostsItsRecordAlone(length: String, reason: String) throws {
    let lie = Self.record("conversion", "liar", length: length)
    #expect(
      try summary(Self.a + lie + Self.z) == [
        "#0:1=a\nb", "a.warc:8: not a valid WARC record (\(reason))", "#2:14=z",
      ])
  }

  @Test func aRecordBeyondTheLimitIsSkipped() throws {
    let long = Self.record("conversion", String(repeating: "long\n", count: 100))
    #expect(
      try summary(Self.a + long + Self.z + long, limit: 200) == [
        "#0:1=a\nb", "a.warc:8: record of more than 200 bytes", "#2:114=z",
        "a.warc:120: record of more than 200 bytes",
      ])
  }

  @Test func bytesThatAreNoRecordAreAProblem() throws {
    let reason = "not a valid WARC record (it does not begin with WARC/1)"
    #expect(try summary("junk\njunk\n" + Self.a) == ["a.warc:1: \(reason)", "#1:3=a\nb"])
    #expect(
      try summary(Self.a + "junk\njunk") == [
        "a.warc:1: not a valid WARC record (its Content-Length is wrong)"
      ])
    #expect(try summary("") == [])
    #expect(try summary("\r\n\n" + Self.a + "\r\n\r\n") == ["#0:3=a\nb"])
  }

  @Test func aFileThatIsCutOffGivesTheRecordsBefore() throws {
    let bytes = Array((Self.a + Self.z).utf8)
    let size = Self.a.utf8.count
    for count in (size + 1)..<(bytes.count - 4) {
      let file = try folder.write("a.warc", bytes: Array(bytes[..<count]))
      let summary = RecordReading(file, in: folder).summary
      #expect(summary.count == 2)
      #expect(summary.first == "#0:1=a\nb")
    }
  }
}
