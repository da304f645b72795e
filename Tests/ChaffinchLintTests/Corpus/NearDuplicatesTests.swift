import Testing

@testable import ChaffinchLint

@Suite("Near-duplicate documents are found, look-alikes are not")
struct NearDuplicatesTests {
  private let template = ["Home", "News", "Sport", "Share on social media", "Read more news", "© Example"]

  private func originals(_ documents: [DocumentFingerprints]) -> [Int] {
    NearDuplicates(documents, within: { $0.site }).originals.map(\.document)
  }

  @Test("Planted near-duplicates point at their original, everything else at itself")
  func planted() {
    var prose = Prose(seed: 9)
    var documents: [DocumentFingerprints] = []
    var expected: [Int] = []
    var bodies: [(body: [String], index: Int)] = []
    for index in 0..<120 {
      if index % 3 == 2, let source = bodies.randomElement(using: &prose.generator) {
        // The copy has other surroundings, a number changed and one more paragraph.
        var body = source.body.map { $0 + " 7" } + [prose.line(25)]
        body.insert("Posted today", at: 0)
        documents.append(fingerprints(template.reversed() + body))
        expected.append(source.index)
      } else {
        let body = prose.paragraphs(20)
        bodies.append((body, index))
        documents.append(fingerprints(template + body))
        expected.append(index)
      }
    }
    #expect(originals(documents) == expected)
  }

  @Test("Articles that share a template and some prose are distinct")
  func sharedTemplate() {
    var prose = Prose(seed: 10)
    let notice = prose.paragraphs(6)
    let documents = (0..<60).map { _ in fingerprints(template + prose.paragraphs(6) + notice) }
    #expect(originals(documents) == Array(0..<60))
  }

  @Test("Copies of pages that share much prose are found among many such pages")
  func copiesAmongLookalikes() {
    var prose = Prose(seed: 13)
    let notice = prose.paragraphs(6)
    let bodies = (0..<50).map { _ in prose.paragraphs(6) + notice }
    #expect(originals((bodies + bodies).map { fingerprints($0) }) == Array(0..<50) + Array(0..<50))
  }

  @Test("Documents of other groups are never compared")
  func groups() {
    var prose = Prose(seed: 14)
    let body = prose.paragraphs(8)
    let documents = [fingerprints(body, site: "a.example"), fingerprints(body, site: "b.example")]
    #expect(originals(documents) == [0, 1])
    #expect(NearDuplicates(documents, within: { _ in 0 }).originals.map(\.document) == [0, 0])
  }

  @Test("Documents without prose are duplicates of nothing")
  func noProse() {
    #expect(originals([fingerprints(template), fingerprints(template), fingerprints([])]) == [0, 1, 2])
  }

  @Test("The similarity is one for equal prose and never below the threshold")
  func similarity() {
    var prose = Prose(seed: 15)
    let body = prose.paragraphs(30)
    let found = NearDuplicates(
      [fingerprints(body), fingerprints(template + body), fingerprints(Array(body.dropLast(3)))],
      within: { $0.site }
    ).originals
    #expect(found.map(\.document) == [0, 0, 0])
    #expect(found[1].similarity == 1)
    #expect(found[2].similarity >= NearDuplicates.threshold && found[2].similarity < 1)
  }
}
