import ChaffinchCore
import ChaffinchLint
import Testing

@testable import Chaffinch

@Suite("The key of a cached result")
struct ResultKeyTests {
  /// The options with one more, as a later version may have them.
  private struct LaterOptions: Encodable {
    let options: LintOptions
    let includesMore: Bool

    enum CodingKeys: CodingKey { case includesMore }

    func encode(to encoder: any Encoder) throws {
      try options.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(includesMore, forKey: .includesMore)
    }
  }

  @Test("an option that is added is part of it")
  func addedOption() {
    let options = LintOptions()
    let codings = [
      ResultKeys.coding(of: options),
      ResultKeys.coding(of: LaterOptions(options: options, includesMore: false)),
      ResultKeys.coding(of: LaterOptions(options: options, includesMore: true)),
    ]
    #expect(Set(codings).count == 3)
  }

  @Test("every option is part of it")
  func everyOption() throws {
    var changed: [LintOptions] = []
    func change(_ body: (inout LintOptions) -> Void) {
      var options = LintOptions()
      body(&options)
      changed.append(options)
    }
    change { $0.scope = .site }
    change { $0.sites = SiteNaming(name: "a.example") }
    change { $0.includesLabels.toggle() }
    change { $0.includesSnippets.toggle() }
    change { $0.includesLanguage.toggle() }
    change { $0.includesSource.toggle() }
    #expect(changed.count == Mirror(reflecting: LintOptions()).children.count)
    let codings = Set((changed + [LintOptions()]).map { ResultKeys.coding(of: $0) })
    #expect(codings.count == changed.count + 1)
    let labeller = try Labeller.shipped()
    #expect(ResultKeys.key(ofRun: labeller, changed[0]) != ResultKeys.key(ofRun: labeller, LintOptions()))
  }
}
