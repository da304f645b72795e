import Foundation
import Testing

@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("Signals of repetition")
struct RepetitionSignalTests {
  private static let rain = "Heavy rain flooded the old town and closed four roads on Monday"

  @Test("exact copies are counted, and the later one is told")
  func copies() throws {
    let text = MeasuredText("Share this story\nRain fell\nshare this STORY!")
    #expect(try text.column("repeat.copies") == [1, 0, 1])
    #expect(try text.column("repeat.isLater") == [0, 0, 1])
    #expect(try text.column("repeat.nearTwin") == [0, 0, 0])
    #expect(try text.column("repeat.sharedShingles") == [1, 0, 1])
  }

  @Test("copies are counted up to four others")
  func manyCopies() throws {
    let text = MeasuredText(String(repeating: "Share this story\n", count: 9))
    #expect(try text.column("repeat.copies") == [Float](repeating: 4, count: 9))
  }

  @Test("a long line with one word changed is a near twin")
  func nearTwin() throws {
    let text = MeasuredText(Self.rain + " morning\nSport\n" + Self.rain + " evening")
    let likeness = try text.column("repeat.nearTwin")
    #expect(isClose(likeness, [9.0 / 10, 0, 9.0 / 10]))
    #expect(try text.column("repeat.copies") == [0, 0, 0])
    #expect(try text.column("repeat.isLater") == [0, 0, 1])
  }

  @Test("a twin counts the more the nearer it stands")
  func twinDistance() throws {
    let text = MeasuredText("Share this story\nRain fell\nShare this story\nSport")
    #expect(isClose(try text.column("repeat.twinDistance"), [8 - log2f(3), 0, 8 - log2f(3), 0]))
    let far = MeasuredText("Share this story\n" + String(repeating: "***\n", count: 300) + "Share this story")
    #expect(try far.first("repeat.twinDistance") == 0)
  }

  @Test("lines with a twin are counted up to six lines away")
  func twinsAround() throws {
    let text = MeasuredText("Share this story\nShare this story\n" + String(repeating: "***\n", count: 8))
    let lines: [Float] = [7, 8, 9, 10, 10, 10, 10]
    let expected = lines.map { 2 / $0 } + [1 / Float(9), 0, 0]
    #expect(isClose(try text.column("repeat.around"), expected))
  }

  @Test("lines on several documents of the site are counted against the number of documents")
  func site() throws {
    let site = SiteEvidence(documents: 4, lineDocuments: [1, 3, 4], blockDocuments: [0, 3, 9])
    let text = MeasuredText("Rain fell\nSport\nWeather", site: site)
    #expect(try text.column("site.documents") == [0, 2, 3])
    #expect(isClose(try text.column("site.share"), [0, 0.75, 1]))
    #expect(try text.column("site.blockDocuments") == [0, 2, 4])
  }

  @Test(
    "lines that share a frame with lines of other documents are counted, those that repeat as a whole are not"
  )
  func template() throws {
    let frames = [
      SiteEvidence.FrameDocuments(lead: 3, ends: 2), SiteEvidence.FrameDocuments(),
      SiteEvidence.FrameDocuments(lead: 1, tail: 9, ends: 9),
    ]
    let site = SiteEvidence(
      documents: 12, lineDocuments: [1, 4, 1], blockDocuments: [0, 0, 0], frameDocuments: frames)
    let text = MeasuredText("By Ines Calloway\nSport\nPhoto: Oakden / Reuters", site: site)
    #expect(try text.column("template.lead") == [2, 0, 0])
    #expect(try text.column("template.tail") == [0, 0, 4])
    #expect(try text.column("template.ends") == [1, 0, 4])
    #expect(isClose(try text.column("template.share"), [0.25, 0, 0.75]))
  }

  @Test("headlines of other documents are told, near ones by their share")
  func headlines() throws {
    let place = LineLocation(document: 3, line: 1)
    let headlines = [
      nil, HeadlineMatch(share: 1, location: place), HeadlineMatch(share: 0.85, location: place),
    ]
    let site = SiteEvidence(
      documents: 2, lineDocuments: [1, 1, 1], blockDocuments: [0, 0, 0], headlines: headlines)
    let text = MeasuredText("Sport\nBridge closes\nHarbour bridge closes", site: site)
    #expect(try text.column("headline.elsewhere") == [0, 1, 0.85])
    #expect(try MeasuredText("Sport").column("headline.elsewhere") == [0])
  }

  @Test("templates and headlines are read from the index of the site")
  func templatesFromIndex() {
    let titles = [
      "Harbour bridge closes for a week", "Oyster beds recover from the storm", "A bakery without any baker",
    ]
    let names = ["Ines Calloway", "Rufus Oakden", "Maud Tresco"]
    let pages = titles.indices.map { number in
      let story =
        "The \(names[number]) report tells of what \(titles[number]) means to the people of the island."
      let teaser = titles[(number + 1) % 3]
      return TextAnalysis(
        bytes: Array("\(titles[number])\nBy \(names[number])\n\n\(story)\n\n\(teaser)".utf8))
    }
    let index = SiteIndex(pages.map { DocumentFingerprints($0, site: "example.org") }, acrossSites: false)
    let site = TokenHash.hash("example.org")
    for (number, page) in pages.enumerated() {
      let evidence = SiteEvidence(page, site: site, index: index, document: number)
      #expect(evidence.frameDocuments.map(\.lead) == [0, 3, 0, 0])
      let places = evidence.headlines.map { $0?.location.document }
      #expect(places == [nil, nil, nil, Int32((number + 1) % 3)])
    }
  }

  @Test("one document alone knows nothing of its site")
  func noSite() throws {
    let alone = SiteEvidence(documents: 1, lineDocuments: [1], blockDocuments: [1])
    for text in [MeasuredText("Rain fell"), MeasuredText("Rain fell", site: alone)] {
      for column in SiteFrequencySignal.columns + SiteTemplateSignal.columns {
        #expect(try text.column(column) == [0])
      }
    }
  }

  @Test("the evidence of a site is read from its index")
  func evidenceFromIndex() {
    let pages = ["tower", "harbour", "market"].map { topic in
      TextAnalysis(
        bytes: Array(
          "Home\nSport\n\nThe \(topic) was closed by the \(topic) police on a wet \(topic) day.".utf8))
    }
    let documents =
      pages.map { DocumentFingerprints($0, site: "example.org") }
      + [DocumentFingerprints(pages[0], site: "example.net")]
    let index = SiteIndex(documents, acrossSites: true)
    let evidence = SiteEvidence(pages[0], site: documents[0].site, index: index)
    #expect(evidence.documents == 3)
    #expect(evidence.lineDocuments == [3, 3, 1])
    #expect(evidence.blockDocuments == [3, 3, 0])
    let unknown = SiteEvidence(pages[0], site: TokenHash.hash("example.com"), index: index)
    #expect(unknown.documents == 0)
    #expect(unknown.lineDocuments == [0, 0, 0])
  }
}
