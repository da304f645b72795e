import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("A rule of the user's own claims the lines that it matches")
struct CustomRuleTests {
  private func claimed(_ text: String, _ rules: CustomRule...) -> [String] {
    let page = Pages.judged(text) { $0.hasPrefix("»") ? .related : .body }
    return LintResult(page, policy: RulePolicy(customRules: rules)).findings.filter {
      $0.rule.name != "no-body"
    }
    .map { "\($0.rule.name) \($0.documentLines.lowerBound)-\($0.documentLines.upperBound)" }
  }

  private let text = """
    The keeper counts the boats.
    [ref:1234] Shared by our desk
    [ref:77] Shared by our desk
    » Read on
    » [ref:5] Read on
    The end.
    """

  @Test("runs of lines are one finding, and the rule stands above what the labeller says")
  func runs() throws {
    let rule = try CustomRuleSamples.rule("desk-note", .navigation, pattern: #"\[ref:\d+\]"#)
    #expect(claimed(text, rule) == ["desk-note 2-3", "related-block 4-4", "desk-note 5-5"])
  }

  @Test("the first rule that matches a line has it")
  func order() throws {
    let first = try CustomRuleSamples.rule("first-one", .promo, phrases: ["Shared by"])
    let second = try CustomRuleSamples.rule("second-one", .promo, pattern: "ref")
    #expect(
      claimed(text, first, second) == ["first-one 2-3", "related-block 4-4", "second-one 5-5"])
  }

  @Test("a rule for a language is asked about documents of that language only")
  func languages() throws {
    let german =
      "Der Wärter zählt jeden Morgen die Boote im alten Hafen und schreibt ihre Zahl auf eine Tafel neben der Tür.\nRedaktion"
    let rule = try CustomRuleSamples.rule("desk-note", .promo, phrases: ["Redaktion"], languages: ["de"])
    let other = try CustomRuleSamples.rule("desk-note", .promo, phrases: ["Redaktion"], languages: ["vi"])
    #expect(claimed(german, rule) == ["desk-note 2-2"])
    #expect(claimed(german, other).isEmpty)
  }

  @Test("a phrase is found in all its Unicode forms, letter case as it is")
  func spellings() throws {
    let literal = LineLiteral("Ảnh:", spellings: ["\u{1EA2}nh:", "A\u{309}nh:"])
    #expect(literal.stands(in: Array("x A\u{309}nh: y".utf8)[...]))
    #expect(literal.stands(in: Array("\u{1EA2}nh:".utf8)[...]))
    #expect(!literal.stands(in: Array("\u{1EA3}nh:".utf8)[...]))
  }
}

@Suite("A pattern's work is bounded before it runs")
struct PatternCostTests {
  @Test(
    "patterns that could take too long, or that nobody can bound, are refused",
    arguments: [
      "(a+)+", "(a|b)*c", "(a?){30}", "((a*)b)*", "(?:x+y?)+", ".*.*.*", "a*b*c*d*e", "(.)\\1", "(?<=a)b",
      "[]a]",
      String(repeating: "a?", count: 40), "(?>a+)b", "\\Qa\\E", "(?x)a b", "(a{1,2}){3}", "\\x41",
      "x{0,1000}y{0,1000}z{0,1000}w",
    ])
  func refused(pattern: String) { #expect(throws: LinePattern.Problem.self) { try PatternCost(pattern) } }

  @Test(
    "others may be tried on lines as long as the bound allows",
    arguments: [
      ("abc", 2000, "abc"), (#"^\[ref:\d+\]$"#, 2000, "[ref:"), ("(ab|cd)x+", 1447, ""), (".*a.*", 160, "a"),
      ("^.*a.*", 2000, "a"),
      ("(ab)+ cd", 2000, " cd"), ("(?i)abc", 2000, ""), ("a?bc", 2000, "bc"), ("ab?c+", 1447, "a"),
      ("cafe\u{301}s", 2000, "caf"),
      ("OK now", 2000, " now"), ("(?<year>[0-9]{4})-[^&&x]+", 2000, "-"), (#"\p{L}+\u{e9}t"#, 2000, "t"),
    ])
  func allowed(pattern: String, longest: Int, literal: String) throws {
    let cost = try PatternCost(pattern)
    #expect(cost.longestLine == longest)
    #expect(String(decoding: cost.literal, as: UTF8.self) == literal)
  }

  @Test("what is known to be in every match never hides one", arguments: 0..<400)
  func literals(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "b", "c", ".", "[ab]", "a+", "b?", "(ab|c)", "(ab)?", "c{2}", "^", "$", "\\b", "é", "e\u{301}",
      "K", "\\.",
    ]
    let letters = ["a", "b", "c", "é", "e\u{301}", "K", ".", " ", "\u{212A}"]
    let pattern = (0..<Int.random(in: 1...4, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    guard let expression = try? Regex(pattern), let linePattern = try? LinePattern(pattern) else { return }
    for _ in 0..<40 {
      let text = (0..<Int.random(in: 0...6, using: &generator))
        .map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
      let expected = (try? expression.firstMatch(in: text)) != nil
      #expect(linePattern.matches(Array(text.utf8)[...]) == expected, "\(pattern) in \(text)")
    }
  }

  @Test("longer lines are passed over, and bytes that are no text are read as U+FFFD")
  func lines() throws {
    let pattern = try LinePattern("b.*$")
    #expect(pattern.longestLine == 2000)
    #expect(pattern.matches(Array((String(repeating: "a", count: 1999) + "b").utf8)[...]))
    #expect(!pattern.matches(Array((String(repeating: "a", count: 2000) + "b").utf8)[...]))
    #expect(try LinePattern("a\u{FFFD}").matches([0x61, 0xFF]))
  }

  @Test("a pattern that is none says so")
  func invalid() {
    #expect(throws: LinePattern.Problem.self) { try LinePattern("(a") }
    #expect(throws: LinePattern.Problem.self) { try LinePattern("*") }
  }
}
