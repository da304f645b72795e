import Testing

@testable import ChaffinchLint
@testable import ChaffinchTraining

@Suite("Presets are thresholds with names")
struct LabellerPresetTests {
  @Test("strict asks for less than balanced, and gentle for more")
  func order() {
    let wanted = [LabellerPreset.strict, .balanced, .gentle].map(\.minConfidence)
    #expect(wanted == wanted.sorted() && Set(wanted).count == 3)
    #expect(wanted.allSatisfy { (0.5..<1).contains($0) })
    #expect(LabellerPreset.allCases.count == 3)
  }

  @Test("balanced is what a labeller does by itself")
  func balanced() throws {
    #expect(try Labeller.shipped().threshold == Float(LabellerPreset.balanced.minConfidence))
  }
}
