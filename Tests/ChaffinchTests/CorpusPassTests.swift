import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage
import Foundation
import TestSupport
import Testing

@testable import Chaffinch

@Suite("One pass over a corpus, whatever of it is held in memory")
struct CorpusPassTests {
  private let folder: TemporaryFolder

  /// Files and containers of a few sites, with what cannot be read among them.
  init() throws {
    folder = try TemporaryFolder()
    for number in 0..<9 {
      try folder.write("site\(number % 3)/page\(number).txt", Self.page(number))
    }
    let records = (0..<150).map {
      #"{"text":"\#(Self.page($0).replacing("\n", with: "\\n"))","url":"https://a\#($0 % 4).example/"}"#
    }
    try folder.write("records.jsonl", (records + ["{broken", records[0]]).joined(separator: "\n"))
    try folder.write("zeros.jsonl", records.suffix(70).joined(separator: "\n"))
  }

  private static func page(_ number: Int) -> String {
    "Home\nWeather\n\nReport \(number) of the Courier\n\nThe harbour has seen \(number) ships since the morning, and their "
      + "captains say that the storm of last night was the worst for years.\n\nRead more\nShips in the harbour"
  }

  /// What a run hands over, in words.
  private func events(
    held limit: Int?, scope: Scope = .corpus, threads: Int = 1, cache: String? = nil
  ) throws -> [String] {
    var linter = Linter(
      labeller: try Labeller.shipped(), options: LintOptions(scope: scope, includesLabels: true),
      threads: threads)
    if let limit { linter.heldTextLimit = limit }
    var events: [String] = []
    linter.lint(InputSource(paths: [folder[""]]), cache: cache.flatMap { LintCache(folder: folder[$0]) }) {
      events.append("\($0)")
    }
    return events
  }

  @Test("the events are the same for any limit, scope by scope", arguments: Scope.allCases)
  func anyLimit(scope: Scope) throws {
    let whole = try events(held: nil, scope: scope)
    #expect(whole.count == 9 + 152 + 70)
    for limit in [0, 1, 3_000, 20_000, 45_000] {
      #expect(try events(held: limit, scope: scope, threads: limit == 0 ? 2 : 1) == whole, "\(limit)")
    }
  }

  @Test("and with a cache, empty, full, and for files that changed", arguments: Scope.allCases)
  func withCache(scope: Scope) throws {
    let whole = try events(held: nil, scope: scope)
    for limit in [0, 3_000, 1 << 20] {
      let cache = "cache\(limit)"
      #expect(try events(held: limit, scope: scope, cache: cache) == whole)
      #expect(try events(held: limit, scope: scope, cache: cache) == whole)
      #expect(try events(held: nil, scope: scope, cache: cache) == whole)
    }
    try folder.write("site1/page4.txt", Self.page(1000))
    let changed = try events(held: nil, scope: scope)
    #expect(changed != whole)
    for limit in [0, 3_000, 1 << 20] {
      #expect(try events(held: limit, scope: scope, cache: "cache\(limit)") == changed)
    }
  }

  @Test("a lone file needs no pass, and is judged as with one")
  func loneFile() throws {
    let linter = Linter(labeller: try Labeller.shipped(), options: LintOptions(includesLabels: true))
    var events: [String] = []
    linter.lint(InputSource(paths: [folder["site0/page0.txt"]])) { events.append("\($0)") }
    #expect(events.count == 1 && events[0].contains("duplication: Optional(100.0)"))
  }
}
