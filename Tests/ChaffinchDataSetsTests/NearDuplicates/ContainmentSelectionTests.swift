import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets
@testable import ChaffinchText

@Suite("Documents that are part of a longer one")
struct ContainmentSelectionTests {
  /// Sets of shingles, many of them parts of an earlier one with some shingles of their own.
  private func documents(_ count: Int, seed: UInt64) -> [ShingleSet] {
    var random = SeededGenerator(seed: seed)
    var documents: [[UInt64]] = []
    for _ in 0..<count {
      var document = (0..<Int.random(in: 0...30, using: &random)).map { _ in random.next() }
      if Bool.random(using: &random), let original = documents.randomElement(using: &random) {
        document += original.prefix(Int.random(in: 0...original.count, using: &random))
      }
      documents.append(document)
    }
    return documents.map { ShingleSet($0) }
  }

  private func groups(_ sets: [ShingleSet]) -> CandidateGroups {
    CandidateGroups(documentCount: sets.count) { add in
      for (number, set) in sets.enumerated() { add(number, set.values[...]) }
    }
  }

  @Test("none kept is contained in another, each removed one is", arguments: 0..<40 as Range<UInt64>)
  func invariants(seed: UInt64) {
    let sets = documents(80, seed: seed)
    let threshold = [0.5, 0.8, 1][Int(seed % 3)]
    let twins = ContainmentSelection.twins(
      sizes: sets.map(\.values.count), groups: groups(sets), threshold: threshold)
    let kept = sets.indices.filter { twins[$0] == nil && !sets[$0].values.isEmpty }
    for document in sets.indices {
      if let twin = twins[document] {
        #expect(twins[twin.document] == nil)
        #expect(twin.similarity == sets[document].containment(in: sets[twin.document]))
        #expect(twin.similarity >= threshold)
      } else if !sets[document].values.isEmpty {
        let longer = kept.filter { ($0 != document) && sets[$0].values.count >= sets[document].values.count }
        #expect(!longer.contains { $0 < document && sets[document].containment(in: sets[$0]) >= threshold })
      }
    }
  }

  @Test("what must stay stays, and contains others all the same")
  func fixed() {
    let long = ShingleSet((1...50).map { TokenHash.combine($0, 1) })
    let part = ShingleSet((1...20).map { TokenHash.combine($0, 1) })
    let sets = [part, long, part]
    let twins = ContainmentSelection.twins(
      sizes: sets.map(\.values.count), groups: groups(sets), threshold: 0.9, isFixed: { $0 == 0 })
    #expect(twins == [nil, nil, KeptTwin(document: 0, similarity: 1)])
  }
}

extension ShingleSet {
  /// The share of this set that stands in `other` too, 0…1; the empty set has 1.
  fileprivate func containment(in other: ShingleSet) -> Double {
    values.isEmpty ? 1 : Double(commonCount(other)) / Double(values.count)
  }
}
