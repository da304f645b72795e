import TestSupport
import Testing

@testable import ChaffinchConfiguration
@testable import ChaffinchCore
@testable import ChaffinchInput
@testable import ChaffinchLint

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
    let settings = try resolver.settings(of: [folder["a"], folder["a/b"], folder["c"]]).documents
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
      + "Remove one of these extends."
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

  @Test("overrides are about the files that their globs match, later ones on top, options above all")
  func overrides() throws {
    try folder.write(
      "base.yml", "overrides: [{files: 'a/', preset: gentle}, {files: '*.md', min-confidence: 0.1}]")
    try folder.write(
      "p/.chaffinch.yml",
      """
      extend: ../base.yml
      preset: strict
      rules: {no-body: off}
      overrides:
        - {files: [/a/b/], rules: {no-body: error, promo-block: off}}
        - {files: [/a/b/c.md], rules: {promo-block: note}, cue-phrases: {related: [word]}}
      """)
    var resolver = ConfigurationResolver(.closest)
    let names = ["p/x.txt", "p/a/x.txt", "p/a/b/x.txt", "p/a/b/c.md", "a/x.txt"]
    let documents = names.map {
      FileLocation(
        path: folder[$0], folder: folder[String($0.prefix { $0 != "x" && $0 != "c" }.dropLast())])
    }
    let settings = try resolver.settings(of: documents).documents
    func at(_ number: Int) -> DocumentSettings {
      settings[
        InputDocument(path: documents[number].path, record: nil, text: [], folder: documents[number].folder)]
    }
    // The globs of the base are relative to the base's folder, and `a/` is a name at any depth.
    #expect((0..<5).map { at($0).minConfidence } == [0.5, 0.85, 0.85, 0.1, nil])
    #expect((0..<4).map { at($0).policy.decisions["no-body"]?.isOn } == [false, false, true, true])
    #expect((0..<4).map { at($0).policy.decisions["promo-block"]?.isOn } == [nil, nil, false, true])
    #expect(at(3).policy.decisions["promo-block"]?.severity == .note)
    #expect(at(3).lexicon.phrases.count == at(2).lexicon.phrases.count + 1)
    var above = Configuration(preset: .balanced)
    above.selection = RuleSelection(selected: ["no-body"], ignored: [])
    var strict = ConfigurationResolver(.closest, overrides: above)
    let shown = try strict.effective(at: folder["p/a/b/c.md"])
    #expect(shown.configuration.settings.minConfidence == 0.6)
    #expect(shown.configuration.rules["no-body"]?.level == .error)
    #expect(shown.configuration.rules["promo-block"]?.level == .off)
    #expect(shown.yaml.contains("# with the overrides for [\"/a/b/\"]"))
  }

  @Test("rules may be named that the extended file brings, and no others; --select knows all of the run")
  func ruleNames() throws {
    try folder.write(
      "base.yml", "custom-rules: [{name: desk-mark, phrases: [a], class: promo, message: m}]")
    try folder.write("a/.chaffinch.yml", "extend: ../base.yml\nrules: {desk-mark: off}")
    #expect(problems(in: "a").isEmpty)
    try folder.write("b/.chaffinch.yml", "rules: {desk-mark: off}")
    #expect(problems(in: "b").first?.hasPrefix("b/.chaffinch.yml:1:9: there is no rule “desk-mark”") == true)
    func selecting(_ name: String, _ folders: String...) -> [String] {
      var overrides = Configuration()
      overrides.selection = RuleSelection(selected: [name])
      var resolver = ConfigurationResolver(.closest, overrides: overrides)
      do throws(ConfigurationProblems) {
        _ = try resolver.settings(of: Set(folders.map { folder[$0] }))
        return []
      } catch {
        return error.problems.map(\.message)
      }
    }
    #expect(selecting("desk-mark", "a").isEmpty)
    #expect(
      selecting("no-boddy", "a") == ["command line: there is no rule “no-boddy”. Did you mean “no-body”?"])
  }

  @Test("an ignore counts for a run where it is about a document of it, and its rule is on")
  func coveredIgnores() throws {
    try folder.write(
      ".chaffinch.yml",
      """
      rules: {no-body: off}
      ignore:
        - {rule: promo-block, files: a/, reason: x}
        - {rule: promo-block, files: b/, reason: x}
        - {rule: no-body, files: a/, reason: x}
        - {rule: related-block, text: y, reason: x}
      """)
    var resolver = ConfigurationResolver(.closest)
    let settings = try resolver.settings(of: [FileLocation(path: folder["a/x.txt"], folder: folder["a"])])
    #expect(settings.ignores.map(\.location.line) == [3, 6])
    let document = InputDocument(path: folder["a/x.txt"], record: nil, text: [], folder: folder["a"])
    #expect(settings.documents[document].policy.exemptions.map(\.number) == [0, 2, 3])
  }

  @Test("options that set keys are read as YAML and stand above files")
  func commandLineValues() throws {
    func values(_ texts: String...) throws(ConfigurationProblems) -> Configuration {
      try CommandLineValues.configuration(texts)
    }
    #expect(try values("preset=strict", "preset=gentle").preset == .gentle)
    #expect(try values("rules.no-body=off", "rules.promo-block={severity: note}").rules.count == 2)
    #expect(try values("exclude=[a, \"b/\"]").excludes.globs == ["a", "b/"])
    for (text, what) in [
      ("preset", "no value"), ("prest=strict", "there is no key “prest”"),
      ("extend=a.yml", "extend can stand"),
      ("min-confidence=x", "expected a number"), ("rules.no-body=: :", "not valid YAML"),
      ("rules.no-body.severity=nope", "there is no level “nope”"),
    ] {
      do throws(ConfigurationProblems) {
        _ = try values(text)
        Issue.record("\(text) was read")
      } catch {
        #expect(
          error.problems.first?.message.hasPrefix("--set \(text): \(what)") == true, "\(error.problems)")
      }
    }
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

extension ConfigurationResolver {
  /// The settings of the documents in `folders`.
  fileprivate mutating func settings(of folders: Set<String>) throws(ConfigurationProblems) -> RunSettings {
    try settings(of: folders.sorted().map { FileLocation(path: $0, folder: $0) })
  }
}
