import Testing

@testable import Chaffinch

@Suite("The closest configuration file counts, with what it extends, below the command line")
struct ConfigurationResolverTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func effective(
    _ name: String, _ source: ConfigurationSource = .closest, overrides: Configuration = Configuration()
  ) throws -> Configuration {
    var resolver = ConfigurationResolver(source, overrides: overrides)
    return try resolver.effective(at: folder[name]).configuration
  }

  private func problems(_ source: ConfigurationSource = .closest, in folders: String...) -> [String] {
    var resolver = ConfigurationResolver(source)
    do throws(ConfigurationProblems) {
      _ = try resolver.settings(of: Set(folders.map { folder[$0] }))
      return []
    } catch {
      return error.problems.map { $0.message.replacing(folder[""], with: "") }
    }
  }

  @Test("files above the closest one are not merged into it")
  func closest() throws {
    try folder.write(".chaffinch.yml", "preset: gentle\ncue-phrases: {related: [above]}")
    try folder.write("a/.chaffinch.yml", "cue-phrases: {related: [here]}")
    #expect(try effective("a/b/page.txt").cuePhrases.map(\.text) == ["here"])
    #expect(try effective("a/b/page.txt").preset == .balanced)
    #expect(try effective("page.txt").preset == .gentle)
  }

  @Test("each folder of a run has its own settings")
  func perFolder() throws {
    try folder.write(".chaffinch.yml", "preset: gentle")
    try folder.write("a/.chaffinch.yml", "min-confidence: 0.25\ncue-phrases: {related: [Irakurri gehiago]}")
    var resolver = ConfigurationResolver(.closest)
    let settings = try resolver.settings(of: [folder["a"], folder["a/b"], folder["c"]])
    #expect(settings[folder["a"]].minConfidence == 0.25)
    #expect(settings[folder["a/b"]].minConfidence == 0.25)
    #expect(settings[folder["c"]].minConfidence == 0.85)
    #expect(settings[folder["a"]].lexicon.phrases.count == settings[folder["c"]].lexicon.phrases.count + 1)
  }

  @Test("a file builds on what it extends, and adds its phrases")
  func extend() throws {
    try folder.write("base.yml", "preset: gentle\ncue-phrases: {related: [base]}")
    try folder.write("middle/more.yml", "extend: ../base.yml\ncue-phrases: {promo: [middle]}")
    try folder.write("a/.chaffinch.yml", "extend: ../middle/more.yml\ncue-phrases: {related: [own]}")
    let configuration = try effective("a/page.txt")
    #expect(configuration.preset == .gentle)
    #expect(configuration.cuePhrases.map(\.text) == ["base", "middle", "own"])
    var resolver = ConfigurationResolver(.closest)
    let files = try resolver.effective(at: folder["a/page.txt"]).files
    #expect(files.map { $0.split(separator: "/").last } == [".chaffinch.yml", "more.yml", "base.yml"])
  }

  @Test("the nearer of preset and number counts; in one file, the number")
  func presetAgainstNumber() throws {
    try folder.write("base.yml", "min-confidence: 0.9\npreset: gentle")
    try folder.write(".chaffinch.yml", "extend: base.yml\npreset: strict")
    let wanted = { (configuration: Configuration) in configuration.settings.minConfidence }
    #expect(wanted(try effective("page.txt")) == 0.5)
    #expect(wanted(try effective("page.txt", .file(folder["base.yml"]))) == 0.9)
    #expect(wanted(try effective("page.txt", overrides: Configuration(minConfidence: 0.3))) == 0.3)
    let file = ConfigurationSource.file(folder["base.yml"])
    #expect(wanted(try effective("page.txt", file, overrides: Configuration(preset: .strict))) == 0.5)
    #expect(wanted(try effective("page.txt", .none)) == 0.6)
  }

  @Test("files that extend each other are told of at the line that closes the circle")
  func circle() throws {
    try folder.write(".chaffinch.yml", "extend: b.yml")
    try folder.write("b.yml", "preset: strict\nextend: ./.chaffinch.yml")
    let expected =
      "b.yml:2:9: the files extend each other in a circle, here back to .chaffinch.yml. "
      + "Remove one extend of the circle."
    #expect(problems(in: "") == [expected])
    #expect(problems(.file(folder["b.yml"])).count == 1)
    try folder.write("own/.chaffinch.yml", "extend: .chaffinch.yml")
    #expect(problems(in: "own").first?.contains("in a circle") == true)
  }

  @Test("what extend names must be a file")
  func missingBase() throws {
    try folder.write(".chaffinch.yml", "extend: none.yml")
    #expect(
      problems(in: "").first?.hasPrefix(".chaffinch.yml:1:9: extend names none.yml: no such file") == true)
    try folder.write(".chaffinch.yml", "extend: .")
    #expect(problems(in: "").first?.contains("a folder, not a file") == true)
  }

  @Test("the faults of all files come to light at once, each once")
  func allProblems() throws {
    try folder.write("a/.chaffinch.yml", "prest: x")
    try folder.write("b/.chaffinch.yml", "preset: x\nmin-confidence: x")
    let found = problems(in: "a", "a/deep", "a/deeper", "b")
    #expect(
      found.map { $0.prefix(21) } == [
        "a/.chaffinch.yml:1:1:", "b/.chaffinch.yml:1:9:", "b/.chaffinch.yml:2:17",
      ])
  }

  @Test("too large a file is refused")
  func large() throws {
    try folder.write(".chaffinch.yml", [UInt8](repeating: UInt8(ascii: "#"), count: (1 << 20) + 1))
    #expect(problems(in: "").first?.contains("more than 1 MiB") == true)
  }

  @Test("a file that was named is read even where there is nothing to lint")
  func namedFile() {
    #expect(
      problems(.file(folder["none.yml"])) == [
        "none.yml: no such file or folder. Check the spelling of the path."
      ])
  }

  @Test("what is shown is a file of the same effect")
  func shown() throws {
    let phrases = [
      "Irakurri gehiago", "say \"on\" \\ now", "read\u{200C}more", "no", "é\u{301} 新聞 🐦", "# x: y",
    ]
    try folder.write(
      ".chaffinch.yml",
      "min-confidence: 0.1\ncue-phrases:\n  share:\n"
        + phrases.map { "    - \(QuotedText.yaml($0))\n" }.joined())
    var resolver = ConfigurationResolver(.closest)
    let first = try resolver.effective(at: folder["line\nfeed.txt"])
    #expect(first.configuration.cuePhrases.map(\.text) == phrases)
    let again = try ConfigurationFile.decode(Array(first.yaml.utf8), file: "c.yml")
    #expect(again.cuePhrases == first.configuration.cuePhrases)
    #expect(again.settings.minConfidence == first.configuration.settings.minConfidence)
    #expect(first.yaml.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }
}
