import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets

@Suite struct HostileInput {
  private let presets = FilterPreset.allCases.map { QualityFilters(preset: $0) }

  private func judgeByAll(_ bytes: [UInt8], _ scratch: FilterScratch) -> [FilterDecision] {
    presets.map { filters in
      bytes.withUnsafeBufferPointer { filters.judge($0, language: "de", scratch: scratch) }
    }
  }

  @Test func dropsWhatHasNoText() {
    for bytes: [UInt8] in [[], [0], [0x0A], [0xFF, 0xFE], Array(repeating: 0, count: 4096)] {
      #expect(judgeByAll(bytes, FilterScratch()).allSatisfy { !$0.isKeep })
    }
  }

  @Test(arguments: ["a", "(", "a.", "@a.b", "[1", "中", "ก", "\u{300}", ". "])
  func readsALongLine(_ unit: String) {
    // Anything that grows with the square of the length would be seen: the test would not come back.
    let bytes = Array(String(repeating: unit, count: 200_000 / unit.utf8.count).utf8)
    #expect(judgeByAll(bytes, FilterScratch()).allSatisfy { !$0.isKeep })
  }

  @Test func readsALineOfTenMegabytes() {
    let bytes = [UInt8](repeating: 0x61, count: 10_000_000)
    let decision = bytes.withUnsafeBufferPointer {
      QualityFilters(preset: .c4).judge($0, scratch: FilterScratch())
    }
    #expect(
      decision == .drop(FilterDrop(filter: "c4", measure: "sentences", value: 0, threshold: 5, isBelow: true))
    )
  }

  @Test func readsAnyBytes() {
    var random = SeededGenerator(seed: 3)
    let scratch = FilterScratch()
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...600, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      _ = judgeByAll(bytes, scratch)
    }
  }

  /// What was in the room before must not show in the next text.
  @Test func judgesTheSameInUsedRoom() {
    let texts = [prose, "", "\(prose)\n\(prose)", "Short.", String(repeating: "word ", count: 3000), prose]
    let used = FilterScratch()
    for text in texts {
      let bytes = Array(text.utf8)
      #expect(judgeByAll(bytes, used) == judgeByAll(bytes, FilterScratch()))
    }
  }
}

@Suite struct FilterNaming {
  @Test func findsFiltersByName() {
    #expect(FilterList.names == ["gopher-repetition", "gopher-quality", "c4", "fineweb-quality"])
    #expect(FilterList.named("c4") != nil)
    #expect(FilterList.named("C4") == nil)
    #expect(FilterPreset(rawValue: "fineweb-2") == .fineweb2)
  }

  @Test func hasWholeValuesOfEveryLanguage() {
    #expect(LanguageValues.fineWeb2.count == 20)
    for (code, values) in LanguageValues.fineWeb2 {
      #expect(values.maxTopRuns.count == 3 && values.maxRepeatedRuns.count == 6, "\(code)")
      #expect(values.stopWords.isEmpty || values.stopWords.count >= 8, "\(code)")
    }
  }
}
