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

/// Which lines hold each shingle of a document.
///
/// Nearly all shingles stand on one line, and of those nothing but the line is kept.
struct ShingleHolders {
  /// The numbers of the shingles of all lines, in order, and where each line's begin.
  private let numbers: [Int32]
  private let starts: [Int]
  /// For each shingle the one line that holds it, or, below zero, the complement of its place in ``shared``.
  private var holders: [Int32]
  /// The lines of the shingles that stand on several.
  private var shared: [LineGroup] = []
  private var votes: [Vote] = []
  /// How many shingles a line holds so far.
  private var seen = 0

  /// How many distinct shingles each line has.
  private(set) var distinct: [Int]

  /// How many shingles a line shares with another one.
  typealias Vote = (line: Int32, count: Int32)

  /// Whether any shingle stands on several lines.
  var hasShared: Bool { !shared.isEmpty }

  /// Takes the shingles of all lines; those of line `n` are `starts[n]..<starts[n + 1]`.
  ///
  /// O(n).
  init(_ shingles: DistinctHashes, starts: [Int]) {
    numbers = shingles.numbers
    self.starts = starts
    distinct = []
    distinct.reserveCapacity(starts.count)
    holders = [Int32](repeating: -1, count: shingles.count)
    for line in 0..<starts.count - 1 { distinct.append(add(Int32(line), starts[line]..<starts[line + 1])) }
  }

  /// Notes `line`, whose shingles stand at `places`, for each of them; returns how many of them are distinct.
  private mutating func add(_ line: Int32, _ places: Range<Int>) -> Int {
    numbers.withUnsafeBufferPointer { numbers in
      holders.withUnsafeMutableBufferPointer { holders in
        var count = 0
        // The places are inside the list of numbers, and a number is below that of the holders.
        for place in places {
          let shingle = Int(numbers[place])
          if shingle == seen {
            // Shingles are numbered in the order they come, so the next number tells a new one.
            holders[shingle] = line
            seen &+= 1
            count &+= 1
          } else if holders[shingle] != line, Self.addAgain(line, &holders[shingle], &shared) {
            count &+= 1
          }
        }
        return count
      }
    }
  }

  /// Notes another line for a shingle that stands on one or more; returns whether the line is new.
  @inline(never)
  private static func addAgain(_ line: Int32, _ holder: inout Int32, _ shared: inout [LineGroup]) -> Bool {
    if holder < 0 { return shared[Int(~holder)].add(line) }
    var group = LineGroup()
    group.add(holder)
    group.add(line)
    holder = ~Int32(shared.count)
    shared.append(group)
    return true
  }

  /// Counts the shingles of `line` that stand on other lines too, and for which lines they speak, each shingle once.
  mutating func takeVotes(of line: Int) -> (shared: Int, votes: [Vote]) {
    var count = 0
    votes.removeAll(keepingCapacity: true)
    for place in starts[line]..<starts[line + 1] {
      let holder = holders[Int(numbers[place])]
      guard holder < 0 else { continue }
      count += 1
      let group = Int(~holder)
      if shared[group].mayVote(Int32(line)) { vote(for: shared[group].other(than: Int32(line))) }
    }
    return (count, votes)
  }

  /// Counts a vote; a line keeps the tallies of the first sixteen lines it shares a shingle with.
  private mutating func vote(for line: Int32) {
    if let place = votes.firstIndex(where: { $0.line == line }) {
      votes[place].count += 1
    } else if votes.count < 16 {
      votes.append((line, 1))
    }
  }
}

/// The lines that hold one hash: how many, and the first two of them.
struct LineGroup: Sendable {
  var lines: Int32 = 0
  var first: Int32 = -1
  var second: Int32 = -1
  private var last: Int32 = -1
  private var voter: Int32 = -1

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
