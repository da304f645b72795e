import Foundation
import Testing

@Suite("Configuration files count for the documents below them, each in its own folder")
struct ConfigurationTests {
  private struct Report: Decodable {
    struct File: Decodable {
      struct Finding: Decodable {
        let rule: String
        let startLine: Int
      }
      let path: String
      let findings: [Finding]
    }
    let files: [File]
  }

  /// Basque, which the shipped cue phrases leave out.
  ///
  /// Where a new model finds line 5 by itself, take another language.
  private let page = """
    Itsasontziak harkaitz bat jo zuen gauerdian, lema hautsi eta gero, eta ordubetean hondoratu zen. Berrogei \
    bidaiari zeuden barruan, eta guztiak onik atera dira handik.

    Kapitainak esan du eguraldi ona zegoela eta itsasoa bare. Hiru portutako txalupak iritsi ziren laguntzera, eta \
    goizaldean denak lehorrean ziren jada.

    Irakurri gehiago: Okinak labea itzali du berrogeita hamar urte geroago.

    Urpekariek astelehenean aztertuko dute hondarra, eta orduan erabakiko da zer egin behar den harekin.
    """

  private func findings(_ arguments: String...) throws -> [String: [String]] {
    let folder = try TemporaryFolder()
    try folder.write("plain/page.txt", page)
    try folder.write("basque/deep/page.txt", page)
    try folder.write("plain/.chaffinch.yml", "min-confidence: 0.45\n")
    try folder.write(
      "basque/.chaffinch.yml", "min-confidence: 0.45\ncue-phrases:\n  related: [irakurri gehiago]\n")
    let run = try Tool.run(
      ["lint", "plain", "basque", "--scope", "document", "--format", "json"] + arguments, in: folder.url)
    let report = try JSONDecoder().decode(Report.self, from: run.standardOutput)
    let pairs = report.files.map { ($0.path, $0.findings.map { "\($0.rule):\($0.startLine)" }) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test("a phrase of the user's own turns a line that is missed elsewhere into a finding")
  func ownPhrase() throws {
    #expect(try findings() == ["plain/page.txt": [], "basque/deep/page.txt": ["related-block:5"]])
  }

  @Test("options stand above every file")
  func options() throws {
    #expect(try findings("--min-confidence", "1") == ["plain/page.txt": [], "basque/deep/page.txt": []])
    #expect(try findings("--isolated") == ["plain/page.txt": [], "basque/deep/page.txt": []])
    let all = try findings("--min-confidence", "0")
    #expect(all.values.allSatisfy { !$0.isEmpty })
  }

  @Test("a fault ends the run before a report is touched")
  func fault() throws {
    let folder = try TemporaryFolder()
    try folder.write("page.txt", page)
    try folder.write("report.json", "old")
    try folder.write(".chaffinch.yml", "prest: strict")
    let run = try Tool.run(["lint", "page.txt", "--output", "json=report.json"], in: folder.url)
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(folder.read("report.json") == Data("old".utf8))
  }
}
