import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchStorage

@Suite("A result comes back from the cache as it was")
struct CachedResultTests {
  private var generator = SeededGenerator(seed: 11)

  private mutating func number() -> Int { Int.random(in: -3...1_000_000, using: &generator) }

  private mutating func text() -> String {
    let scalars: [Unicode.Scalar] = ["a", "é", "\u{0}", "\u{202E}", "漢", "\n", "😀"]
    return String(
      String.UnicodeScalarView(
        (0..<Int.random(in: 0...9, using: &generator)).map { _ in
          scalars.randomElement(using: &generator) ?? "a"
        }))
  }

  private mutating func raw() -> RawText {
    RawText(
      (0..<Int.random(in: 0...20, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator)
      })
  }

  private mutating func perhaps<Value>(_ value: Value) -> Value? {
    Bool.random(using: &generator) ? value : nil
  }

  private mutating func finding() -> Finding {
    let start = Int.random(in: 0...50, using: &generator)
    return Finding(
      rule: text(),
      residueClass: LineClass.residue.randomElement(using: &generator) ?? .other,
      severity: Severity.allCases.randomElement(using: &generator) ?? .note,
      startLine: number(),
      endLine: number(), startByte: number(), endByte: number(),
      start: Finding.Column(bytes: number(), scalars: number()),
      end: Finding.Column(bytes: number(), scalars: number()), confidence: Double(number()) / 7,
      classProbability: Double(number()) / 9,
      scoreLoss: Double(number()) / 3, fingerprint: text(),
      lineFingerprints: [UInt64.random(in: 0 ... .max, using: &generator)], message: text(),
      evidence: [Evidence(text(), text())],
      related: [
        RelatedLocation(
          path: raw(), container: perhaps(raw()), startLine: number(), endLine: number(), note: text())
      ],
      snippet: [
        Finding.SnippetLine(lineNumber: number(), text: raw(), marked: perhaps(start..<start + 4)),
        Finding.SnippetLine(lineNumber: number(), text: raw(), marked: nil),
      ])
  }

  private mutating func file() -> LintedFile {
    let record = RecordIdentity(
      index: number(), line: perhaps(3), id: perhaps(text()), url: perhaps(text()))
    let axes = FileReport.Axes(
      cleanliness: perhaps(1.5), integrity: perhaps(-0.0), completeness: perhaps(.infinity))
    let original = FileReport.Original(path: raw(), container: perhaps(raw()), similarity: 0.25)
    let source = FileReport.Source(text: raw(), cleaned: raw())
    let findings = (0..<Int.random(in: 0...3, using: &generator)).map { _ in finding() }
    return LintedFile(
      report: FileReport(
        path: raw(), record: perhaps(record), site: raw(), language: perhaps(text()), score: perhaps(33.3),
        axes: axes, bytes: number(), lines: number(), bodyBytes: number(), labels: perhaps(text()),
        original: perhaps(original), source: perhaps(source), findings: findings),
      visibleCharacters: number(), worstSeverity: perhaps(Severity.error),
      gate: Gate(failOn: perhaps(.warning), minScore: perhaps(70)), ignored: number(), usedIgnores: [number()]
    )
  }

  @Test mutating func roundTrip() throws {
    for _ in 0..<300 {
      let file = file()
      let found = try #require(CachedResult.file(CachedResult.bytes(of: file)))
      #expect(found.report == file.report)
      #expect(found.visibleCharacters == file.visibleCharacters)
      #expect(found.worstSeverity == file.worstSeverity)
      #expect(
        found.gate == file.gate && found.ignored == file.ignored && found.usedIgnores == file.usedIgnores)
    }
  }

  /// Whoever adds a property adds it to the coding and to `file()` above, then here.
  @Test mutating func noPropertyIsForgotten() {
    let report = file().report
    let finding = finding()
    #expect(Mirror(reflecting: report).children.count == 14)
    #expect(Mirror(reflecting: finding).children.count == 18)
    #expect(Mirror(reflecting: finding.related[0]).children.count == 5)
    #expect(Mirror(reflecting: finding.snippet[0]).children.count == 3)
    #expect(Mirror(reflecting: RecordIdentity(index: 0)).children.count == 4)
    #expect(Mirror(reflecting: FileReport.Original(path: "", similarity: 1)).children.count == 3)
  }

  @Test("bytes that are cut or too many are no result") mutating func damage() {
    for _ in 0..<30 {
      let bytes = CachedResult.bytes(of: file())
      for count in bytes.indices { #expect(CachedResult.file(Array(bytes[..<count])) == nil) }
      #expect(CachedResult.file(bytes + [0]) == nil)
    }
  }
}

extension CachedResultTests {
  @Test("bytes that were changed crash nothing") mutating func changedBytes() {
    var changes = SeededGenerator(seed: 12)
    for _ in 0..<300 {
      var bytes = CachedResult.bytes(of: file())
      bytes[Int.random(in: bytes.indices, using: &changes)] = UInt8.random(in: 0...255, using: &changes)
      _ = CachedResult.file(bytes)
    }
    #expect(CachedResult.file([]) == nil)
  }
}
