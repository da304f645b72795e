import Foundation
import TestSupport
import Testing

@testable import Chaffinch
@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchReport

/// An example with the rule it belongs to.
struct NamedExample: Sendable, CustomTestStringConvertible {
  let rule: String
  let example: RuleExample

  var testDescription: String { "\(rule): \(example.title)" }

  /// The examples that the shipped model decides: it seldom calls a line `other`, so those are tested with given classes.
  static let all: [NamedExample] = RuleList.all.flatMap { rule in
    rule.metadata.examples.map { NamedExample(rule: rule.metadata.name, example: $0) }
  }.filter { $0.rule != "other-residue" || $0.example.claimedLines.isEmpty }
}

@Suite("Every rule is listed and documented, and does what its examples say")
struct RuleExampleTests {
  @Test("every file of the folder is a rule of the list, named as its file is")
  func registration() throws {
    let files = try Repository.sourceNames(in: "Sources/ChaffinchLint/Rules", endingWith: "Rule")
    let names = RuleList.all.map { $0.metadata.name }
    let expected = names.map { name in
      name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + "Rule"
    }
    #expect(Set(files) == Set(expected))
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
  }

  @Test(
    "every rule has its texts, and two examples of each kind",
    arguments: RuleList.all.map { $0.metadata.name })
  func documentation(name: String) throws {
    let metadata = try #require(RuleList.named(name)).metadata
    #expect(!metadata.summary.isEmpty && !metadata.summary.hasSuffix("."))
    #expect(metadata.rationale.hasSuffix("."))
    #expect(metadata.remedy.hasSuffix("."))
    #expect(metadata.examples.count { !$0.claimedLines.isEmpty } >= 2)
    #expect(metadata.examples.count { $0.claimedLines.isEmpty } >= 2)
    #expect(Set(metadata.examples.map(\.title)).count == metadata.examples.count)
    #expect(metadata.examples.allSatisfy { !$0.text.contains("▌") })
    let page = RulePage.text(metadata)
    #expect(metadata.examples.allSatisfy { page.contains($0.title) })
  }

  @Test("exactly the marked lines are claimed", arguments: NamedExample.all)
  func claims(_ named: NamedExample) throws {
    try expectClaims(named, named.example.text)
  }

  @Test("CR LF, a byte order mark and blank lines at the end change nothing", arguments: NamedExample.all)
  func lineForms(_ named: NamedExample) throws {
    let text = named.example.text
    try expectClaims(named, text.replacing("\n", with: "\r\n"))
    try expectClaims(named, "\u{FEFF}" + text)
    try expectClaims(named, text + "\n\n \n")
  }

  // The encoding's damage is a sequence of scalars, which canonical decomposition turns into another.
  @Test(
    "decomposed letters change nothing", arguments: NamedExample.all.filter { $0.rule != "encoding-damage" })
  func decomposition(_ named: NamedExample) throws {
    try expectClaims(named, named.example.text.decomposedStringWithCanonicalMapping)
  }

  private func expectClaims(_ named: NamedExample, _ text: String) throws {
    let report = try #require(try LintedTexts.reports([text] + named.example.otherDocuments).first)
    #expect(
      LintedTexts.lines(of: named.rule, in: report) == named.example.claimedLines,
      "labels \(report.labels ?? "")")
  }
}
