import Foundation
import TestSupport
import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The HTML report")
struct HTMLFormatTests {
  private let options = FormatOptions(
    tool: ToolVersion(name: "chaffinch", version: "0.1.0"),
    rules: [
      RuleMetadata(
        name: "related-block", summary: "headlines", rationale: "", remedy: "Remove the lines.",
        severity: .warning)
    ])

  private func page(_ files: [FileReport], _ limits: HTMLReportLimits = HTMLReportLimits()) -> String {
    String(decoding: HTMLFormat(options: options, limits: limits).written(files), as: UTF8.self)
  }

  /// The JSON of the element `id`.
  private func data(_ id: String, of page: String) throws -> Any? {
    guard let start = page.range(of: "<script type=\"application/json\" id=\"\(id)\">") else { return nil }
    let rest = page[start.upperBound...]
    let end = try #require(rest.range(of: "</script>"))
    return try JSONSerialization.jsonObject(
      with: Data(rest[..<end.lowerBound].utf8), options: .fragmentsAllowed)
  }

  private func object(_ id: String, of page: String) throws -> [String: Any] {
    try #require(data(id, of: page) as? [String: Any])
  }

  private func rows(of page: String) throws -> [[Any]] {
    try #require(data("files-data", of: page) as? [[Any]])
  }

  /// A file with its text and one finding on a range of it.
  private func file(
    _ path: RawText = "a.txt", _ text: String, marked: Range<Int>? = nil, cleaned: String? = nil,
    score: Double? = 80, fingerprint: String = "1:related-block:1"
  ) -> FileReport {
    var file = FileReport.sample(path, score: score)
    file.source = FileReport.Source(text: RawText(text), cleaned: RawText(cleaned ?? text))
    file.site = "news.example"
    guard let marked else { return file }
    var finding = Finding.manyLines([])
    (finding.startByte, finding.endByte, finding.fingerprint) = (
      marked.lowerBound, marked.upperBound, fingerprint
    )
    finding.startLine = text.utf8.prefix(marked.lowerBound).count { $0 == 0x0A } + 1
    finding.endLine = text.utf8.prefix(marked.upperBound).count { $0 == 0x0A } + 1
    file.findings = [finding]
    return file
  }

  @Test func namesTheHashesOfItsStyleAndScript() {
    let policy = page([])
    for asset in [PageAsset.style, .script] {
      let hash = "sha256-" + Data(SHA256.hash(asset.bytes)).base64EncodedString()
      #expect("\(asset.hash)" == hash, "run scripts/page-hashes")
      #expect(policy.contains("-src &#39;\(hash)&#39;"))
    }
    #expect(
      policy.contains(
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;"))
    #expect(policy.contains("base-uri &#39;none&#39;; form-action &#39;none&#39;\">"))
  }

  @Test func holdsNothingThatThePolicyWouldBlock() {
    let html = page([file("a.txt", "one\ntwo", marked: 0..<3)])
    let body = html.replacing(String(decoding: PageAsset.script.bytes, as: UTF8.self), with: "")
    #expect(body.firstRange(of: #/<[a-z][^>]*\s(style|on[a-z]+)=/#) == nil)
    #expect(body.firstRange(of: #/(src|srcset|action|background)="/#) == nil)
    #expect(body.matches(of: #/href="(?<target>[^"]*)"/#).allSatisfy { $0.target.hasPrefix("#") })
  }

  @Test func embedsAssetsThatEndNoElement() {
    let style = String(decoding: PageAsset.style.bytes, as: UTF8.self)
    let script = String(decoding: PageAsset.script.bytes, as: UTF8.self)
    #expect(!style.contains("</") && !style.contains("url(") && !style.contains("@import"))
    #expect(!script.contains("</script") && !script.contains("<!--"))
    for banned in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch("] {
      #expect(!script.contains(banned))
    }
  }

  @Test func standsHostileTextEverywhere() throws {
    let attacks: [[UInt8]] = [
      Array("</script><script>alert(1)</script>".utf8), Array("<!--<script>".utf8),
      Array("]]>\"'><img src=x onerror=y>".utf8),
    ]
    let calm = elements(of: page([hostile(Array("calm".utf8))]))
    for bytes in attacks + HostileText.samples(12, seed: 11) {
      let html = page([hostile(bytes)])
      // As many elements as with calm text: none was opened or closed by the text.
      #expect(elements(of: html) == calm)
      let string = String(decoding: bytes, as: UTF8.self)
      let detail = try object("file-0", of: html)
      let finding = try #require((detail["findings"] as? [[String: Any]])?.first)
      for value in [detail["url"], detail["id"], detail["original"], finding["message"], finding["rule"]] {
        #expect((value as? String)?.unicodeScalars.elementsEqual(string.unicodeScalars) == true)
      }
    }
  }

  /// How often the page has what could open or close an element.
  private func elements(of page: String) -> [Int] {
    ["<script", "</script", "<img", "<!--", "<svg", "<a "].map { page.ranges(of: $0).count }
  }

  private func hostile(_ bytes: [UInt8]) -> FileReport {
    let string = String(decoding: bytes, as: UTF8.self)
    var finding = Finding.oneLine("x", marked: 0..<1, rule: string, message: string)
    (finding.startByte, finding.endByte, finding.fingerprint) = (0, bytes.count, string)
    finding.evidence = [Evidence(string, string)]
    finding.related = [.init(path: RawText(bytes), startLine: 1, endLine: 1, note: string)]
    var file = FileReport.sample(
      RawText(bytes), record: .init(index: 0, id: string, url: string), findings: [finding])
    (file.language, file.site) = (string, RawText(bytes))
    file.original = FileReport.Original(path: RawText(bytes), similarity: 0.5)
    file.source = FileReport.Source(text: RawText(bytes), cleaned: RawText(bytes + bytes))
    return file
  }

  @Test func tellsTheTextInPiecesWithoutOffsets() throws {
    let html = page([file("a.txt", "kept\r\nđỏ more\nlast", marked: 6..<11, cleaned: "kept\r\nmore!\nlast")])
    let detail = try object("file-0", of: html)
    let lines = try #require(detail["text"] as? [[Any]])
    #expect(lines.count == 3)
    #expect(lines[0] as NSArray == [1, "kept"])
    #expect(lines[1] as NSArray == [2, [[0], "đỏ"], " more"])
    #expect(lines[2] as NSArray == [3, "last"])
    #expect(try #require(detail["cleaned"] as? [Any]) as NSArray == [[1, 1], "more!", [3, 3]])
  }

  @Test func showsFindingsOfAFileWithoutItsText() throws {
    var file = file("a.txt", "one two", marked: 0..<3)
    file.source = nil
    let detail = try object("file-0", of: page([file]))
    #expect((detail["findings"] as? [Any])?.count == 1)
    #expect(detail["text"] == nil)
  }

  @Test func putsTheWorstFilesFirst() throws {
    let files = [
      file("b.txt", "", score: 50), file("a.txt", "", score: 50), file("c.txt", "", score: nil),
      file("d.txt", "", score: 7),
    ]
    #expect(try rows(of: page(files)).map { $0[1] as? String } == ["d.txt", "a.txt", "b.txt", "c.txt"])
    #expect(try rows(of: page(files)).map { $0[2] as? Int } == [70, 500, 500, -1])
  }

  @Test func namesFoldersAndContainersOnce() throws {
    var record = file("b/c.jsonl", "")
    record.record = RecordIdentity(index: 7)
    let html = page([file("b/a.txt", ""), file("b/b.txt", ""), record, file("d.txt", "")])
    let prefixes = try #require(data("prefixes-data", of: html) as? [String])
    let names = try rows(of: html).map { row in prefixes[row[0] as? Int ?? -1] + (row[1] as? String ?? "") }
    #expect(prefixes == ["", "b/", "b/c.jsonl[record "])
    #expect(names == ["b/a.txt", "b/b.txt", "b/c.jsonl[record 7]", "d.txt"])
  }

  @Test func saysWhatItLeavesOut() throws {
    #expect(page([file("a.txt", "x")]).contains("Nothing: every file is listed"))
    var limits = HTMLReportLimits()
    limits.listedFiles = 3
    limits.dataBytes = 900
    let files = (0..<9).map { file(RawText("\($0).txt"), "text \($0)", score: Double($0)) }
    let html = page(files, limits)
    #expect(try rows(of: html).map { $0[1] as? String } == ["0.txt", "1.txt", "2.txt"])
    #expect(html.contains("The list has the worst 3 of 9 documents."))
    #expect(html.contains("Findings and texts are shown for the worst "))
    #expect(try data("file-0", of: html) != nil)
    #expect(try data("file-2", of: html) == nil)
  }

  @Test func staysWithinItsLimits() {
    var limits = HTMLReportLimits()
    (limits.listBytes, limits.dataBytes, limits.textBytes) = (20_000, 70_000, 5000)
    let long = String(repeating: "long text <<<<<<<< of a page\n", count: 2000)
    let files = (0..<500).map {
      file(RawText("\($0).txt"), long, marked: 29_000..<29_100, score: Double($0 % 90))
    }
    let empty = page([], limits).utf8.count
    #expect(page(files, limits).utf8.count < empty + 20_000 + 50_000 + 40_000)
  }

  @Test func namesTheBlocksThatSeveralFilesHave() {
    let files =
      (0..<4).map { file(RawText("\($0).txt"), "Menu & more\nbody \($0)", marked: 0..<11) }
      + [file("other.txt", "Only here", marked: 0..<9, fingerprint: "1:related-block:2")]
    let html = page(files)
    #expect(html.contains("<strong>in 4 documents</strong>"))
    #expect(html.contains(">Menu &amp; more</blockquote>"))
    #expect(!html.contains(">Only here</blockquote>"))
  }

  @Test func gathersNearDuplicates() {
    var files = (0..<4).map { file(RawText("\($0).txt"), "text") }
    for index in 1..<4 { files[index].original = FileReport.Original(path: "0.txt", similarity: 0.9) }
    let html = page(files)
    #expect(html.contains("<strong>4 documents</strong>"))
    #expect(html.contains("1 original, 3 near-duplicates"))
    #expect(html.contains("90.0% alike"))
  }

  @Test func isTheSameForTheSameFiles() {
    let files = (0..<200).map { index in
      file(
        RawText("\(index % 7)/\(index).txt"), "text \(index)", marked: 0..<4, score: Double(index * 37 % 101),
        fingerprint: "1:related-block:\(index % 40)")
    }
    #expect(page(files) == page(files))
  }

  @Test func isReadableWithoutFiles() {
    let html = page([])
    #expect(html.contains("Report on 0 documents"))
    #expect(html.contains("no score"))
  }
}
