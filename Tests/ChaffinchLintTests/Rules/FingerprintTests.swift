import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint

@Suite("A finding keeps its fingerprint while the file around it changes")
struct FingerprintTests {
  private let article = """
    The keeper of the harbour counts the boats each evening and writes their number on the wall of her shed with chalk.
    He says <b>twelve</b> and she says caf\u{C3}\u{A9}, and the two have disagreed about it for as long as I remember.
    » Rowing club wins the county cup
    » Bakery opens on Sundays
    On Mondays nobody counts, because on Mondays the boats stay out, and the wall has a white gap for each of them.
    """

  private func fingerprints(_ text: String) -> [String] {
    LintResult(Pages.judged(text) { $0.hasPrefix("»") ? .related : .body }).findings.map(\.fingerprint)
  }

  @Test("lines before and behind change nothing")
  func surroundings() {
    let own = fingerprints(article)
    #expect(own.count == 3)
    #expect(Set(own).count == 3)
    let other = "A line that has nothing to do with any of this stands here for the sake of the test."
    #expect(fingerprints(other + "\n\n\n" + article) == own)
    #expect(fingerprints(article + "\n" + other) == own)
    #expect(fingerprints("\n\n\n\n" + article + "\n\n") == own)
    #expect(fingerprints(article.replacing("\n", with: "\r\n")) == own)
  }

  @Test("the second occurrence has a fingerprint of its own, and the first keeps its")
  func occurrences() {
    let list = "» Rowing club wins the county cup\n» Bakery opens on Sundays"
    let body = "The keeper of the harbour counts the boats each evening and writes their number on the wall."
    let once = fingerprints(body + "\n" + list)
    let twice = fingerprints(list + "\n" + body + "\n" + list)
    #expect(once.count == 2)  // The list, and a body that is too short.
    #expect(twice.count == 3)
    #expect(Set(twice).count == 3)
    #expect(Set(once).isSubset(of: twice))
  }

  @Test("images without text are told apart by their addresses, and blank space around them does not matter")
  func images() {
    let page = { (picture: String) in
      let page = Pages.judged(picture + "\n" + self.article) { $0.hasPrefix("!") ? .caption : .body }
      let document = InputDocument(
        path: "a.txt", record: nil, text: page.measures.analysis.document.bytes, folder: ".")
      let report = FileReportBuilder(
        document: document, site: "", result: LintResult(page), names: [], options: LintOptions()
      ).report(language: nil, original: nil)
      return report.findings.first { $0.rule == "image-caption" }
    }
    let (boat, same, shed) = (page("![](boat.png)"), page("   ![](boat.png) "), page("![](shed.png)"))
    #expect(boat != nil && boat?.lineFingerprints.count == 1)
    #expect(boat?.fingerprint == same?.fingerprint && boat?.lineFingerprints == same?.lineFingerprints)
    #expect(boat?.fingerprint != shed?.fingerprint && boat?.lineFingerprints != shed?.lineFingerprints)
  }

  @Test("another text or another rule has another fingerprint")
  func difference() {
    let page = { (text: String, lineClass: LineClass) in
      LintResult(Pages.judged(text) { _ in lineClass }).findings.filter { $0.rule.name != "no-body" }.map(
        \.fingerprint)
    }
    let all = page("Bakery opens", .related) + page("Bakery closes", .related) + page("Bakery opens", .promo)
    #expect(Set(all).count == 3)
    for fingerprint in all {
      #expect(fingerprint.wholeMatch(of: /1:(related|promo)-block:[0-9a-f]{16}/) != nil)
    }
  }
}
