import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The list of formats")
struct ReportFormatsTests {
  @Test func findsEveryFormatByItsName() {
    #expect(
      ReportFormats.all.map(\.name) == [
        "text", "concise", "grouped", "lines", "statistics", "json", "jsonl", "sarif", "github", "gitlab",
        "junit", "rdjson", "rdjsonl", "csv", "markdown", "html",
      ])
    for entry in ReportFormats.all {
      #expect(ReportFormats.named(entry.name)?.summary == entry.summary)
    }
    #expect(ReportFormats.named("xml") == nil)
  }

  @Test func makesWhatTheNameSays() {
    let options = FormatOptions(tool: ToolVersion(name: "chaffinch", version: "1"))
    func output(_ name: String) -> UInt8? {
      ReportFormats.named(name)?.make(options).written([.sample()]).first
    }
    #expect(output("json") == UInt8(ascii: "{"))
    #expect(output("jsonl") == UInt8(ascii: "{"))
    #expect(ReportFormats.named("text")?.make(options) is TextFormat)
  }
}
