import ChaffinchText

/// What repeats inside one document: for every line its copies, its twin, and the share of its shingles seen elsewhere.
public struct LineRepeats: Sendable {
  /// What is known of one line's repetition.
  public struct Entry: Sendable {
    /// How many lines of the document have the same fingerprint, this one included.
    public var copies = 1
    /// The index of the first other line with the same text, or with nearly the same; -1 where there is none.
    public var twin = -1
    /// How much of the shorter of the two lines the twins share, in distinct shingles, 0…1; 1 for equal fingerprints.
    public var likeness: Float = 0
    /// The share of the line's shingles that stand on another line too, 0…1.
    public var sharedShingles: Float = 0

    /// Whether the twin stands before the line, so that this line is the copy.
    public func isCopy(at line: Int) -> Bool { twin >= 0 && twin < line }
  }

  /// Tokens of a shingle; lines of fewer tokens make one shingle of all of them.
  public static let shingleSize = 4
  /// Lines are near twins from this share of the shorter one's shingles on; `onion` uses 0.5, which accuses quotations.
  public static let nearThreshold: Float = 0.75
  /// Near twins have at least this many tokens; shorter lines share shingles by chance.
  public static let nearTokens = 7

  /// One entry for each line of the analysis.
  public private(set) var entries: [Entry]

  /// Finds what repeats in `analysis`.
  ///
  /// O(n) in its tokens.
  public init(_ analysis: TextAnalysis) {
    entries = [Entry](repeating: Entry(), count: analysis.lines.count)
    findCopies(analysis)
    findSharedShingles(analysis)
  }

  private mutating func findCopies(_ analysis: TextAnalysis) {
    var seen = HashTable(empty: Seen(), capacity: analysis.lines.count)
    for (index, line) in analysis.lines.enumerated() where line.tokens > 0 {
      seen.update(line.fingerprint) { $0.add(Int32(index)) }
    }
    for (index, line) in analysis.lines.enumerated() where line.tokens > 0 {
      guard let group = seen[line.fingerprint], group.lines > 1 else { continue }
      entries[index].copies = Int(group.lines)
      entries[index].twin = Int(group.other(than: Int32(index)))
      entries[index].likeness = 1
    }
  }

  private mutating func findSharedShingles(_ analysis: TextAnalysis) {
    var table = HashTable(empty: Seen(), capacity: analysis.tokens.count)
    var shingles: [UInt64] = []
    shingles.reserveCapacity(analysis.tokens.count)
    var starts: [Int] = [0]
    starts.reserveCapacity(analysis.lines.count + 1)
    var distinct = [Int](repeating: 0, count: analysis.lines.count)
    for (index, line) in analysis.lines.enumerated() {
      Shingles.append(of: analysis.tokens[line.tokenRange], size: Self.shingleSize, to: &shingles)
      for shingle in starts[index]..<shingles.count {
        table.update(shingles[shingle]) { if $0.add(Int32(index)) { distinct[index] += 1 } }
      }
      starts.append(shingles.count)
    }
    var votes: [(line: Int32, count: Int32)] = []
    for index in entries.indices {
      let range = starts[index]..<starts[index + 1]
      guard !range.isEmpty else { continue }
      var shared = 0
      votes.removeAll(keepingCapacity: true)
      for shingle in range {
        table.update(shingles[shingle]) { seen in
          guard seen.lines > 1 else { return }
          shared += 1
          if seen.mayVote(Int32(index)) { Self.vote(for: seen.other(than: Int32(index)), in: &votes) }
        }
      }
      entries[index].sharedShingles = Float(shared) / Float(range.count)
      takeNearTwin(of: index, votes: votes, distinct: distinct, analysis)
    }
  }

  /// Counts a vote; a line keeps the tallies of the first sixteen lines it shares a shingle with.
  private static func vote(for line: Int32, in votes: inout [(line: Int32, count: Int32)]) {
    if let place = votes.firstIndex(where: { $0.line == line }) {
      votes[place].count += 1
    } else if votes.count < 16 {
      votes.append((line, 1))
    }
  }

  private mutating func takeNearTwin(
    of index: Int, votes: [(line: Int32, count: Int32)], distinct: [Int], _ analysis: TextAnalysis
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

/// The lines that hold one hash: how many, and the first two of them.
private struct Seen: Sendable {
  var lines: Int32 = 0
  var first: Int32 = -1
  var second: Int32 = -1
  var last: Int32 = -1
  var voter: Int32 = -1

  /// Counts `line`, once however often it comes in a row; returns whether it was new.
  @discardableResult
  mutating func add(_ line: Int32) -> Bool {
    guard line != last else { return false }
    last = line
    lines += 1
    if lines == 1 { first = line } else if lines == 2 { second = line }
    return true
  }

  /// Returns whether the hash has not voted for `line` yet; it votes once, however often it stands on the line.
  mutating func mayVote(_ line: Int32) -> Bool {
    guard line != voter else { return false }
    voter = line
    return true
  }

  func other(than line: Int32) -> Int32 { first == line ? second : first }
}
