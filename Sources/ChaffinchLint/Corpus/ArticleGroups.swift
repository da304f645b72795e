import ChaffinchText

/// Which documents hold the same article: one page by several scrapers, cut, or printed below other menus.
///
/// What stands on several documents belongs to the site only where they are of different articles, so evidence counts
/// groups. Near-duplicates, alike as wholes, are of one group too; but nobody is told that a document is another's copy
/// because of a group.
struct ArticleGroups: Sendable {
  /// For every document the one that its group is named for.
  let leaders: [Int32]

  /// Two cores are of one article from this share of the smaller on: the article is more than the template around it.
  private static let threshold = 0.5
  /// Fewer common hashes may be chance, or a notice.
  private static let fewestCommon = 8
  /// Cores that are nearly equal are of one article however short they are, and so are documents whose prose is.
  private static let nearThreshold = NearDuplicates.threshold
  /// A core so many times as large as another is no extraction of its page, but a list of articles that holds it.
  private static let largestRatio = 4

  /// Groups `documents`, each with those of the same `realm`, such as its site.
  ///
  /// The largest core leads, and every other is compared with leaders only: no chain of cores that share a template's prose
  /// makes one group of a site. Documents are taken by what they hold, so their order does not matter. O(n log n), and for
  /// each document a bounded number of comparisons.
  init(_ documents: [DocumentFingerprints], within realm: (DocumentFingerprints) -> UInt64) {
    var leaders = documents.indices.map { Int32($0) }
    var candidates = LeaderTable()
    for number in Self.order(of: documents) {
      let document = documents[number]
      let keys = LeaderTable.keys(of: document, realm: realm(document))
      if let leader = Self.leader(for: document, among: candidates.holders(of: keys), documents) {
        leaders[number] = leader
      } else {
        candidates.add(keys, leader: Int32(number))
      }
    }
    self.leaders = leaders
  }

  /// The documents that have prose, the largest cores first.
  private static func order(of documents: [DocumentFingerprints]) -> [Int] {
    let holders = documents.indices.filter {
      !documents[$0].core.hashes.isEmpty || !documents[$0].passages.isEmpty
    }
    return holders.sorted { left, right in
      let (one, two) = (documents[left], documents[right])
      if one.core.count != two.core.count { return one.core.count > two.core.count }
      if one.core != two.core { return one.core.hashes.lexicographicallyPrecedes(two.core.hashes) }
      if one.sketch != two.sketch { return one.sketch.bins.lexicographicallyPrecedes(two.sketch.bins) }
      return left < right
    }
  }

  /// The leader that `document` resembles most: as a whole, or else by its core.
  private static func leader(
    for document: DocumentFingerprints, among candidates: [Int32], _ documents: [DocumentFingerprints]
  ) -> Int32? {
    var best: (leader: Int32, isWhole: Bool, resemblance: Double)?
    for candidate in candidates {
      let other = documents[Int(candidate)]
      let whole = document.resemblance(to: other)
      let isWhole = whole >= nearThreshold
      let overlap = document.core.overlap(with: other.core)
      let isSame =
        overlap.common >= fewestCommon && overlap.containment >= threshold
        && other.core.count <= largestRatio * document.core.count
      guard isWhole || isSame || overlap.resemblance >= nearThreshold else { continue }
      let resemblance = isWhole ? whole : overlap.resemblance
      if let best, (best.isWhole ? 1 : 0, best.resemblance) >= (isWhole ? 1 : 0, resemblance) { continue }
      best = (candidate, isWhole, resemblance)
    }
    return best?.leader
  }
}

extension DocumentFingerprints {
  /// The share of its prose that another document has too, of all prose of both, by their sketches: 0…1.
  fileprivate func resemblance(to other: DocumentFingerprints) -> Double {
    guard !passages.isEmpty, !other.passages.isEmpty else { return 0 }
    let equal = zip(sketch.bins, other.sketch.bins).count { $0 == $1 }
    return Double(equal) / Double(MinHash.binCount)
  }
}

/// The leaders by some hashes of theirs, so that a document meets those it may share an article with.
///
/// Of a core all hashes below a fixed limit are keys, so two cores that share an article share keys, whatever their sizes; and
/// the smallest few, that a short core has keys at all. Documents that are alike as wholes share a band of their sketches. A
/// key that many leaders have is a template's, and is not followed.
private struct LeaderTable {
  private var last = HashTable(empty: Posting.none)
  private var postings: [Posting] = []

  private struct Posting: Sendable {
    var leader: Int32
    /// The posting of the same key before it, or -1.
    var previous: Int32
    /// How many there are of the key.
    var count: Int32

    static let none = Posting(leader: -1, previous: -1, count: 0)
  }

  /// Of so many hashes of a core one is a key.
  private static let keySpacing: UInt32 = 32
  private static let fewestKeys = 4
  /// So many leaders of a key are followed.
  private static let mostLeaders: Int32 = 64
  private static let banding = Banding(threshold: NearDuplicates.threshold)

  /// The keys of `document` in `realm`.
  static func keys(of document: DocumentFingerprints, realm: UInt64) -> [UInt64] {
    var keys: [UInt64] = []
    if !document.passages.isEmpty { banding.appendKeys(of: document.sketch, seed: realm, to: &keys) }
    let hashes = document.core.hashes
    let low = hashes.prefix { $0 < UInt32.max / keySpacing }
    // They are ascending, so the low ones are the first.
    let sampled = low.count < fewestKeys ? hashes.prefix(fewestKeys) : low
    return keys + sampled.map { TokenHash.combine(realm, UInt64($0)) }
  }

  mutating func add(_ keys: [UInt64], leader: Int32) {
    for key in keys {
      last.update(key) { newest in
        var previous: Int32 = -1
        if newest.count > 0 {
          previous = Int32(postings.count)
          postings.append(newest)
        }
        newest = Posting(leader: leader, previous: previous, count: newest.count + 1)
      }
    }
  }

  /// The leaders that have one of `keys`, ascending.
  func holders(of keys: [UInt64]) -> [Int32] {
    var found: Set<Int32> = []
    for key in keys {
      guard var posting = last[key], posting.count <= Self.mostLeaders else { continue }
      found.insert(posting.leader)
      while posting.previous >= 0 {
        posting = postings[Int(posting.previous)]
        found.insert(posting.leader)
      }
    }
    return found.sorted()
  }
}
