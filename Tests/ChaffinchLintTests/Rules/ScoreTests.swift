import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint

@Suite("The score adds up, and cleaning never lowers it")
struct ScoreTests {
  @Test("losses and score sum to 100, for any page", arguments: 0..<300)
  func losses(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let result = LintResult(Pages.judged(Pages.randomLines(&generator)))
    guard let score = result.score else {
      #expect(result.page.measures.analysis.visibleLength == 0)
      return
    }
    #expect((0...100).contains(score))
    let lost = result.findings.reduce(0) { $0 + $1.scoreLoss }
    #expect(abs(score + lost - 100) < 1e-6)
    #expect(result.findings.allSatisfy { $0.scoreLoss >= 0 })
    #expect((0...100).contains(try #require(result.completeness)))
    #expect((0...100).contains(try #require(result.integrity)))
  }

  @Test("the order of the claims does not matter", arguments: 0..<100)
  func order(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let page = Pages.judged(Pages.randomLines(&generator))
    let claims = RuleList.all.flatMap { $0.check(page) }
    let order = claims.indices.shuffled(using: &generator)
    let plain = Score(page, claims)
    let shuffled = Score(page, order.map { claims[$0] })
    #expect(abs((plain.value ?? -1) - (shuffled.value ?? -1)) < 1e-9)
    for (place, index) in order.enumerated() {
      #expect(abs(plain.losses[index] - shuffled.losses[place]) < 1e-9)
    }
  }

  @Test("a page without its claimed lines scores no less")
  func removal() throws {
    var compared = 0
    for seed in UInt64(0)..<300 {
      var generator = SeededGenerator(seed: seed)
      let lines = Pages.randomLines(&generator)
      let before = LintResult(Pages.judged(lines))
      var claimed: Set<Int> = []
      for finding in before.findings where finding.claim.cost == .lines {
        claimed.formUnion(before.page.lines[finding.claim.lines].map(\.index))
      }
      guard !claimed.isEmpty else { continue }
      let after = LintResult(Pages.judged(lines.indices.filter { !claimed.contains($0) }.map { lines[$0] }))
      // A line whose near twin is gone may find another: it then has another class, of which nothing is promised.
      guard !after.page.classes.contains(where: \.isResidue), let score = before.score,
        let cleaned = after.score
      else { continue }
      #expect(cleaned >= score - 1e-9, "seed \(seed)")
      compared += 1
    }
    #expect(compared > 150)
  }

  @Test("nothing to judge has no score", arguments: ["", "\n", " \t \r\n\n", "\u{FEFF}", "\u{FEFF}\n \n"])
  func blank(text: String) {
    let result = LintResult(Pages.judged(text) { _ in .body })
    #expect(result.score == nil)
    #expect(result.integrity == nil)
    #expect(result.completeness == nil)
    #expect(result.findings.isEmpty)
  }

  @Test("residue of every class weighs the same", arguments: LineClass.residue)
  func weights(residueClass: LineClass) {
    let result = LintResult(Pages.judged(Self.body + "\nBoats") { $0 == "Boats" ? residueClass : .body })
    expect(result, kept: 355, claimed: 5)
  }

  @Test("addresses count with the line they stand on, kept or claimed")
  func addresses() {
    let link = "[Boats](https://harbour.example/)"
    let claimed = LintResult(Pages.judged(Self.body + "\n" + link) { $0 == link ? .navigation : .body })
    expect(claimed, kept: 355, claimed: 33)
    let kept = LintResult(Pages.judged(Self.body + link + "\nBoats") { $0 == "Boats" ? .related : .body })
    expect(kept, kept: 355 + 33, claimed: 5)
  }

  @Test("a Japanese character counts two and a half times")
  func scripts() {
    let japanese = String(repeating: "港の船を毎朝数える。", count: 20) + "\n次の記事"
    let result = LintResult(Pages.judged(japanese) { $0 == "次の記事" ? .related : .body })
    expect(result, kept: 20 * 23.5, claimed: 10)
  }

  private func expect(_ result: LintResult, kept: Double, claimed: Double) {
    let expected = 100 * kept / (kept + claimed)
    #expect(abs((result.score ?? -1) - expected) < 1e-6)
  }

  /// 355 characters, the last of them a full stop.
  private static let body =
    String(repeating: "The keeper counts the boats in the harbour. ", count: 7)
    + "The keeper counts the boats in the old harbour."
}
