import ChaffinchText

/// Runs of n words that occur again, for n from 2 up.
///
/// A run of n + 1 words can only occur again where both of its runs of n words do, so each step looks at the few
/// starts that the step before it left: the first step is O(words), the others are nearly free.
struct RepeatedRuns: ~Copyable {
  /// The length of the runs.
  private(set) var length = 0
  /// For each word the number of the run that starts there; `none` where the run occurs once.
  private var runs = GrowableBuffer<UInt32>()
  /// The words whose runs may occur again, in order.
  private var starts = GrowableBuffer<UInt32>()
  /// How often each run occurs.
  private var counts = GrowableBuffer<UInt32>()
  private var nextCounts = GrowableBuffer<UInt32>()
  private var table = KeyNumbers()
  private var seen = GrowableBuffer<Bool>()

  private static var none: UInt32 { .max }

  /// Starts with the runs of two words.
  mutating func start(_ words: borrowing Words) {
    length = 2
    let count = max(0, words.count - 1)
    runs.resize(words.count)
    starts.resize(count)
    table.reset(forKeys: count)
    counts.fill(count, with: 0)
    for start in 0..<count {
      let run = table.number(of: TokenHash.combine(words.hash(start), words.hash(start + 1)))
      runs[start] = run
      counts[Int(run)] += 1
      starts[start] = UInt32(truncatingIfNeeded: start)
    }
    // The last word starts no run.
    if words.count > 0 { runs[words.count - 1] = Self.none }
  }

  /// Goes on to runs of one word more.
  mutating func lengthen() {
    length += 1
    table.reset(forKeys: starts.count)
    nextCounts.fill(starts.count, with: 0)
    var kept = 0
    for index in 0..<starts.count {
      let start = Int(starts[index])
      let first = runs[start]
      let second = runs[start + 1]
      guard second != Self.none, counts[Int(first)] > 1, counts[Int(second)] > 1 else {
        runs[start] = Self.none
        continue
      }
      let run = table.number(of: UInt64(first) << 32 | UInt64(second))
      // Starts go up, so the run at the next one is still one of the step before.
      runs[start] = run
      nextCounts[Int(run)] += 1
      starts[kept] = UInt32(truncatingIfNeeded: start)
      kept += 1
    }
    starts.count = kept
    swap(&counts, &nextCounts)
  }

  /// The characters of the run that occurs most often, all its copies together and a space between two words.
  ///
  /// Of several that occur equally often it is the first; a text without such a run gives 0.
  func topCharacters(_ words: borrowing Words) -> Int {
    guard words.count >= length else { return 0 }
    var best: UInt32 = 1
    var bestRun = Self.none
    for run in 0..<table.count where counts[run] > best {
      best = counts[run]
      bestRun = UInt32(truncatingIfNeeded: run)
    }
    var first = 0
    if bestRun != Self.none {
      for index in 0..<starts.count where runs[Int(starts[index])] == bestRun {
        first = Int(starts[index])
        break
      }
    }
    return Int(best) * (words.characters(first..<first + length) + length - 1)
  }

  /// The characters of the runs that occurred before; a run that did is stepped over whole.
  mutating func repeatedCharacters(_ words: borrowing Words) -> Int {
    guard starts.count > 0 else { return 0 }
    seen.fill(table.count, with: false)
    var characters = 0
    var next = 0
    for index in 0..<starts.count {
      let start = Int(starts[index])
      if start < next { continue }
      let run = Int(runs[start])
      if seen[run] {
        characters += words.characters(start..<start + length)
        next = start + length
      } else {
        seen[run] = true
      }
    }
    return characters
  }
}
