import TestSupport
import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput
@testable import ChaffinchText
@testable import ChaffinchTraining

@Suite("Labelled pages are read from JSON Lines")
struct LabelledPageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) throws -> [Result<LabelledPage, InputProblem>] {
    Array(try LabelledPageReader(path: try folder.write("a.jsonl", text)))
  }

  private func readWithoutLabels(_ text: String) throws -> [Result<LabelledPage, InputProblem>] {
    Array(try LabelledPageReader(path: try folder.write("a.jsonl", text), trust: .unlabelled))
  }

  private func problem(_ text: String) throws -> String {
    guard case .failure(let problem) = try #require(try read(text).first) else { return "no problem" }
    return folder.relative(problem.message)
  }

  @Test func allFields() throws {
    let pages = try read(
      #"{"id":"p1","source":"made","site":"a.example","family":"a","lang":"en","url":"https://a.example/1","#
        + #""scraper":"plain","gold":"unused","gold_body":"A finch sings.","lines":[{"text":"A finch sings.","label":"body"},"#
        + #"{"text":"","label":null},{"text":"Read more","label":"related","also":["promo"]}]}"#)
    let page = LabelledPage(
      text: Array("A finch sings.\n\nRead more".utf8), labels: [.body, nil, .related],
      alsoRight: [2: [.promo]],
      family: "a", group: "plain", site: "a.example", language: "en", scraper: "plain",
      origin: PageOrigin(id: "p1", source: "made", file: folder["a.jsonl"], article: "A finch sings."))
    #expect(pages == [.success(page)])
  }

  @Test func whatIsLeftOutHasADefault() throws {
    let pages = try read(
      #"{"url":"https://User@WWW.Site.example:80/x","lines":[]}"# + "\n" + #"{"id":3,"lines":[{"text":"x"}]}"#
    )
    #expect(
      pages == [
        .success(
          LabelledPage(
            text: [], labels: [], family: "www.site.example", group: "", site: "www.site.example",
            language: "", scraper: "", origin: PageOrigin(id: "0", file: folder["a.jsonl"]))),
        .success(
          LabelledPage(
            text: Array("x".utf8), labels: [nil], family: "unknown", group: "", site: "unknown", language: "",
            scraper: "", origin: PageOrigin(id: "3", file: folder["a.jsonl"]))),
      ])
  }

  @Test func everyLabelIsKnown() throws {
    for label in LineClass.allCases {
      let pages = try read("{\"lines\":[{\"text\":\"x\",\"label\":\"\(label.name)\"}]}")
      #expect(try pages.first?.get().labels == [label])
    }
  }

  @Test func anUnknownLabelIsAProblemThatListsTheLabels() throws {
    let remedy =
      "Use one of body, title, metadata, related, caption, navigation, promo, comments, other, unsure, null."
    #expect(
      try problem(#"{"lines":[{"text":"x","label":"advert"}]}"#)
        == "a.jsonl:1: unknown label \"advert\". \(remedy)")
    #expect(
      try problem(#"{"lines":[{"text":"x","label":"body","also":["ad"]}]}"#)
        == "a.jsonl:1: unknown label \"ad\". \(remedy)")
  }

  @Test(arguments: [
    (#"{"id":"x"}"#, #"record without a field "lines""#),
    (#"{"lines":"x"}"#, #"field "lines" is a string, not an array"#),
    (#"{"lines":[{"text":"x"},3]}"#, #"field "lines[1]" is a number, not an object"#),
    (#"{"lines":[{"label":"body"}]}"#, #"record without a field "lines[0].text""#),
    (#"{"lines":[{"text":null}]}"#, #"field "lines[0].text" is null, not a string"#),
    (#"{"lines":[{"text":"x","label":1}]}"#, #"field "lines[0].label" is a number, not a string"#),
    (#"{"lines":[{"text":"x","also":"body"}]}"#, #"field "lines[0].also" is a string, not an array"#),
    (#"{"gold_body":1,"lines":[]}"#, #"field "gold_body" is a number, not a string"#),
    (#"{"site":[],"lines":[]}"#, #"field "site" is an array, not a string"#),
    ("{", "not valid JSON (the line ends inside an object, at byte 2)"),
  ])
  func malformedPagesAreProblems(line: String, what: String) throws {
    let pages = try read(line + "\n" + #"{"lines":[]}"#)
    guard case .failure(let problem) = pages.first else {
      Issue.record("no problem")
      return
    }
    #expect(problem.what == what)
    #expect(problem.line == 1)
    #expect(pages.count == 2)
    #expect((try? pages.last?.get()) != nil)
  }

  @Test func withoutLabelsTheWholeTextWillDo() throws {
    let pages = try readWithoutLabels(
      #"{"id":"p1","lang":"en","scraper":"plain","text":"Menu\n\nA finch sings.\n"}"#)
    #expect(
      pages == [
        .success(
          LabelledPage(
            text: Array("Menu\n\nA finch sings.\n".utf8), labels: [nil, nil, nil, nil], family: "unknown",
            group: "plain", site: "unknown", language: "en", scraper: "plain", trust: .unlabelled,
            origin: PageOrigin(id: "p1", file: folder["a.jsonl"])))
      ])
  }

  @Test func withoutLabelsLinesHaveNoneWhateverTheFileSays() throws {
    let pages = try readWithoutLabels(
      #"{"lines":[{"text":"A","label":"body"},{"text":"B","label":"advert"},{"text":"C","label":7,"also":"x"},"#
        + #"{"text":"D","also":["no such label"]}]}"#)
    let page = try #require(try pages.first?.get())
    #expect(pages.count == 1 && page.text == Array("A\nB\nC\nD".utf8))
    #expect(page.labels == [nil, nil, nil, nil] && page.alsoRight.isEmpty)
  }

  @Test func withoutLabelsTheTextComesBeforeLines() throws {
    let record = #"{"text":"whole","lines":[{"text":"part","label":"body"}]}"#
    let whole = try readWithoutLabels(record).map { try $0.get() }
    #expect(whole.map(\.text) == [Array("whole".utf8)] && whole.map(\.labels) == [[nil]])
    let part = try read(record).map { try $0.get() }
    #expect(part.map(\.text) == [Array("part".utf8)] && part.map(\.labels) == [[.body]])
  }

  @Test(arguments: [
    (#"{"id":"x"}"#, #"record without a field "text""#),
    (#"{"text":null}"#, #"record without a field "text""#),
    (#"{"text":3,"lines":[]}"#, #"field "text" is a number, not a string"#),
    (#"{"text":null,"lines":"x"}"#, #"field "lines" is a string, not an array"#),
    (#"{"lines":[{"label":"body"}]}"#, #"record without a field "lines[0].text""#),
    (#"{"lines":[{"text":4}]}"#, #"field "lines[0].text" is a number, not a string"#),
    (#"{"lines":[7]}"#, #"field "lines[0]" is a number, not an object"#),
    (#"{"text":"x","lang":1}"#, #"field "lang" is a number, not a string"#),
  ])
  func malformedPagesWithoutLabelsAreProblems(line: String, what: String) throws {
    let pages = try readWithoutLabels(line + "\n" + #"{"text":""}"#)
    guard case .failure(let problem) = pages.first else {
      Issue.record("no problem")
      return
    }
    #expect(problem.what == what)
    #expect(try pages.last?.get().labels == [nil])
  }

  @Test func theTextOfAPageDoesNotStandInForLabels() throws {
    #expect(try problem(#"{"text":"whole"}"#).hasPrefix("a.jsonl:1: record without a field \"lines\""))
  }

  @Test func aMissingFileIsThrown() {
    #expect(throws: InputProblem(.missing, path: folder["gone.jsonl"])) {
      try LabelledPageReader(path: folder["gone.jsonl"])
    }
  }

  @Test(
    arguments: [
      ("https://a.example/x", "a.example"), ("http://[2001:DB8::1]:8080/", "2001:db8::1"),
      ("//a.example", nil), ("mailto:a@b.example", nil), ("https:///x", nil),
      ("https://a.example?q=//b", "a.example"),
    ] as [(String, String?)])
  func hosts(url: String, host: String?) {
    #expect(URLHost.host(of: url) == host)
  }
}
