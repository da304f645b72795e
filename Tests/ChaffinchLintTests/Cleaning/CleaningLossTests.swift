import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint

@Suite("What cleaning takes, by rule")
struct CleaningLossTests {
  private typealias Share = CleaningLoss.Share

  private func loss(_ text: String) -> CleaningLoss {
    let result = LintResult(
      Pages.judged(text) { line in
        line.hasPrefix("menu") ? .navigation : line.hasPrefix("more") ? .related : .body
      })
    return CleaningLoss(result, CleanedText(result.page))
  }

  @Test("counts each line for the finding that claims it, with the blank ones around it")
  func lines() {
    let body = "The owl sat in the barn."
    #expect(loss(body).rules == [:])
    let menu = "navigation-block"
    #expect(loss("menu 1\n\n\(body)").rules == [menu: Share(lines: 2, bytes: 8)])
    #expect(loss("\n\nmenu 1\n\n\(body)").rules == [menu: Share(lines: 4, bytes: 10)])
    // One blank line stays between what is left, and what was blank belongs to what went.
    #expect(loss("\(body)\n\nmenu 1\n\n\n\(body)").rules == [menu: Share(lines: 3, bytes: 9)])
    #expect(
      loss("\(body)\n\nmenu 1\n\nmore\n\n\(body)\n\nmenu 2\n").rules == [
        menu: Share(lines: 4, bytes: 7 + 1 + 1 + 7), "related-block": Share(lines: 2, bytes: 5 + 1),
      ])
  }

  @Test("counts leftovers of markup in bytes, and a line that held nothing else as a line")
  func markup() {
    let text = "The owl <br> sat.\n<br>\nThe end.\n"
    #expect(loss(text).rules == ["markup-residue": Share(lines: 1, bytes: 5 + 5)])
  }

  @Test("counts the byte order mark of a text of which nothing is left")
  func byteOrderMark() {
    #expect(loss("\u{FEFF}menu\n").rules == ["navigation-block": Share(lines: 1, bytes: 8)])
  }

  @Test(
    "sums to what the text becomes shorter by, on pages of any kind and with any rules off",
    arguments: 0..<300)
  func sums(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let page = Pages.judged(Pages.randomLines(&random))
    var policy = RulePolicy()
    for rule in RuleList.all where Int.random(in: 0..<4, using: &random) == 0 {
      policy.decisions[rule.metadata.name] = RulePolicy.Decision(isOn: false)
    }
    let result = LintResult(page, policy: policy)
    let cleaned = CleanedText(result.page)
    let loss = CleaningLoss(result, cleaned)
    let document = page.measures.analysis.document
    #expect(loss.textBytes == document.bytes.count)
    #expect(loss.total.bytes == document.bytes.count - cleaned.bytes.count)
    #expect(loss.total.lines == cleaned.removedLines.count { !document.wholeLine($0).isEmpty })
    #expect(Set(loss.rules.keys).isSubset(of: result.findings.map { $0.rule.name }))
    #expect(loss.rules.isEmpty == cleaned.isUnchanged)
    #expect(loss.rules.values.allSatisfy { $0.bytes > 0 })
  }

  @Test("leaves a document of heavy loss as it was, unless that is allowed")
  func withheld() throws {
    let sentences = [
      "menu of the harbour restaurant: a soup of the day, and the cook explains at length what he has put into it.",
      "menu of the station buffet, which has not changed since the railway came and will not change before it goes.",
      "menu of the school, written by the children on Mondays and read by nobody until the pudding is on the table.",
    ]
    let result = LintResult(Pages.judged(sentences.joined(separator: "\n")) { _ in .navigation })
    let withheld = try #require(DocumentCleaning(result, allowsHeavyLoss: false))
    #expect(withheld.isWithheld && withheld.loss.body.isHeavy)
    #expect(withheld.cleaned.bytes.isEmpty)
    let allowed = try #require(DocumentCleaning(result, allowsHeavyLoss: true))
    #expect(!allowed.isWithheld && allowed.loss == withheld.loss)
    let clean = LintResult(Pages.judged(sentences.joined(separator: "\n")) { _ in .body })
    #expect(DocumentCleaning(clean, allowsHeavyLoss: false) == nil)
  }
}
