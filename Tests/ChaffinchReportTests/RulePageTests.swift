import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchReport

@Suite("A rule's page of Markdown shows its texts and examples, and takes no markup from them")
struct RulePageTests {
  private func metadata(
    name: String = "desk-mark", summary: String = "marks of the desk",
    rationale: String = "They are no text.",
    remedy: String = "Drop the line.", examples: [RuleExample] = []
  ) -> RuleMetadata {
    RuleMetadata(
      name: name, summary: summary, rationale: rationale, remedy: remedy, severity: .warning,
      residueClass: .navigation, scope: .site, examples: examples)
  }

  @Test("title, texts and properties stand in their order")
  func order() {
    #expect(
      RulePage.markdown(metadata()) == """
        # desk-mark

        Marks of the desk.

        Severity: warning. Scope: site. Class: navigation.

        ## Why it matters

        They are no text.

        ## What to do

        Drop the line.

        """)
  }

  @Test("claimed lines are marked, others are not, and other documents are counted")
  func examples() {
    let examples: [RuleExample] = [
      .flags("a mark", "▌[ref:1]\n\nText.", among: ["a", "b"]), .passes("a sentence", "Text."),
    ]
    let page = RulePage.markdown(metadata(examples: examples))
    #expect(
      page.hasSuffix(
        """
        ## Examples

        Lines marked with ▌ are findings.

        ### Finds: a mark (beside 2 other documents of the site)

        ```text
        ▌ [ref:1]
        │
        │ Text.
        ```

        ### Leaves alone: a sentence

        ```text
        │ Text.
        ```

        """))
  }

  @Test("a fence is longer than any run of backticks inside", arguments: [0, 2, 3, 4, 17])
  func fences(run: Int) {
    let backticks = String(repeating: "`", count: run)
    let page = RulePage.markdown(
      metadata(examples: [.flags("a fence", "▌\(backticks)x\n\(backticks)text\n# not a title")]))
    let fence = String(repeating: "`", count: max(3, run + 1))
    #expect(page.contains("\n\(fence)text\n▌ \(backticks)x\n│ \(backticks)text\n│ # not a title\n\(fence)\n"))
  }

  @Test("markup in the texts of a rule is text")
  func hostileTexts() {
    let page = RulePage.markdown(
      metadata(
        name: "a|b", summary: "<img src=x onerror=alert(1)> and [a](javascript:b)",
        rationale: "# A title\n\n- *one* `two` <b>", remedy: "1. `<b>` and `a\u{202E}b`"))
    #expect(page.hasPrefix("# a\\|b\n\n\\<img src=x onerror=alert(1)\\> and \\[a\\](javascript:b).\n\n"))
    #expect(page.contains("\n\n\\# A title  - \\*one\\* `two` \\<b\\>\n\n"))
    #expect(page.contains("\n\n1\\. \\`\\<b\\>\\` and \\`a\\\\u{202e}b\\`\n"))
  }

  @Test(
    "code stays code where its backticks pair, and is text where they do not",
    arguments: [
      ("`Ã©` means UTF-8", "`Ã©` means UTF-8"), ("`a*b` and `<i>`, *c*", "`a*b` and `<i>`, \\*c\\*"),
      ("one ` is *none*", "one \\` is \\*none\\*"), ("``a``", "\\`\\`a\\`\\`"), ("`a``b`", "\\`a\\`\\`b\\`"),
      ("`a|b`", "\\`a\\|b\\`"), ("` `", "\\` \\`"), ("\\`<b>`", "\\\\`<b>`"),
    ])
  func codeSpans(prose: String, expected: String) {
    #expect(RulePage.markdown(metadata(remedy: prose)).hasSuffix("\n\n\(expected)\n"))
  }

  @Test(
    "no first word makes a list, a rule or a code block",
    arguments: [
      ("- a", "\\- a"), ("+ a", "\\+ a"), ("12) a", "12\\) a"), ("---", "\\---"), ("===", "\\==="),
      ("    a", "a"), ("\n\n# a", "\\# a"), ("12 a", "12 a"), ("", ""),
    ])
  func firstWords(prose: String, expected: String) {
    #expect(RulePage.markdown(metadata(remedy: prose)).hasSuffix("\n\n\(expected)\n"))
  }

  @Test(
    "every shipped rule's page has all its examples, each line behind a gutter",
    arguments: RuleList.all.map { $0.metadata.name })
  func shippedRules(name: String) throws {
    let metadata = try #require(RuleList.named(name)).metadata
    let lines = RulePage.markdown(metadata).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("### ") } == metadata.examples.count)
    #expect(
      lines.count { $0.hasPrefix("▌") && $0 != "Lines marked with ▌ are findings." }
        == metadata.examples.reduce(0) { $0 + $1.claimedLines.count })
  }
}
