import ChaffinchText

/// The headlines of all documents, to know a teaser by: frozen once built.
///
/// A candidate is a headline where the near-duplicates of at most two articles put it forward; a line that more do is a
/// menu's. Near matches are looked for by the four smallest shingles of each headline and verified by all of them: one
/// that holds four fifths of the shingles is missed twice in a thousand.
struct HeadlineIndex: Sendable {
  private struct Entry: Sendable {
    let key: UInt64
    let tokens: Int
    let shingles: Range<Int>
    /// The nearly equal documents that put the line forward, and the first location of each.
    var groups: [(group: Int32, location: LineLocation)] = []
    /// Whether so many put it forward that it is no headline.
    var isCommon = false

    /// Takes one more document; the first location of each group is kept whatever the order.
    mutating func add(_ group: Int32, _ location: LineLocation, most: Int) {
      if let known = groups.firstIndex(where: { $0.group == group }) {
        if location.document < groups[known].location.document { groups[known].location = location }
      } else if groups.count < most {
        groups.append((group, location))
      } else {
        isCommon = true
      }
    }

    func isForeign(to group: Int32) -> Bool {
      !isCommon && !groups.contains { $0.group == group }
    }

    var firstLocation: LineLocation {
      groups.map(\.location).min { $0.document < $1.document } ?? .none
    }
  }

  private var entries: [Entry] = []
  private var numbers = HashTable(empty: Int32(-1))
  /// The shingles of all entries.
  private var shingles: [UInt32] = []
  /// The first posting of a shingle.
  private var postings = HashTable(empty: Int32(-1))
  /// For every posting its entry, and the posting of the same shingle before it.
  private var chains: [(entry: Int32, previous: Int32)] = []

  private static let articles = 2
  private static let sampled = 4
  /// A line holds at least this share of a headline's shingles to be its teaser.
  static let nearThreshold: Float = 0.8
  /// Postings of one shingle that are followed; a shingle that more headlines have tells nothing.
  private static let longestChain = 16

  /// Adds a candidate of a document; `realm` is what headlines are sought in, the site or everything.
  mutating func add(
    _ candidate: HeadlineCandidate, realm: UInt64, group: Int32, document: Int32
  ) {
    let key = TokenHash.combine(realm, candidate.fingerprint)
    let location = LineLocation(document: document, line: candidate.number, digits: candidate.digits)
    if let number = numbers[key] {
      entries[Int(number)].add(group, location, most: Self.articles)
      return
    }
    let number = Int32(entries.count)
    numbers.update(key) { $0 = number }
    let start = shingles.count
    shingles += candidate.shingles
    entries.append(
      Entry(
        key: realm, tokens: Int(candidate.tokens), shingles: start..<shingles.count,
        groups: [(group, location)]))
  }

  /// Makes the postings of all headlines, once all candidates are in.
  mutating func freeze() {
    for (number, entry) in entries.enumerated() where !entry.isCommon {
      for shingle in shingles[entry.shingles].prefix(Self.sampled) {
        let posting = Int32(chains.count)
        var previous: Int32 = -1
        postings.update(TokenHash.combine(entry.key, UInt64(shingle))) {
          previous = $0
          $0 = posting
        }
        chains.append((Int32(number), previous))
      }
    }
  }

  /// The headline of another document that the line of `tokens` repeats or holds, or nil.
  ///
  /// `group` names the document the line is of and its near-duplicates; a headline of theirs is never found. O(n log n).
  func match(
    _ tokens: ArraySlice<UInt64>, fingerprint: UInt64, realm: UInt64, group: Int32
  ) -> HeadlineMatch? {
    guard !entries.isEmpty else { return nil }
    if let number = numbers[TokenHash.combine(realm, fingerprint)] {
      let entry = entries[Int(number)]
      return entry.isForeign(to: group) ? HeadlineMatch(share: 1, location: entry.firstLocation) : nil
    }
    guard sharesShingle(tokens, realm: realm) else { return nil }
    let own = HeadlineCandidate.shingles(of: tokens)
    var best: HeadlineMatch?
    for number in entriesSharing(own, realm: realm) {
      let entry = entries[Int(number)]
      guard entry.tokens * 2 >= tokens.count else { continue }
      let share = Self.share(of: shingles[entry.shingles], in: own)
      guard share >= Self.nearThreshold else { continue }
      guard entry.isForeign(to: group) else { return nil }
      let match = HeadlineMatch(share: min(share, Self.nearShare), location: entry.firstLocation)
      if best.map({ match.isBetter(than: $0) }) ?? true { best = match }
    }
    return best
  }

  /// What a near match counts at most: 1 is kept for equal lines.
  private static let nearShare: Float = 0.99

  /// Whether any shingle of `tokens` has postings: few lines get past this, and nothing is kept of the others.
  private func sharesShingle(_ tokens: ArraySlice<UInt64>, realm: UInt64) -> Bool {
    guard tokens.count >= HeadlineCandidate.shingleSize else { return false }
    for start in tokens.startIndex...tokens.endIndex - HeadlineCandidate.shingleSize {
      // As `Shingles` combines them.
      let hash = TokenHash.combine(TokenHash.combine(tokens[start], tokens[start + 1]), tokens[start + 2])
      if postings[TokenHash.combine(realm, UInt64(HeadlineCandidate.cut(hash)))] != nil { return true }
    }
    return false
  }

  private func entriesSharing(_ own: [UInt32], realm: UInt64) -> [Int32] {
    var found: [Int32] = []
    for shingle in own {
      var posting = postings[TokenHash.combine(realm, UInt64(shingle))] ?? -1
      var followed = 0
      while posting >= 0, followed < Self.longestChain {
        let (entry, previous) = chains[Int(posting)]
        if !found.contains(entry) { found.append(entry) }
        posting = previous
        followed += 1
      }
    }
    return found
  }

  /// The share of the sorted `headline` that stands in the sorted `line`.
  private static func share(of headline: ArraySlice<UInt32>, in line: [UInt32]) -> Float {
    var common = 0
    var index = 0
    for shingle in headline {
      while index < line.count, line[index] < shingle { index += 1 }
      if index < line.count, line[index] == shingle { common += 1 }
    }
    return Float(common) / Float(max(1, headline.count))
  }
}

/// A headline of another document that a line repeats or holds.
package struct HeadlineMatch: Sendable, Equatable {
  /// The share of the headline's shingles that the line holds: 1 where the lines are equal, from 0.8 up where nearly.
  package let share: Float
  /// Where the headline stands.
  package let location: LineLocation

  /// Makes a match.
  package init(share: Float, location: LineLocation) {
    self.share = share
    self.location = location
  }

  fileprivate func isBetter(than other: HeadlineMatch) -> Bool {
    (share, -location.document, other.location.line) > (other.share, -other.location.document, location.line)
  }
}
