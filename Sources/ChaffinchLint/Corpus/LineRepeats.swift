import ChaffinchText

/// What repeats inside one document: for every line its copies, its twin, and the share of its shingles seen elsewhere.
package struct LineRepeats: Sendable {
  /// What is known of one line's repetition.
  package struct Entry: Sendable {
    /// How many lines of the document have the same fingerprint, this one included.
    package var copies = 1
    /// The index of the first other line with the same text, or with nearly the same; -1 where there is none.
    package var twin = -1
    /// How much of the shorter of the two lines the twins share, in distinct shingles, 0…1; 1 for equal fingerprints.
    var likeness: Float = 0
    /// The share of the line's shingles that stand on another line too, 0…1.
    var sharedShingles: Float = 0

    /// Whether the twin stands before the line, so that this line is the copy.
    package func isCopy(at line: Int) -> Bool { twin >= 0 && twin < line }
  }

  /// Tokens of a shingle; lines of fewer tokens make one shingle of all of them.
  package static let shingleSize = 4
  /// Lines are near twins from this share of the shorter one's shingles on; `onion` uses 0.5, which accuses quotations.
  static let nearThreshold: Float = 0.75
  /// Near twins have at least this many tokens; shorter lines share shingles by chance.
  static let nearTokens = 7

  /// One entry for each line of the analysis.
  package private(set) var entries: [Entry]

  /// Finds what repeats in `analysis`.
  ///
  /// O(n) in its tokens.
  init(_ analysis: TextAnalysis) {
    entries = [Entry](repeating: Entry(), count: analysis.lines.count)
    findCopies(analysis)
    findSharedShingles(analysis)
  }

  private mutating func findCopies(_ analysis: TextAnalysis) {
    var seen = HashTable(empty: LineGroup(), capacity: analysis.lines.count)
    for index in analysis.lines.indices where analysis.lines[index].tokens > 0 {
      seen.update(analysis.lines[index].fingerprint) { $0.add(Int32(index)) }
    }
    guard seen.count < analysis.lines.count else { return }
    for index in analysis.lines.indices where analysis.lines[index].tokens > 0 {
      guard let group = seen[analysis.lines[index].fingerprint], group.lines > 1 else { continue }
      entries[index].copies = Int(group.lines)
      entries[index].twin = Int(group.other(than: Int32(index)))
      entries[index].likeness = 1
    }
  }

  private mutating func findSharedShingles(_ analysis: TextAnalysis) {
    var starts: [Int] = [0]
    starts.reserveCapacity(analysis.lines.count + 1)
    let lines = analysis.lines
    // A token begins at most one shingle, and no two lines share a token: there is room for all.
    let shingles = [UInt64](unsafeUninitializedCapacity: analysis.tokens.count) { shingles, count in
      analysis.tokens.withUnsafeBufferPointer { tokens in
        for line in lines.indices {
          count += Shingles.writeKeys(
            of: UnsafeBufferPointer(rebasing: tokens[lines[line].tokenRange]), size: Self.shingleSize,
            to: UnsafeMutableBufferPointer(rebasing: shingles[count...]))
          starts.append(count)
        }
      }
    }
    var holders = ShingleHolders(DistinctHashes(shingles), starts: starts)
    guard holders.hasShared else { return }
    for line in entries.indices where starts[line] < starts[line + 1] {
      let tally = holders.takeVotes(of: line)
      entries[line].sharedShingles = Float(tally.shared) / Float(starts[line + 1] - starts[line])
      takeNearTwin(of: line, votes: tally.votes, distinct: holders.distinct, analysis)
    }
  }

  private mutating func takeNearTwin(
    of index: Int, votes: [ShingleHolders.Vote], distinct: [Int], _ analysis: TextAnalysis
  ) {
    guard entries[index].twin < 0, analysis.lines[index].tokens >= Self.nearTokens else { return }
    guard let best = votes.max(by: { ($0.count, $1.line) < ($1.count, $0.line) }) else { return }
    let other = Int(best.line)
    guard analysis.lines[other].tokens >= Self.nearTokens else { return }
    let likeness = Float(best.count) / Float(max(1, min(distinct[index], distinct[other])))
    guard likeness >= Self.nearThreshold else { return }
    entries[index].twin = other
    entries[index].likeness = likeness
  }
}
