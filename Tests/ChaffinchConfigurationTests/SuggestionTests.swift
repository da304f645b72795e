import Testing

@testable import ChaffinchConfiguration

@Suite("A misspelt name is met with the closest one")
struct SuggestionTests {
  private let names = ["extend", "preset", "min-confidence", "cue-phrases"]

  @Test(arguments: [
    ("prset", "preset"), ("Preset", "preset"), ("presets", "preset"), ("min_confidence", "min-confidence"),
    ("confidence-min", nil), ("minconfidence", "min-confidence"), ("cuephrase", "cue-phrases"),
    ("extends", "extend"),
    ("rules", nil), ("", nil), ("x", nil),
  ])
  func closest(text: String, expected: String?) {
    #expect(Suggestion.closest(to: text, among: names) == expected)
  }

  @Test func namesOfAnyLengthAreAnswered() {
    let text = String(repeating: "preset", count: 100_000)
    #expect(
      Suggestion.remedy(for: text, among: names) == "Use one of extend, preset, min-confidence, cue-phrases.")
    #expect(QuotedText.shown(text).count == 63)
  }
}
