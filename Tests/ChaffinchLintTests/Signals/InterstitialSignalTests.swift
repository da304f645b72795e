import Foundation
import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint

@Suite("Signals of interstitials")
struct InterstitialSignalTests {
  private static let paragraphs = [
    "The flood of the river came to the old town and the mill, and the bridge to the market is closed for now.",
    "Nobody was hurt on Monday, but the mayor said that it will take a week or two until the water has gone.",
    "A boat took the baker and her dog from the roof of the mill, and both of them are well, as she told us.",
  ]

  @Test("what stands around a paragraph is seen through the lines that stand between any two")
  func lookedThrough() throws {
    let advertisement = "Advertisement\nStory continues below"
    let text = MeasuredText(
      "Menu\n" + Self.paragraphs.map { $0 + "\n" + advertisement }.joined(separator: "\n") + "\nEnd")
    #expect(try text.column("interstitial.here") == [0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0])
    #expect(try text.column("interstitial.bodyBefore") == [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    #expect(try text.column("interstitial.bodyAfter") == [1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0])
    #expect(
      isClose(
        try text.column("interstitial.body5Before"),
        [0, 0, 0.2, 0.2, 0.2, 0.4, 0.4, 0.4, 0.6, 0.6, 0.6]))
    let lengths = Self.paragraphs.map { log2f(1 + Float($0.count)) }
    #expect(
      isClose(
        try text.column("interstitial.lengthBefore"),
        [0, log2f(5)] + lengths.flatMap { [$0, $0, $0] }))
    let share = Float(6) / 11
    #expect(isClose(try text.column("interstitial.around"), [Float](repeating: share, count: 11)))
  }

  @Test("lines that stand twice, and long ones, are none")
  func others() throws {
    let long = String(repeating: "Market ", count: 13) + "day"
    #expect(try MeasuredText("Sport\nHome\nSport").column("interstitial.here") == [0, 0, 0])
    #expect(
      try MeasuredText([long, long, long].joined(separator: "\n")).column("interstitial.here") == [0, 0, 0])
    #expect(try MeasuredText("Sport\nSport\nSport").column("interstitial.here") == [1, 1, 1])
  }

  /// A page of a few short lines that recur, and of paragraphs, in random order.
  private static func page(_ generator: inout SeededGenerator) -> String {
    let short = ["Advertisement", "Share", "Sport", "Read more below", "Flood closes bridge"]
    return (0..<Int.random(in: 1...60, using: &generator)).map { number in
      switch Int.random(in: 0..<10, using: &generator) {
      case 0...3: short.randomElement(using: &generator) ?? ""
      case 4: ""
      case 5: "Harbour \(word(number)) of the list"
      default: (paragraphs.randomElement(using: &generator) ?? "") + " It was a \(word(number)) day."
      }
    }.joined(separator: "\n")
  }

  /// A word of its own for each number: lines that differ in digits only count as copies of each other.
  private static func word(_ number: Int) -> String {
    String(repeating: "ab", count: number / 8) + String("cdefghij".dropFirst(number % 8))
  }

  /// The lines of `places`, in that order, that are no interstitials.
  private static func rest(_ places: some Sequence<Int>, _ isInterstitial: [Bool]) -> [Int] {
    places.filter { !isInterstitial[$0] }
  }

  @Test("agree with a plain count over all lines", arguments: 0..<60 as Range<UInt64>)
  func agreesWithOracle(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = MeasuredText(Self.page(&generator))
    let page = text.measures
    let texts = page.lines.map { Array(page.analysis.document.bytes[$0.start..<$0.end]) }
    let isInterstitial = texts.indices.map { line in
      texts.count { $0 == texts[line] } >= 3 && page.lines[line].effectiveLength < 90
    }
    var expected: [String: [Float]] = [:]
    for line in texts.indices {
      let around = texts.indices.filter { abs($0 - line) <= 10 }
      let before = Self.rest((0..<line).reversed(), isInterstitial)
      let after = Self.rest(line + 1..<texts.count, isInterstitial)
      expected["here", default: []].append(isInterstitial[line] ? 1 : 0)
      expected["around", default: []].append(
        Float(around.count { isInterstitial[$0] }) / Float(around.count))
      for (side, places) in [("Before", before), ("After", after)] {
        let nearest = places.first
        expected["length" + side, default: []].append(
          log2f(1 + (nearest.map { page.lines[$0].effectiveLength } ?? 0)))
        expected["body" + side, default: []].append(nearest.map { page.isBodyLike[$0] } ?? false ? 1 : 0)
        expected["body5" + side, default: []].append(
          Float(places.prefix(5).count { page.isBodyLike[$0] }) / 5)
      }
    }
    for (name, values) in expected {
      #expect(isClose(try text.column("interstitial." + name), values), "\(name)")
    }
    #expect(texts.isEmpty || expected.count == InterstitialSignal.columns.count)
  }
}
