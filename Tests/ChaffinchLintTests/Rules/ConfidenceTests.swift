import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("The confidence of a finding is the probability that the threshold speaks of")
struct ConfidenceTests {
  private let text = """
    The ferry to the northern islands runs again since Tuesday, and the first boat was full.
    Bakery
    Weather for the week ahead
    """

  /// The page of `text` with the given probabilities, line by line; all others are 0.
  private func page(_ lines: [[LineClass: Float]], threshold: Float = 0.6) -> ClassifiedPage {
    let measures = PageMeasures(TextAnalysis(bytes: Array(text.utf8)))
    let posteriors = lines.map { probabilities in
      var posterior = Posterior(certain: .body)
      posterior[.body] = 0
      for (lineClass, probability) in probabilities { posterior[lineClass] = probability }
      return posterior
    }
    return ClassifiedPage(measures, posteriors, threshold: threshold)
  }

  @Test func isNeverBelowTheThresholdWhereSeveralClassesShareIt() throws {
    // Related is the likeliest class with 0.29, and residue all the same: 0.87 against 0.1.
    let torn: [LineClass: Float] = [
      .related: 0.29, .navigation: 0.28, .promo: 0.28, .caption: 0.02, .body: 0.1, .unsure: 0.03,
    ]
    let findings = LintResult(page([[.body: 1], torn, torn])).findings.filter { $0.claim.cost == .lines }
    let claim = try #require(findings.first?.claim)
    #expect(findings.count == 1 && claim.residueClass == .related)
    #expect(abs(claim.confidence - 0.87 / 0.97) < 1e-6)
    #expect(abs(claim.classProbability - 0.29 / 0.87) < 1e-6)
  }

  @Test func weighsLinesByTheirLength() throws {
    let page = page([
      [.body: 1], [.related: 0.6, .promo: 0.2, .body: 0.2], [.related: 0.9, .body: 0.1],
    ])
    let claim = try #require(LintResult(page).findings.first { $0.claim.cost == .lines }?.claim)
    let lengths = claim.lines.map { Double(page.lines[$0].effectiveLength) }
    #expect(claim.lines.count == 2 && lengths[1] > 3 * lengths[0])
    let confidence = (0.8 * lengths[0] + 0.9 * lengths[1]) / (lengths[0] + lengths[1])
    let ofClass = (0.6 * lengths[0] + 0.9 * lengths[1]) / (lengths[0] + lengths[1])
    #expect(abs(claim.confidence - confidence) < 1e-6)
    #expect(abs(claim.classProbability - ofClass / confidence) < 1e-6)
  }

  @Test func isCertainOfTheClassWhereTheRuleAloneSaysIt() {
    let twice = "A sentence long enough to be noticed when a page prints it two times in a row."
    let findings = LintResult(Pages.judged([twice, twice].joined(separator: "\n")) { _ in .body }).findings
    #expect(findings.contains { $0.rule.name == "repeated-block" })
    for finding in findings { #expect(finding.claim.classProbability == 1) }
  }
}
