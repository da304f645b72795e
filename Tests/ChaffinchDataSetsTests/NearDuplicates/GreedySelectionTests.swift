import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets
@testable import ChaffinchText

@Suite("Selection of near-duplicates")
struct GreedySelectionTests {
  /// Sets of shingles, many of them edited copies of an earlier one.
  private func documents(_ count: Int, length: ClosedRange<Int>, seed: UInt64) -> [[UInt64]] {
    var random = SeededGenerator(seed: seed)
    var documents: [[UInt64]] = []
    for _ in 0..<count {
      guard Bool.random(using: &random), let original = documents.randomElement(using: &random) else {
        documents.append((0..<Int.random(in: length, using: &random)).map { _ in random.next() })
        continue
      }
      let kept = Double.random(in: 0.8...1, using: &random)
      var copy = original.filter { _ in Double.random(in: 0..<1, using: &random) < kept }
      let added = Int.random(in: 0...max(1, original.count / 10), using: &random)
      for _ in 0..<added { copy.append(random.next()) }
      documents.append(copy)
    }
    return documents
  }

  private func groups(_ documents: [[UInt64]], threshold: Double, partitionBits: Int = 0) -> CandidateGroups {
    var builder = CandidateKeys(threshold: threshold)
    var keys: [UInt64] = []
    return CandidateGroups(documentCount: documents.count, partitionBits: partitionBits) { add in
      for (number, document) in documents.enumerated() {
        builder.read(document, into: &keys)
        add(number, keys[...])
      }
    }
  }

  private func twins(
    _ sets: [ShingleSet], _ groups: CandidateGroups, order: [UInt32], threshold: Double
  ) -> [KeptTwin?] {
    GreedySelection.twins(order: order, groups: groups, threshold: threshold) { sets[$0].jaccard(sets[$1]) }
  }

  /// Compares every document with every kept one before it.
  private func oracle(_ sets: [ShingleSet], order: [UInt32], threshold: Double) -> [Int?] {
    var kept: [Int] = []
    var result = [Int?](repeating: nil, count: sets.count)
    for document in order.map({ Int($0) }) {
      guard !sets[document].values.isEmpty else { continue }
      result[document] = kept.first { sets[document].jaccard(sets[$0]) >= threshold }
      if result[document] == nil { kept.append(document) }
    }
    return result
  }

  @Test(
    "the same documents go as when all pairs are compared",
    arguments: [0.5, 0.7, 0.8, 0.9, 1], [0...40, 30...120, 200...700])
  func sameAsAllPairs(threshold: Double, length: ClosedRange<Int>) {
    for seed in 0..<3 as Range<UInt64> {
      let documents = documents(120, length: length, seed: seed)
      let sets = documents.map { ShingleSet($0) }
      var random = SeededGenerator(seed: seed)
      let order = (0..<UInt32(documents.count)).shuffled(using: &random)
      let found = twins(sets, groups(documents, threshold: threshold), order: order, threshold: threshold)
      #expect(found.map { $0?.document } == oracle(sets, order: order, threshold: threshold))
      for (document, twin) in found.enumerated() {
        guard let twin else { continue }
        #expect(twin.similarity == sets[document].jaccard(sets[twin.document]))
      }
    }
  }

  @Test("any number of partitions gives the same groups", arguments: [1, 3, 6])
  func partitions(bits: Int) {
    let documents = documents(150, length: 20...300, seed: 11)
    let whole = groups(documents, threshold: 0.8)
    let parts = groups(documents, threshold: 0.8, partitionBits: bits)
    #expect(whole.count == parts.count)
    for document in documents.indices { #expect(Array(whole[document]) == Array(parts[document])) }
  }

  @Test("documents of a reference stay, though they are alike")
  func fixedDocuments() {
    let set = (1...100).map { TokenHash.combine($0, 1) }
    let documents = [set, set, set]
    let sets = documents.map { ShingleSet($0) }
    let found = GreedySelection.twins(
      order: [0, 1, 2], groups: groups(documents, threshold: 0.8), threshold: 0.8, isFixed: { $0 < 2 },
      similarity: { sets[$0].jaccard(sets[$1]) })
    #expect(found == [nil, nil, KeptTwin(document: 0, similarity: 1)])
  }

  @Test("only the first document of a group is compared with where that is asked for")
  func firstOfGroup() {
    let groups = CandidateGroups(documentCount: 3) { add in
      for document in 0..<3 { add(document, [7]) }
    }
    // The third document is like the second one only.
    for (comparesWithFirstOnly, expected) in [(false, KeptTwin(document: 1, similarity: 0.9)), (true, nil)] {
      let found = GreedySelection.twins(
        order: [0, 1, 2], groups: groups, threshold: 0.8, comparesWithFirstOnly: comparesWithFirstOnly,
        similarity: { $0 == 2 && $1 == 1 ? 0.9 : 0 })
      #expect(found == [nil, nil, expected])
    }
  }

  @Test("a text that says little again and again finds the one that says it once")
  func repetitiveTexts() {
    let few = (1...50).map { TokenHash.combine($0, 2) }
    let documents = [few, (0..<40).flatMap { _ in few }]
    let sets = documents.map { ShingleSet($0) }
    let found = twins(sets, groups(documents, threshold: 0.8), order: [0, 1], threshold: 0.8)
    #expect(found[1] == KeptTwin(document: 0, similarity: 1))
  }

  @Test("bands grow longer with the threshold, and miss no more than is accepted")
  func banding() {
    #expect(Banding(threshold: 0.8) == Banding(threshold: 0.8))
    #expect((Banding(threshold: 0.8).rows, Banding(threshold: 0.8).bands) == (4, 32))
    let rows = [0.3, 0.5, 0.7, 0.8, 0.9, 1].map { Banding(threshold: $0).rows }
    #expect(rows == rows.sorted())
    #expect(Banding(threshold: 0.05).rows == 1)
  }
}
