import Testing

@testable import ChaffinchLint
@testable import ChaffinchText
@testable import ChaffinchTraining

@Suite("Features of words and characters")
struct LexicalFeatureTests {
  private static func features(_ text: String) -> LexicalFeatures {
    LexicalFeatures(PageMeasures(TextAnalysis(bytes: Array(text.utf8))))
  }

  /// The features of the first line of `text`.
  private static func first(_ text: String) -> [UInt16] {
    let features = features(text)
    return Array(features.features[features.starts[0]..<features.starts[1]])
  }

  private static let line = "Heavy rain flooded the old town and closed four roads on Monday morning"

  @Test("are the same for the same page")
  func deterministic() {
    let text = "\(Self.line)\n\n[More](/a-b)\n天気予報"
    #expect(Self.features(text).features == Self.features(text).features)
    #expect(Self.features(text).starts == Self.features(text).starts)
  }

  @Test("belong to the line, whatever stands around it")
  func ownLineOnly() {
    let alone = Self.first(Self.line)
    let features = Self.features("Menu\n\n\(Self.line)\n***\nEnd")
    #expect(features.count == 4)
    #expect(Array(features.features[features.starts[1]..<features.starts[2]]) == alone)
  }

  @Test("stand in two tables, words first")
  func tables() {
    let border = 1 << Int(LexicalFeatures.tableBits)
    let features = Self.first(Self.line)
    #expect(features.contains { $0 < border } && features.contains { $0 >= border })
    #expect(features.allSatisfy { Int($0) < LexicalFeatures.rowCount })
  }

  @Test("do not change with case, but for the pattern of the opening")
  func caseIsFolded() {
    let differing = Set(Self.first(Self.line)).symmetricDifference(Self.first(Self.line.lowercased()))
    #expect(differing.count <= 2)
  }

  @Test("of a line that differs in one character share all grams but those that hold it")
  func grams() {
    let border = 1 << Int(LexicalFeatures.tableBits)
    let grams = [Self.line, "Heavy rain flooded the eld town and closed four roads on Monday morning"].map {
      text in
      Set(Self.first(text).filter { $0 >= border })
    }
    let lost = grams[0].subtracting(grams[1]).count
    #expect(lost >= 1 && lost <= 4)
  }

  @Test("of a line too short for a gram are not empty")
  func shortLine() {
    let border = 1 << Int(LexicalFeatures.tableBits)
    #expect(Self.first("a").contains { $0 >= border })
    #expect(Self.first("a") != Self.first("b"))
  }

  @Test("hold the words of link addresses")
  func addresses() {
    #expect(Self.first("[More](https://a.example/sport/)") != Self.first("[More](https://a.example/money/)"))
    #expect(Self.first("[More](https://a.example/sport/)").count > Self.first("More").count)
  }

  @Test("of a page without lines are none")
  func empty() {
    #expect(Self.features("\n \n").count == 0)
    #expect(Self.features("").starts == [0])
  }
}
