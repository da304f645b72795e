import Testing

@testable import ChaffinchConfiguration
@testable import ChaffinchCore
@testable import ChaffinchLint

@Suite("A configuration file is read, or every fault in it is named with its place")
struct ConfigurationFileTests {
  private func decode(_ text: String) throws(ConfigurationProblems) -> Configuration {
    try ConfigurationFile.decode(Array(text.utf8), file: "c.yml")
  }

  private func messages(_ text: String) -> [String] {
    do throws(ConfigurationProblems) {
      _ = try decode(text)
      return []
    } catch {
      return error.problems.map(\.message)
    }
  }

  @Test("all keys are read")
  func allKeys() throws {
    let configuration = try decode(
      """
      # Ours.
      extend: ../base.yml
      preset: gentle
      min-confidence: 0.9
      cue-phrases:
        related: ["Irakurri gehiago", 'Lesa meira']
        credit:
          - Argazkia
      """)
    #expect(configuration.base?.path == "../base.yml")
    #expect(configuration.preset == .gentle)
    #expect(configuration.minConfidence == 0.9)
    #expect(configuration.cuePhrases.map(\.text) == ["Irakurri gehiago", "Lesa meira", "Argazkia"])
    #expect(configuration.cuePhrases.map(\.cueClass) == [.related, .related, .credit])
  }

  @Test(
    "a file that says nothing is no fault", arguments: ["", "\n", "# only\n", "---\n", "~", "\u{FEFF}", "{}"])
  func empty(text: String) throws {
    #expect(try decode(text) == Configuration())
  }

  @Test("whole numbers are numbers", arguments: ["0", "1", "0.0", "1.0", "5e-1"])
  func numbers(text: String) throws {
    #expect(try decode("min-confidence: \(text)").minConfidence == Double(text))
  }

  @Test("every class of cue phrases may be named", arguments: CueClass.allCases)
  func classes(cueClass: CueClass) throws {
    let configuration = try decode("cue-phrases: {\(cueClass.name): [word]}")
    #expect(configuration.cuePhrases.map(\.cueClass) == [cueClass])
  }

  @Test(
    "a fault has its line, its column and a remedy",
    arguments: [
      ("prest: strict", "c.yml:1:1: there is no key “prest”. Did you mean “preset”?"),
      (
        "\n  min_confidence: 1", "c.yml:2:3: there is no key “min_confidence”. Did you mean “min-confidence”?"
      ),
      (
        "nothing: 1",
        "c.yml:1:1: there is no key “nothing”. Use one of extend, preset, min-confidence, rules, custom-rules, cue-phrases, overrides, ignore, exclude, min-score, fail-on."
      ),
      ("preset: 5", "c.yml:1:9: expected text, found a number. Use one of strict, balanced, gentle."),
      ("preset: Gentel", "c.yml:1:9: there is no preset “Gentel”. Did you mean “gentle”?"),
      ("preset:", "c.yml:1:8: expected text, found nothing. Use one of strict, balanced, gentle."),
      (
        "min-confidence: 1.01",
        "c.yml:1:17: min-confidence is out of range. Give a number from 0 to 1, such as 0.65."
      ),
      (
        "min-confidence: .nan",
        "c.yml:1:17: min-confidence is out of range. Give a number from 0 to 1, such as 0.65."
      ),
      (
        "min-confidence: '0.5'", "c.yml:1:17: expected a number, found text. Write a number, such as 0.65."
      ),
      (
        "cue-phrases: [a]",
        "c.yml:1:14: expected keys with values, found a list. Write a key with its value, such as related: [\"Read on\"]."
      ),
      (
        "cue-phrases:\n  relatd: [a]",
        "c.yml:2:3: there is no class “relatd” of cue phrases. Did you mean “related”?"
      ),
      (
        "cue-phrases: {related: a}",
        "c.yml:1:24: expected a list, found text. Write a list, such as [\"Read on\"]."
      ),
      (
        "cue-phrases: {related: [a, no]}",
        "c.yml:1:28: expected text, found true or false. Put the phrase in quotes."
      ),
      (
        "cue-phrases: {legal: [\"©\"]}",
        "c.yml:1:23: the phrase “©” can never match. Use at least one letter or digit, on one line."
      ),
      (
        "cue-phrases: {legal: [\"a\\nb\"]}",
        "c.yml:1:23: the phrase “a\\u000ab” can never match. Use at least one letter or digit, on one line."
      ),
      ("preset: strict\npreset: gentle", "c.yml:1:1: the key “preset” occurs twice. Keep one of them."),
      ("[a]: b", "c.yml:1:1: a key must be a word. Write preset: strict."),
      (
        "extend: [a]", "c.yml:1:9: expected text, found a list. Give the path of a file, such as ../base.yml."
      ),
      (
        "strict",
        "c.yml:1:1: expected keys with values, found text. Write a key with its value, such as preset: strict."
      ),
    ])
  func faults(text: String, message: String) {
    #expect(messages(text) == [message])
  }

  @Test("every key with a fault is named")
  func allFaults() {
    #expect(messages("prest: strict\npreset: gentle\nmin-confidence: 7\nwho: me").count == 3)
  }
}

@Suite("Hostile configuration files are refused at once")
struct HostileConfigurationTests {
  private func what(_ bytes: [UInt8]) -> String? {
    do throws(ConfigurationProblems) {
      _ = try ConfigurationFile.decode(bytes, file: "c.yml")
      return nil
    } catch {
      return error.problems.first.map { "\($0.location.text): \($0.what)" }
    }
  }

  private func what(_ text: String) -> String? { what(Array(text.utf8)) }

  /// Ten lists, each of nine aliases of the one before: some billions of values, in the key of a mapping.
  private static let bomb: String =
    "a0: &a0 [x]\n"
    + (1...10).map {
      "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ",") + "]\n"
    }
    .joined() + "? *a10\n: x\n"

  @Test("aliases stand for nothing, however they are hidden")
  func aliases() {
    #expect(what(Self.bomb) == "c.yml:2:10: aliases are not supported")
    for separator in ["\t", "\n ", "\u{85}", "\u{2028}", "\r"] {
      #expect(what("a: &x [b]\n?\(separator)*x\n: c")?.hasSuffix("aliases are not supported") == true)
    }
    #expect(what(#"{"a": &x [b], "c":*x}"#)?.hasSuffix("aliases are not supported") == true)
    #expect(what("a: *x")?.contains("undefined alias") == true)
  }

  @Test("stars and ampersands of phrases are no aliases")
  func signsInPhrases() {
    #expect(what(#"cue-phrases: {related: ["*Read on*", "Q&A", "AT&T", "R & B", "5 * 3"]}"#) == nil)
    #expect(what("cue-phrases: {related: [read *on*]}") == nil)
  }

  @Test(
    "nesting ends at the parser's limit",
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 100_000),
      (0..<700).map { String(repeating: " ", count: $0) + "-\n" }.joined()
        + String(repeating: " ", count: 700) + String(repeating: "[", count: 400),
    ])
  func nesting(text: String) {
    #expect(what(text)?.hasSuffix("not valid YAML (nested too deeply)") == true)
  }

  @Test("bytes that are no text are named by their line")
  func binary() {
    #expect(what([0x61, 0x3A, 0x20, 0x62, 0x0A, 0xFF, 0xFE]) == "c.yml:2: not UTF-8")
    #expect(what("preset: strict\n# \u{0}") == "c.yml:2: not valid YAML (control characters are not allowed)")
    #expect(what([0xFF, 0xFE, 0x61, 0x00]) == "c.yml:1: not UTF-8")
  }

  @Test("no bytes make it trap, and none of them a configuration of something else")
  func anyBytes() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "preset", ": ", "strict", "\n", "- ", "[", "]", "{", "}", "&a ", "*a", "? ", "\"", "'", "|\n", "!!str ",
      "#",
      "---", "...", "%YAML 1.1\n", "\t", "cue-phrases:\n  related:\n    - ", "\u{FEFF}", "\\ud800",
      "min-confidence",
      "0x1p9", "é", "\u{0}", "<<: ", ",", ">-\n", "@", "`",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard let configuration = try? ConfigurationFile.decode(Array(text.utf8), file: "c.yml") else {
        continue
      }
      #expect(configuration.preset == nil || text.contains("strict"), "\(text)")
    }
  }
}
