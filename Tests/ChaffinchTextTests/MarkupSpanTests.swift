import Testing

@testable import ChaffinchCore
@testable import ChaffinchText

@Suite("Links, images and tags are markup; their labels are text")
struct MarkupSpanTests {
  /// What a line of markup shows: its visible characters without white space, and what it is made of.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var visible: Int
    var links = 0
    var linkLength = 0
    var images = 0
    var tags = 0
    var testDescription: String { text }
  }

  @Test(
    "Counts and visible length",
    arguments: [
      Case(text: "plain text", visible: 9),
      Case(text: "[label](https://a.example/x)", visible: 5, links: 1, linkLength: 5),
      Case(text: "see [one](u) and [two](v)", visible: 12, links: 2, linkLength: 6),
      Case(text: "![alt text](photo.jpg)", visible: 0, images: 1),
      Case(text: "![alt](photo.jpg) Photo: X", visible: 7, images: 1),
      Case(text: "[![alt](photo.jpg)](page)", visible: 0, links: 1, images: 1),
      Case(text: "[![alt](photo.jpg) Title](page)", visible: 5, links: 1, linkLength: 5, images: 1),
      Case(text: "[wiki](https://w.example/Foo_(bar)) rest", visible: 8, links: 1, linkLength: 4),
      Case(text: "[a [b](inner) c](outer)", visible: 3, links: 2, linkLength: 5),
      Case(text: "<b>bold</b> text<br/>", visible: 8, tags: 3),
      Case(text: "<a href=\"x\">label</a>", visible: 5, tags: 2),
      Case(text: "<!-- hidden -->shown", visible: 5, tags: 1),
      Case(text: "1 < 2 > 0 <3", visible: 7),
      Case(text: "[not a link] (really)", visible: 18),
      Case(text: "[open](never closed", visible: 18),
      Case(text: "closed](x) only", visible: 14),
      Case(text: "[](empty)", visible: 0, links: 1),
      Case(text: "[]()", visible: 0, links: 1),
      Case(text: "![](x)![](y)", visible: 0, images: 2),
      Case(text: "<unclosed tag", visible: 12),
    ])
  func cases(of sample: Case) {
    let line = shape(of: sample.text)
    #expect(line.visibleLength - line.spaces == sample.visible)
    #expect(line.links == sample.links)
    #expect(line.linkLength == sample.linkLength)
    #expect(line.images == sample.images)
    #expect(line.tags == sample.tags)
  }

  @Test("Random markup shows the words it was made of")
  func generatedMarkup() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<500 {
      var text = ""
      var expected = Case(text: "", visible: 0)
      for _ in 0..<Int.random(in: 1...10, using: &generator) {
        let word = String(repeating: "w", count: Int.random(in: 1...7, using: &generator))
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
          text += "[\(word)](https://\(word).example/(\(word))) "
          expected.links += 1
          expected.linkLength += word.count
          expected.visible += word.count
        case 1:
          text += "![\(word)](\(word).png) "
          expected.images += 1
        case 2:
          text += "<i>\(word)</i> "
          expected.tags += 2
          expected.visible += word.count
        default:
          text += "\(word) "
          expected.visible += word.count
        }
      }
      let line = shape(of: text)
      #expect(line.visibleLength - line.spaces == expected.visible, "\(text)")
      #expect(line.links == expected.links && line.linkLength == expected.linkLength, "\(text)")
      #expect(line.images == expected.images && line.tags == expected.tags, "\(text)")
    }
  }

  @Test("The share of links goes from none to all of the line")
  func linkShare() {
    #expect(shape(of: "no link").linkShare == 0)
    #expect(shape(of: "[all of it](u)").linkShare == 1)
    #expect(shape(of: "[half](u)half").linkShare == 0.5)
    #expect(shape(of: "![image](u)").linkShare == 0)
    #expect(shape(of: "![image](u)").isImageOnly)
    #expect(!shape(of: "![image](u) caption").isImageOnly)
  }

  @Test("Images and tags separate words, links do not")
  func separation() {
    #expect(shape(of: "one<br>two").tokens == 2)
    #expect(shape(of: "one![](x)two").tokens == 2)
    #expect(shape(of: "un[believ](u)able").tokens == 1)
    #expect(shape(of: "un[believ](u)able").fingerprint == shape(of: "unbelievable").fingerprint)
  }

  @Test("The longest address and the slug's hyphens are measured")
  func addresses() {
    let line = shape(of: "[a](https://a.example/x/one-two-three-4.html) [b](/y-z)")
    #expect(line.addressLength == "https://a.example/x/one-two-three-4.html".utf8.count)
    #expect(line.addressHyphens == 3)
    #expect(line.addressSlashes == 4)
    #expect(shape(of: "[a](/b \"a-title-with-many-hyphens\")").addressLength == 2)
  }

  @Test("An address gives its words, the scheme left out, seven at most")
  func addressWords() {
    let short = analyse("[x](https://news.example.com/the-storm)")
    #expect(short.addressTokens.count == 5)
    #expect(short.addressTokens.contains(analyse("storm").tokens[0]))
    let long = analyse("[x](https://one.two.six.ten/aaa/bbb/ccc/ddd/eee)")
    #expect(long.addressTokens.count == 7)
    let lines = analyse("[x](https://one.two)\n[y](https://six)").lines
    #expect(lines.map(\.addressRange) == [0..<2, 2..<3])
  }
}
