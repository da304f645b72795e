import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint

@Suite("Findings point at what they claim")
struct FindingTests {
  @Test("spans, lines and letters agree, for any page", arguments: 0..<200)
  func places(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let result = LintResult(Pages.judged(Pages.randomLines(&generator)))
    let document = result.page.measures.analysis.document
    let letters = Array(result.page.letters.utf8)
    #expect(letters.count == document.lines.count)
    var claimed: Set<Int> = []
    var lastStart = 0
    for finding in result.findings {
      let claim = finding.claim
      #expect(claim.bytes.lowerBound >= lastStart)
      lastStart = claim.bytes.lowerBound
      #expect(claim.bytes.upperBound <= document.bytes.count)
      #expect((0...1).contains(claim.confidence))
      guard claim.cost != .missingBody else { continue }
      let (first, last) = (finding.documentLines.lowerBound - 1, finding.documentLines.upperBound - 1)
      #expect(document.lines[first].range.contains(claim.bytes.lowerBound))
      #expect(document.lines[last].range.contains(claim.bytes.upperBound - 1))
      guard claim.cost == .lines else {
        #expect(first == last)
        continue
      }
      for line in result.page.lines[claim.lines] {
        #expect(letters[line.index] == claim.residueClass.letter)
        #expect(claimed.insert(line.index).inserted, "a line is claimed twice")
      }
    }
    let residue = letters.indices.filter { Array("RCNPKO".utf8).contains(letters[$0]) }
    #expect(Set(residue) == claimed)
  }

  @Test("the examples of other-residue hold where the labeller calls the lines so")
  func otherResidue() {
    // The labeller seldom calls a line `other`: the rule's examples are judged with the classes given.
    for example in OtherResidueRule.metadata.examples {
      let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
        index, line in
        (text: String(line), lineClass: example.claimedLines.contains(index + 1) ? LineClass.other : .body)
      }
      let findings = LintResult(Pages.judged(lines)).findings
      let claimed = findings.filter { $0.rule.name == "other-residue" }.flatMap { Array($0.documentLines) }
      #expect(claimed == example.claimedLines)
      #expect(findings.allSatisfy { $0.rule.name == "other-residue" })
    }
  }
}
