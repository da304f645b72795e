import ChaffinchCore
import Testing

@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("Evidence of a corpus")
struct CorpusEvidenceTests {
  /// Lines of menus, prose, links and images, some of them twice, in blocks.
  private static func text(_ seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "Home", "[Weather](https://a.example/weather)", "![A boat](boat.png)", "", "",
      "The ferry to the outer islands stopped on Tuesday, and nobody can say when it will leave again; see [the list](l).",
      "Ferry stops", "12 March 2024", "新しい橋が火曜日に開通し、島の人々はとても喜んでいる。", "Café — Đà Nẵng ½", "| a | b |",
    ]
    let lines = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  @Test(
    "a document has the same fingerprints by all its measures as by its tokens alone",
    arguments: UInt64(0)..<200)
  func fingerprints(seed: UInt64) {
    let text = Self.text(seed)
    let whole = DocumentFingerprints(TextAnalysis(bytes: text), site: "a.example")
    let tokens = DocumentFingerprints(TextAnalysis(tokensOf: text), site: "a.example")
    #expect(String(describing: whole) == String(describing: tokens))
  }

  @Test(
    "a lone document is judged as by an index of it alone", arguments: UInt64(0)..<200, [Scope.site, .corpus])
  func loneDocument(seed: UInt64, scope: Scope) throws {
    let document = InputDocument(path: "a.txt", record: nil, text: Self.text(seed), folder: ".")
    let site = TokenHash.hash("a.example")
    let analysis = TextAnalysis(bytes: document.text)
    let alone = CorpusEvidence(alone: .init(path: "a.txt", recordIndex: nil))
    let indexed = try CorpusEvidence(
      [DocumentFingerprints(analysis, site: "a.example")], names: [.init(path: "a.txt", recordIndex: nil)],
      identities: [], saved: nil, scope: scope)
    let first = alone.siteEvidence(analysis, site: site, document: 0)
    let second = indexed.siteEvidence(analysis, site: site, document: 0)
    #expect(String(describing: first) == String(describing: second))
    #expect(indexed.elsewhere(analysis, site: site, document: 0).allSatisfy { $0 == nil })
    #expect(alone.elsewhere(analysis, site: site, document: 0).isEmpty)
    let originals = [alone, indexed].map { $0.original(of: 0, document).map { "\($0)" } }
    #expect(originals[0] == originals[1])
  }
}
