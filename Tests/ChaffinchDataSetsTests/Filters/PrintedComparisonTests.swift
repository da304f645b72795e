import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets

@Suite("A printed comparison")
struct PrintedComparisonTests {
  private func text(_ value: Double, _ threshold: Double, places: Int = 3) -> String {
    PrintedComparison.text(value, isBelow: value < threshold, threshold, places: places)
  }

  @Test("has as few digits as show the order")
  func examples() {
    #expect(text(2.4, 3) == "2.4 < 3")
    #expect(text(0.79996, 0.8) == "0.79996 < 0.8")
    #expect(text(49.96, 50, places: 1) == "49.96 < 50")
    #expect(text(49.94, 50, places: 1) == "49.9 < 50")
    #expect(text(0.10000001, 0.1) == "0.10000001 > 0.1")
    #expect(text(0.12345, 0.1) == "0.123 > 0.1")
    #expect(text(100_001, 100_000) == "100001 > 100000")
    #expect(text((0.1 as Double).nextUp, 0.1) == "0.10000000000000002 > 0.1")
    #expect(text(.infinity, 0.1) == "inf > 0.1")
  }

  @Test("is true as it is printed, and a digit less would not do", arguments: 0..<20)
  func truth(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let threshold = thresholds.randomElement(using: &random) ?? 1
      let distance = Double.random(in: 0...1, using: &random)
      let scale = Double(sign: .plus, exponent: -Int.random(in: 0...50, using: &random), significand: 1)
      let value = threshold + distance * scale * (Bool.random(using: &random) ? 1 : -1)
      guard value != threshold else { continue }
      let places = Int.random(in: 0...4, using: &random)
      let printed = text(value, threshold, places: places)
      let numbers = try printed.split(separator: " ").filter { $0 != "<" && $0 != ">" }
        .map { try #require(Double($0)) }
      try #require(numbers.count == 2)
      #expect(printed.contains("<") == (numbers[0] < numbers[1]), "\(printed) for \(value) and \(threshold)")
      #expect(printed.contains(">") == (numbers[0] > numbers[1]), "\(printed) for \(value) and \(threshold)")
      let shown = PrintedComparison.places(for: value, threshold, atLeast: places)
      guard let shown, shown > places else { continue }
      #expect(PrintedComparison.places(for: value, threshold, atLeast: shown - 1) == shown)
    }
  }

  private let thresholds = [0, 0.1, 0.12, 0.2, 0.67, 0.8, 1, 3, 10, 50, 80, 99.95, 100_000, -2.5]

  @Test("is what the reason of a filter says")
  func reason() {
    let drop = FilterDrop(
      filter: "gopher-quality", measure: "alphabetic-words", value: 0.7999, threshold: 0.8, isBelow: true)
    #expect(drop.description == "gopher-quality.alphabetic-words 0.7999 < 0.8")
  }
}
