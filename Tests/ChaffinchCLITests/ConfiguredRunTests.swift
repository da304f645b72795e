import Foundation
import TestSupport
import Testing

@Suite("What the configuration decides holds for reports, cleaned texts and the files of a run")
struct ConfiguredRunTests {
  private struct Report: Decodable {
    struct File: Decodable {
      struct Finding: Decodable {
        let rule: String
        let scoreLoss: Double
        let fingerprint: String
      }
      let path: String
      let score: Double?
      let findings: [Finding]
    }
    struct Summary: Decodable { let ignored: Int? }
    let files: [File]
    let summary: Summary
  }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(Repository.samplePages, as: "sample")
  }

  private func lint(_ arguments: String...) throws -> Report {
    let run = try Tool.run(["lint", "sample", "--format", "json"] + arguments, in: folder.url)
    return try JSONDecoder().decode(Report.self, from: run.standardOutput)
  }

  /// Rules that match often, in every class and script.
  private let ownRules = """
    custom-rules:
      - {name: own-short, pattern: '^\\w{1,12}$', class: navigation, message: m}
      - {name: own-pair, pattern: '^\\S+ \\S+$', class: caption, severity: error, message: m}
      - {name: own-word, phrases: [the, der, và, "。"], class: other, message: m}

    """

  @Test("losses still sum to what the scores lack, and no rule finds that is off")
  func sums() throws {
    try folder.write(
      ".chaffinch.yml",
      ownRules
        + "rules: {own-word: off, related-block: off, markup-residue: off, promo-block: {min-confidence: 0.9}}"
    )
    let report = try lint()
    let rules = Set(report.files.flatMap { $0.findings.map(\.rule) })
    #expect(rules.isSuperset(of: ["own-short", "own-pair"]))
    #expect(rules.isDisjoint(with: ["own-word", "related-block", "markup-residue"]))
    for file in report.files {
      guard let score = file.score else { continue }
      let lost = file.findings.reduce(0) { $0 + $1.scoreLoss }
      #expect(abs(lost - (100 - score)) <= 0.05 * Double(file.findings.count + 1) + 0.001, "\(file.path)")
    }
  }

  @Test("the report is the same for any number of threads")
  func threads() throws {
    try folder.write(".chaffinch.yml", ownRules + "overrides: [{files: '*.md', preset: strict}]\n")
    let reports = try ["1", "2", "7"].map {
      try Tool.run(["lint", "sample", "--format", "jsonl", "--threads", $0], in: folder.url).standardOutput
    }
    #expect(reports[0] == reports[1] && reports[0] == reports[2] && reports[0].count > 1000)
  }

  @Test("clean removes what the user's own rules claim, and leaves what is no finding")
  func clean() throws {
    let page =
      "Kept line of the article, which goes on for a while and then ends.\nX-MARK 17\nAnother line.\n"
    try folder.write("pages/a.txt", page)
    try folder.write("pages/b.txt", page)
    try folder.write(
      "pages/.chaffinch.yml",
      "custom-rules: [{name: x-mark, phrases: [X-MARK], class: other, message: m}]\n"
        + "ignore: [{rule: x-mark, files: b.txt, reason: r}]\n")
    let run = try Tool.run(["clean", "pages", "-o", "out", "--select", "x-mark"], in: folder.url)
    #expect(run.exitCode == 0, "\(run.errors)")
    func read(_ name: String) -> String? {
      folder.files().first { $0.hasPrefix("out/") && $0.hasSuffix(name) }.flatMap { folder.read($0) }
        .map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(read("a.txt") == page.replacing("X-MARK 17\n", with: ""))
    #expect(read("b.txt") == page)
  }

  @Test("a finding that is passed over by its fingerprint gives its points back and is counted")
  func ignoredFinding() throws {
    let before = try lint("--isolated")
    let file = try #require(before.files.first { ($0.findings.first?.scoreLoss ?? 0) > 1 })
    let finding = try #require(file.findings.first)
    try folder.write(
      ".chaffinch.yml",
      "ignore: [{rule: \(finding.rule), fingerprint: '\(finding.fingerprint)', files: \(file.path), reason: r}]"
    )
    let after = try lint()
    let same = try #require(after.files.first { $0.path == file.path })
    #expect(!same.findings.contains { $0.fingerprint == finding.fingerprint })
    #expect(abs((same.score ?? 0) - (file.score ?? 0) - finding.scoreLoss) < 0.25)
    #expect(after.summary.ignored == 1 && before.summary.ignored == nil)
    #expect(zip(before.files, after.files).filter { $0.score != $1.score }.count == 1)
  }

  @Test("the gate of a document is that of its configuration, below the options")
  func gate() throws {
    try folder.write("a/page.txt", "Word\n")
    try folder.write("a/.chaffinch.yml", "fail-on: never\n")
    func exitCode(_ arguments: String...) throws -> Int {
      try Tool.run(["lint", "a", "--format", "json"] + arguments, in: folder.url).exitCode
    }
    // A page of one word has no article.
    #expect(try exitCode("--isolated") == 1)
    #expect(try exitCode() == 0)
    #expect(try exitCode("--fail-on", "error") == 1)
    #expect(try exitCode("--min-score", "80") == 1)
    try folder.write("a/.chaffinch.yml", "min-score: 80\n")
    #expect(try exitCode() == 1)
    #expect(try exitCode("--min-score", "0") == 0)
    #expect(try exitCode("--exit-zero") == 0)
  }

  @Test("what .gitignore leaves out is passed over, unless it is wanted")
  func gitignore() throws {
    for name in ["w/a.txt", "w/b.txt", "w/deep/c.txt", "w/deep/kept.txt"] { try folder.write(name, "text") }
    try folder.write("w/.gitignore", "b.txt\n/deep/*\n!kept.txt\n")
    func files(_ arguments: String...) throws -> [String] {
      try Tool.run(["lint", "w", "--show-files"] + arguments, in: folder.url).output.split(separator: "\n")
        .map(String.init)
    }
    #expect(try files() == ["w/a.txt", "w/deep/kept.txt"])
    #expect(try files("--no-gitignore").count == 4)
    #expect(try files("w/b.txt") == ["w/a.txt", "w/b.txt", "w/deep/kept.txt"])
  }

  @Test("the schema is printed as it is kept")
  func schema() throws {
    let kept = try Data(contentsOf: Repository.root.appending(path: "docs/chaffinch.schema.json"))
    #expect(try Tool.run(["schema"], in: folder.url).standardOutput == kept)
  }
}
