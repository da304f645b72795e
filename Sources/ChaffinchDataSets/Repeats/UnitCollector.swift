import ChaffinchText

/// Cuts texts into units and collects what pass 2 compares of them, on one thread.
///
/// For each unit the journal of units has a number: of exact copies its fingerprint, 0 where it has no words, ``short``
/// where it has too few; of others the number of its words. The journal of shingles has the shingles of each unit
/// that has words enough; where passages are sought it is that of the words (``JobFolder/words``).
struct UnitCollector {
  /// Stands for the fingerprint of a unit that is never touched.
  static let short: UInt64 = 1

  private let options: RepeatOptions
  private var units: TextUnits
  private var words = WordTokens()
  private var ends: [Int] = []
  private var shingles: [UInt64] = []

  init(_ options: RepeatOptions) {
    self.options = options
    units = TextUnits(options.kind)
  }

  /// Appends what is learned of a text of `site` to the entries of a batch and to its row.
  mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, site: [UInt8], to entries: inout JournalEntries,
    _ row: inout RecordRow
  ) {
    let scope = options.scope == .corpus ? 0 : site.withUnsafeBytes { TokenHash.hash($0) }
    units.read(text)
    words.read(text, units: units.ranges, ends: &ends, limit: wordLimit)
    row.head.unitCount = UInt32(units.ranges.count)
    let shingleCount = entries.shingles.count
    switch (options.unit, options.share) {
    case (.passage, _): addWords(scope: scope, to: &entries)
    case (_, .some): addShingles(scope: scope, to: &entries)
    case (_, nil): addFingerprints(text, scope: scope, to: &entries)
    }
    row.head.shingleCount = UInt32(entries.shingles.count - shingleCount)
  }

  /// Where bytes are compared, it matters only whether a unit has words enough.
  private var wordLimit: Int {
    options.match == .bytes && options.share == nil && options.unit != .passage
      ? max(1, options.minimumWords) : .max
  }

  private func addFingerprints(
    _ text: UnsafeBufferPointer<UInt8>, scope: UInt64, to entries: inout JournalEntries
  ) {
    words.hashes.withUnsafeBufferPointer { words in
      var start = 0
      for (unit, end) in zip(units.ranges, ends) {
        defer { start = end }
        guard end - start >= options.minimumWords, end > start else {
          entries.units.append(end > start ? Self.short : 0)
          continue
        }
        let fingerprint =
          switch options.match {
          case .words: Self.fingerprint(of: words[start..<end], scope: scope)
          case .bytes:
            TokenHash.hash(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[unit])), seed: scope)
          }
        entries.units.append(max(fingerprint, Self.short + 1))
      }
    }
  }

  /// The fingerprint of the words of a unit, in order, within a scope: 0 for everything, or the hash of a site.
  ///
  /// Units with the same words have the same fingerprint whatever their case, punctuation and white space. O(n).
  private static func fingerprint(of words: Slice<UnsafeBufferPointer<UInt64>>, scope: UInt64) -> UInt64 {
    var hash = WordHash()
    hash.extend(with: scope)
    for word in words { hash.extend(with: word) }
    return hash.finished
  }

  private mutating func addShingles(scope: UInt64, to entries: inout JournalEntries) {
    var start = 0
    for end in ends {
      entries.units.append(UInt64(end - start))
      if end - start >= options.minimumWords {
        TokenShingles.read(Array(words.hashes[start..<end]), size: TokenShingles.usualSize, into: &shingles)
        for shingle in shingles { entries.shingles.append(TokenHash.combine(shingle, scope)) }
      }
      start = end
    }
  }

  private func addWords(scope: UInt64, to entries: inout JournalEntries) {
    var start = 0
    for end in ends {
      entries.units.append(UInt64(end - start))
      start = end
    }
    for word in words.hashes { entries.shingles.append(word ^ scope) }
  }
}
