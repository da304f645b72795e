import Testing

@testable import ChaffinchLint
@testable import ChaffinchStorage

@Suite("An index holds documents")
struct FingerprintIndexTests {
  private let file: TemporaryIndex
  private let index: FingerprintIndex

  init() throws {
    file = try TemporaryIndex()
    index = try file.open()
  }

  private func documents(_ count: Int, seed: UInt64 = 1) -> [IndexedDocument] {
    var generated = GeneratedDocuments(seed: seed)
    return (0..<count).map { generated.document($0) }
  }

  private func sorted(_ documents: [IndexedDocument]) -> [IndexedDocument.Content] {
    documents.map(\.content).sorted {
      Array($0.key.path.utf8).lexicographicallyPrecedes(Array($1.key.path.utf8))
    }
  }

  @Test func givesBackWhatWasAdded() throws {
    let added = documents(40)
    try index.add(added, time: 100)
    #expect(try index.contents() == sorted(added))
    index.close()
    #expect(try file.open(.reading).contents() == sorted(added))
  }

  @Test func givesTheSitesThatAreAskedFor() throws {
    let added = documents(30)
    try index.add(added, time: 100)
    let own = try index.documents(ofSites: ["site1.example"], others: false)
    #expect(own.map(\.content) == sorted(added.filter { $0.site == "site1.example" }))
    let all = try index.documents(ofSites: ["site1.example"], others: true)
    #expect(all.map(\.key) == sorted(added).map(\.key))
    for document in all {
      #expect(document.fingerprints.lines.isEmpty == (document.site != "site1.example"))
      #expect(document.fingerprints.sketch == added.first { $0.key == document.key }?.fingerprints.sketch)
    }
    #expect(try index.documents(ofSites: ["nowhere"], others: false).isEmpty)
  }

  @Test func addingAgainChangesNothing() throws {
    let added = documents(20)
    try index.add(added, time: 100)
    let before = try index.contents()
    try index.add(added, time: 100)
    #expect(try index.contents() == before)
    #expect(
      try index.states(of: [added[3].key]) == [
        DocumentState(site: added[3].site, contentHash: added[3].contentHash)
      ])
    #expect(try index.states(of: [DocumentKey(path: "unknown")]) == [nil])
  }

  @Test func changedDocumentsAreReplaced() throws {
    let old = documents(9)
    try index.add(old, time: 100)
    let new = GeneratedDocuments.document(
      "Another text\nof two lines", key: old[4].key, site: "moved.example")
    try index.add([new], time: 200)
    #expect(try index.contents() == sorted(old.filter { $0.key != new.key } + [new]))
    let moved = try #require(try index.summary().sites.first { $0.name == "moved.example" })
    #expect(moved.documents == 1 && moved.lines == 2 && moved.oldest == 200)
  }

  @Test func recordsOfOneContainerAreApart() throws {
    let keys = ["id:a", "id:b", "no:2"].map { DocumentKey(path: "pages.jsonl", record: $0) }
    try index.add(keys.map { GeneratedDocuments.document("Text \($0.record)", key: $0, site: "s") }, time: 1)
    #expect(Set(try index.contents().map(\.key)) == Set(keys))
  }

  @Test func showsWhatIsThere() throws {
    #expect(try index.summary() == IndexSummary(schemaVersion: IndexSchema.current.version, sites: []))
    let added = documents(10)
    try index.add(Array(added[..<5]), time: 100)
    try index.add(Array(added[5...]), time: 300)
    let summary = try index.summary()
    #expect(summary.sites.map(\.name) == ["site0.example", "site1.example", "site2.example"])
    #expect(summary.sites.map(\.documents) == [4, 3, 3])
    #expect(summary.sites.allSatisfy { $0.oldest == 100 && $0.newest == 300 })
    let lines = added.reduce(0) { $0 + $1.fingerprints.lines.count }
    #expect(summary.sites.reduce(0) { $0 + $1.lines } == lines)
  }

  @Test func removesPathsFoldersAndSites() throws {
    let paths = ["a/b.txt", "a/c/d.txt", "a.txt", "ab/x.txt", "a0", "/abs/y.txt", "-"]
    func fill() throws {
      try index.add(
        paths.map { GeneratedDocuments.document("Text", key: DocumentKey(path: $0), site: $0) }, time: 1)
    }
    for (removed, left) in [
      (["a"], ["a.txt", "ab/x.txt", "a0", "/abs/y.txt", "-"]),
      (["a.txt", "none"], paths.filter { $0 != "a.txt" }),
      (["."], ["/abs/y.txt", "-"]), (["/"], paths.filter { $0 != "/abs/y.txt" }),
    ] {
      try fill()
      #expect(try index.remove(paths: removed) == paths.count - left.count)
      #expect(Set(try index.contents().map(\.key.path)) == Set(left))
    }
    try fill()
    #expect(try index.remove(site: "ab/x.txt") == 1)
    #expect(try index.remove(site: "ab/x.txt") == 0)
    #expect(try index.siteNames() == Set(paths.filter { $0 != "ab/x.txt" }))
  }

  @Test func prunesWhatIsOld() throws {
    let added = documents(12)
    try index.add(added, time: 100)
    try index.add([], unchanged: added[..<5].map(\.key), time: 200)
    #expect(try index.prune(before: 100) == 0)
    #expect(try index.prune(before: 200) == 7)
    #expect(try index.contents() == sorted(Array(added[..<5])))
  }

  @Test func mergesTheLaterState() throws {
    let other = try TemporaryIndex()
    let source = try other.open()
    let old = documents(600)
    let new = documents(600, seed: 2)
    try index.add(Array(old[..<300]), time: 100)
    try source.add(Array(new[100..<200]), time: 50)
    try source.add(Array(new[200...]), time: 150)
    #expect(try index.merge(source) == FingerprintIndex.MergeOutcome(taken: 400, passed: 100))
    #expect(try index.contents() == sorted(Array(old[..<200]) + Array(new[200...])))
    #expect(try index.merge(source) == FingerprintIndex.MergeOutcome(taken: 0, passed: 500))
  }
}
