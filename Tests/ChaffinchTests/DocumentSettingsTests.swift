import TestSupport
import Testing

@testable import Chaffinch
@testable import ChaffinchConfiguration
@testable import ChaffinchCore
@testable import ChaffinchLint

@Suite("Settings change what a document is judged by, and nothing else")
struct DocumentSettingsTests {
  /// A Basque article, whose language the shipped cue phrases leave out, with a link to another article in it.
  static let basque = """
    Itsasontzia hondoratu da Arrigorri aurrean

    Itsasontziak harkaitz bat jo zuen gauerdian, lema hautsi eta gero, eta ordubetean hondoratu zen. Berrogei \
    bidaiari zeuden barruan, eta guztiak onik atera dira handik.

    Kapitainak esan du eguraldi ona zegoela eta itsasoa bare. Hiru portutako txalupak iritsi ziren laguntzera, eta \
    goizaldean denak lehorrean ziren jada.

    Irakurri gehiago: Okinak labea itzali du berrogeita hamar urte geroago.

    Urpekariek astelehenean aztertuko dute hondarra, eta orduan erabakiko da zer egin behar den harekin.
    """

  private func reports(_ texts: [String], _ settings: DocumentSettings) throws -> [FileReport] {
    try LintedTexts.reports(
      texts, options: LintOptions(scope: .document, includesLabels: true), settings: FolderSettings(settings))
  }

  private func residueLines(_ preset: LabellerPreset) throws -> Int {
    let texts = NamedExample.all.map(\.example.text)
    return try reports(texts, Configuration(preset: preset).settings).reduce(0) { sum, report in
      sum + (report.labels ?? "").count { "RCNPKO".contains($0) }
    }
  }

  @Test("strict finds no less than balanced, gentle no more, and strict more than gentle")
  func presets() throws {
    let (strict, balanced, gentle) = (
      try residueLines(.strict), try residueLines(.balanced), try residueLines(.gentle)
    )
    #expect(strict >= balanced && balanced >= gentle && strict > gentle && gentle > 0)
  }

  @Test("at 0 every line is residue, at 1 none but what repeats")
  func extremes() throws {
    let all = try #require(try reports([Self.basque], DocumentSettings(minConfidence: 0)).first)
    #expect(all.labels?.allSatisfy { "-RCNPKO".contains($0) } == true)
    let repeated =
      Self.basque + "\n\n" + (Self.basque.split(separator: "\n").first { $0.hasPrefix("Kap") } ?? "")
    let none = try #require(try reports([repeated], DocumentSettings(minConfidence: 1)).first)
    #expect(none.labels?.filter { "RCNPKO".contains($0) } == "O")
  }

  @Test("a phrase of the user's own turns a line that was missed into a finding, and is its evidence")
  func ownPhrase() throws {
    let phrase = try #require(Lexicon.Phrase(cueClass: .related, text: "irakurri gehiago"))
    let before = try #require(try reports([Self.basque], DocumentSettings(minConfidence: 0.45)).first)
    #expect(before.findings.isEmpty)
    let settings = Configuration(minConfidence: 0.45, cuePhrases: [phrase]).settings
    let after = try #require(try reports([Self.basque], settings).first)
    #expect(after.findings.map(\.rule) == ["related-block"] && after.findings.map(\.startLine) == [7])
    #expect(
      after.findings.first?.evidence.first
        == Evidence("cue-phrase", "“irakurri gehiago” on line 7 announces other articles"))
  }

  @Test("documents of folders without settings of their own have the others'")
  func folders() {
    let settings = FolderSettings(
      DocumentSettings(minConfidence: 0.1), byFolder: ["a": DocumentSettings(minConfidence: 0.2)])
    #expect(settings["a"].minConfidence == 0.2)
    #expect(settings["a/b"].minConfidence == 0.1)
  }
}
