import Foundation
import TestSupport
import Testing

@testable import ChaffinchConfiguration
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("docs/configuration.md says what the code does")
struct ConfigurationPageTests {
  private let page: String

  init() throws {
    page = try String(contentsOf: Repository.root.appending(path: "docs/configuration.md"), encoding: .utf8)
  }

  @Test("every key has a section, and no other has")
  func keys() {
    let sections = page.matches(of: /\n### `([a-z-]+)`\n/).map { String($0.1) }
    #expect(sections == ConfigurationKeys.all.map { $0.name })
  }

  @Test("every preset has its row, with its number")
  func presets() {
    for preset in LabellerPreset.allCases {
      #expect(page.contains("\n| `\(preset.rawValue)` | \(preset.minConfidence) | "))
    }
  }

  @Test("every class of cue phrases has its row", arguments: CueClass.allCases)
  func classes(cueClass: CueClass) {
    #expect(page.contains("\n| `\(cueClass.name)` | "))
  }

  @Test("the longest lines of patterns are as it says")
  func patterns() throws {
    #expect(try [LinePattern("a+b").longestLine, LinePattern("^a+b+").longestLine] == [2000, 2000])
    #expect(try LinePattern("a+b+").longestLine == 160)
    #expect(page.contains("2,000 characters for most patterns with one repetition, 160 for two"))
  }

  @Test("every example is a configuration")
  func examples() throws {
    let examples = page.matches(of: /```yaml\n((?:.|\n)*?)```/).map { String($0.1) }
    #expect(examples.count >= 5)
    for example in examples {
      let configuration = try ConfigurationFile.decode(Array(example.utf8), file: "c.yml")
      #expect(ConfigurationLoader.unknownRules(in: configuration, known: configuration.ruleNames).isEmpty)
    }
  }
}
