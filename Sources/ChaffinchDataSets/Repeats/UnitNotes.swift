import ChaffinchText

/// Cuts texts into units and notes what pass 2 compares of them, on one thread.
///
/// For each unit the journal of units has a number: of exact copies its fingerprint, 0 where it has no words, ``short``
/// where it has too few; of others the number of its words. The journal of shingles has the shingles of each unit
/// that has words enough, or the words themselves where passages are sought.
struct UnitNotes {
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

  /// Appends what is learned of a text of `site` to the notes of a batch and to its row.
  mutating func take(
    _ text: UnsafeBufferPointer<UInt8>, site: [UInt8], to notes: inout CollectedNotes, _ row: inout RecordRow
  ) {
    let scope = options.scope == .corpus ? 0 : site.withUnsafeBytes { TokenHash.hash($0) }
    units.read(text)
    words.read(text, units: units.ranges, ends: &ends, limit: wordLimit)
    row.head.unitCount = UInt32(units.ranges.count)
    let shingleCount = notes.shingles.count
    switch (options.unit, options.share) {
    case (.passage, _): takeWords(scope: scope, to: &notes)
    case (_, .some): takeShingles(scope: scope, to: &notes)
    case (_, nil): takeFingerprints(text, scope: scope, to: &notes)
    }
    row.head.shingleCount = UInt32(notes.shingles.count - shingleCount)
  }

  /// Where bytes are compared, it matters only whether a unit has words enough.
  private var wordLimit: Int {
    options.match == .bytes && options.share == nil && options.unit != .passage
      ? max(1, options.minimumWords) : .max
  }

  private func takeFingerprints(
    _ text: UnsafeBufferPointer<UInt8>, scope: UInt64, to notes: inout CollectedNotes
  ) {
    words.hashes.withUnsafeBufferPointer { words in
      var start = 0
      for (unit, end) in zip(units.ranges, ends) {
        defer { start = end }
        guard end - start >= options.minimumWords, end > start else {
          notes.units.append(end > start ? Self.short : 0)
          continue
        }
        let fingerprint =
          switch options.match {
          case .words: UnitFingerprint.of(words: words[start..<end], scope: scope)
          case .bytes:
            UnitFingerprint.of(
              bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[unit])), scope: scope)
          }
        notes.units.append(max(fingerprint, Self.short + 1))
      }
    }
  }

  private mutating func takeShingles(scope: UInt64, to notes: inout CollectedNotes) {
    var start = 0
    for end in ends {
      notes.units.append(UInt64(end - start))
      if end - start >= options.minimumWords {
        TokenShingles.read(Array(words.hashes[start..<end]), size: TokenShingles.usualSize, into: &shingles)
        for shingle in shingles { notes.shingles.append(TokenHash.combine(shingle, scope)) }
      }
      start = end
    }
  }

  private func takeWords(scope: UInt64, to notes: inout CollectedNotes) {
    var start = 0
    for end in ends {
      notes.units.append(UInt64(end - start))
      start = end
    }
    for word in words.hashes { notes.shingles.append(word ^ scope) }
  }
}
