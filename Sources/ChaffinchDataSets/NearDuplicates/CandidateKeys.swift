import ChaffinchText

/// The keys under which a document looks for its near-duplicates: documents that are similar enough share one.
///
/// Long documents have a key for each band of their MinHash sketch (``Banding``). Short ones, whose sketches say little,
/// have their smallest shingles for keys, so many that two sets above the threshold must have one in common (prefix
/// filtering: Bayardo, Ma, Srikant, "Scaling up all pairs similarity search", WWW 2007); documents of a length between,
/// which may be similar to both kinds, have both.
struct CandidateKeys {
  /// Up to this number of distinct shingles a document is short.
  static let shortLimit = 128

  private let threshold: Double
  private let banding: Banding
  private let prefixLimit: Int
  private var sketch = MinHash()

  /// Makes keys for pairs of at least this Jaccard similarity, above 0 and at most 1.
  init(threshold: Double) {
    self.threshold = threshold
    banding = Banding(threshold: threshold)
    prefixLimit = Int(Double(Self.shortLimit) / threshold) + 1
  }

  /// Replaces `keys` by those of the document of `shingles`; a document without words has none.
  ///
  /// O(n); for short documents O(n log n).
  mutating func read(_ shingles: [UInt64], into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    guard !shingles.isEmpty else { return }
    if mayBeShort(shingles) {
      let distinct = ShingleSet(shingles).values
      if distinct.count <= prefixLimit { appendPrefix(of: distinct, to: &keys) }
      if distinct.count <= Self.shortLimit { return }
    }
    sketch.read(shingles, layout: .twoPasses)
    banding.appendKeys(of: sketch, to: &keys)
  }

  /// Whether there may be so few distinct shingles that the prefix counts; true for certain where there are.
  ///
  /// A long text may say the same few things again and again, so its length settles nothing. The first shingles are
  /// marked in a table by their highest bits: as many marks are as many distinct shingles at least.
  private func mayBeShort(_ shingles: [UInt64]) -> Bool {
    guard shingles.count > prefixLimit else { return true }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 12) { marks in
      marks.initialize(repeating: 0)
      var count = 0
      for shingle in shingles {
        // Twelve bits are an index of the table.
        let index = Int(truncatingIfNeeded: shingle >> 52)
        count &+= marks[index] == 0 ? 1 : 0
        marks[index] = 1
        if count > prefixLimit { return false }
      }
      return true
    }
  }

  /// Two sets of similarity t have one of the ⌊(1 − t)·n⌋ + 1 smallest of each in common.
  private func appendPrefix(of distinct: [UInt64], to keys: inout [UInt64]) {
    // A product just above a whole number by rounding must not make the prefix one too short.
    let common = Int((threshold * Double(distinct.count) - 1e-9).rounded(.up))
    for shingle in distinct.prefix(distinct.count - common + 1) { keys.append(shingle) }
  }
}
