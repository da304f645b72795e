import ChaffinchText

/// How many distinct documents of a site hold a line, a block or a frame, those of one article counted once; and the headlines
/// of them all.
///
/// Built once from all documents, in their order, then frozen: pass 2 only reads it, from any thread.
package struct SiteIndex: Sendable {
  /// On how many documents a line or a block stands, and the first two locations.
  struct Frequency: Sendable {
    /// Distinct documents, those of one article counted once.
    package var documents: Int32 = 0
    var lastRepresentative: Int32 = -1
    var first = LineLocation.none
    var second = LineLocation.none

    /// Where the line stands in another document than `document`, if that is known: rather where its digits hash to `digits`
    /// too.
    package func location(outside document: Int, digits: UInt32 = 0) -> LineLocation? {
      let others = [first, second].filter { $0.document >= 0 && Int($0.document) != document }
      return others.first { $0.digits == digits } ?? others.first
    }
  }

  private var lineFrequencies: HashTable<Frequency>
  private var blockFrequencies: HashTable<Frequency>
  private var documentCounts: HashTable<Int32>
  private var frames = FrameCounts()
  private var headlines = HeadlineIndex()
  private let acrossSites: Bool

  /// For every document the earlier one that it is a near-duplicate of; itself where it is the first.
  let originals: [KeptTwin]
  /// For every document the one that its group is named for, a group being the documents of one article.
  private let groups: [Int32]

  /// Counts over `documents`; copies and headlines are looked for within a site, or in the whole corpus.
  ///
  /// O(n log n) in the documents and O(n) in their lines.
  package init(_ documents: [DocumentFingerprints], acrossSites: Bool) {
    self.acrossSites = acrossSites
    let realm = { (document: DocumentFingerprints) in acrossSites ? 0 : document.site }
    originals = NearDuplicates(documents, within: realm).originals
    groups = ArticleGroups(documents, within: realm).leaders
    let lineCount = documents.reduce(0) { $0 + $1.lines.count }
    lineFrequencies = HashTable(empty: Frequency(), capacity: lineCount / 2)
    blockFrequencies = HashTable(empty: Frequency(), capacity: documents.count)
    documentCounts = HashTable(empty: 0, capacity: documents.count / 4)
    addGroups(of: documents)
  }

  /// Adds the documents site by site, and there group by group.
  ///
  /// So a group counts once wherever any of its documents holds a line, and the order of the documents does not matter.
  private mutating func addGroups(of documents: [DocumentFingerprints]) {
    let order = documents.indices.sorted {
      (documents[$0].site, groups[$0], $0) < (documents[$1].site, groups[$1], $1)
    }
    var start = 0
    while start < order.count {
      let site = documents[order[start]].site
      let end = order[start...].firstIndex { documents[$0].site != site } ?? order.count
      addSite(order[start..<end], of: documents)
      start = end
    }
    headlines.freeze()
  }

  /// Adds the documents of one site, whose indices are `members`, those of a group side by side.
  private mutating func addSite(_ members: ArraySlice<Int>, of documents: [DocumentFingerprints]) {
    var representative = -1
    let hasOthers = members.contains { groups[$0] != groups[members[members.startIndex]] }
    for index in members {
      if representative < 0 || groups[index] != groups[representative] {
        representative = index
        documentCounts.update(documents[index].site) { $0 += 1 }
      }
      add(documents[index], Int32(index), of: Int32(representative))
      if hasOthers { frames.add(documents[index].frames, of: Int32(representative)) }
    }
    if hasOthers, let first = members.first { frames.finish(site: documents[first].site) }
  }

  private mutating func add(_ document: DocumentFingerprints, _ index: Int32, of representative: Int32) {
    for line in document.lines {
      lineFrequencies.update(TokenHash.combine(document.site, line.fingerprint)) {
        $0.add(LineLocation(document: index, line: line.number, digits: line.digits), of: representative)
      }
    }
    for block in document.blocks {
      blockFrequencies.update(TokenHash.combine(document.site, block.fingerprint)) {
        $0.add(LineLocation(document: index, line: block.number), of: representative)
      }
    }
    for headline in document.headlines {
      headlines.add(
        headline, realm: realm(of: document.site), group: groups[Int(index)], document: index)
    }
  }

  /// What headlines are sought in: the site, or everything.
  private func realm(of site: UInt64) -> UInt64 { acrossSites ? 0 : site }

  /// How many distinct documents the site named by `site` (a hash) has.
  package func documents(ofSite site: UInt64) -> Int { Int(documentCounts[site] ?? 0) }

  /// The frequency of a line on a site; nil where it was never seen.
  func frequency(ofLine fingerprint: UInt64, site: UInt64) -> Frequency? {
    lineFrequencies[TokenHash.combine(site, fingerprint)]
  }

  /// The frequency of a block on a site; nil where it was never seen.
  func frequency(ofBlock fingerprint: UInt64, site: UInt64) -> Frequency? {
    blockFrequencies[TokenHash.combine(site, fingerprint)]
  }

  /// On how many distinct documents of a site a frame stands; 0 where it is less than two.
  package func documents(ofFrame frame: UInt32, site: UInt64) -> Int {
    frames.documents(of: frame, site: site)
  }

  /// For each line of `analysis`, a document of `site`: the headline of another document that it repeats or holds, or nil.
  ///
  /// Never the document's own headline or that of another document of its article. `document` is its number in the order of the build;
  /// nil where it is not known, then its own headlines are looked for again. O(n) in the tokens but for the lines that share
  /// a rare shingle with a headline.
  package func headlines(of analysis: TextAnalysis, site: UInt64, document: Int?) -> [HeadlineMatch?] {
    let known = document.flatMap { groups.indices.contains($0) ? groups[$0] : nil }
    let own = known == nil ? HeadlineSearch(analysis: analysis).candidates.map(\.fingerprint) : []
    return analysis.lines.map { line in
      guard Self.teaserTokens.contains(line.tokens), !own.contains(line.fingerprint) else { return nil }
      let match = headlines.match(
        analysis.tokens[line.tokenRange], fingerprint: line.fingerprint, realm: realm(of: site),
        group: known ?? -1)
      return match == nil || isTemplate(line.fingerprint, site: site) ? nil : match
    }
  }

  /// Teasers have so many tokens; a longer line may hold a headline, but is no teaser.
  private static let teaserTokens = 4...64

  /// Whether the line stands on more than half of a site of four and more documents: then it belongs to the site.
  private func isTemplate(_ fingerprint: UInt64, site: UInt64) -> Bool {
    let count = documents(ofSite: site)
    let holders = Int(frequency(ofLine: fingerprint, site: site)?.documents ?? 0)
    return count >= 4 && holders * 2 > count
  }
}

extension SiteIndex.Frequency {
  /// Counts one document, unless one of its group was the last to be counted; keeps the first two locations.
  mutating func add(_ location: LineLocation, of representative: Int32) {
    if first.document < 0 || location.document < first.document {
      second = first
      first = location
    } else if second.document < 0 || location.document < second.document {
      second = location
    }
    guard representative != lastRepresentative else { return }
    lastRepresentative = representative
    documents += 1
  }
}

/// A line of a document, or the first line of a block.
package struct LineLocation: Sendable, Equatable {
  /// The number of the document in the order of the evidence, from 0.
  package var document: Int32
  /// The number of the line, from 1.
  package var line: UInt32
  /// The hash of the line's digits; 0 for a block.
  package var digits: UInt32

  /// Makes the location.
  package init(document: Int32, line: UInt32, digits: UInt32 = 0) {
    self.document = document
    self.line = line
    self.digits = digits
  }

  static let none = LineLocation(document: -1, line: 0)
}
