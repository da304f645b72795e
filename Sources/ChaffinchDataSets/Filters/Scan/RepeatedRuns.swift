import ChaffinchText

/// Runs of n words that occur again, for n from 2 up.
///
/// A run of n + 1 words can only occur again where both of its runs of n words do, so each step looks at the few
/// places that the step before it left: the first step is O(words), the others are nearly free.
struct RepeatedRuns {
  /// The length of the runs.
  private(set) var length = 0
  /// For each place the number of its run; `none` where the run occurs once.
  private var runs = Store<UInt32>()
  /// The places whose runs may occur again, in order.
  private var places = Store<UInt32>()
  /// How often each run occurs.
  private var counts = Store<UInt32>()
  private var nextCounts = Store<UInt32>()
  private var table = HashCounts()
  private var seen = Store<Bool>()

  private static var none: UInt32 { .max }

  func deallocate() {
    runs.deallocate()
    places.deallocate()
    counts.deallocate()
    nextCounts.deallocate()
    seen.deallocate()
    table.deallocate()
  }

  /// Starts with the runs of two words.
  mutating func start(_ words: Words) {
    length = 2
    let count = max(0, words.count - 1)
    runs.resize(words.count)
    places.resize(count)
    table.reset(forKeys: count)
    counts.fill(count, with: 0)
    for place in 0..<count {
      let run = table.number(of: TokenHash.combine(words.hash(place), words.hash(place + 1)))
      runs[place] = run
      counts[Int(run)] += 1
      places[place] = UInt32(truncatingIfNeeded: place)
    }
    // The last word starts no run.
    if words.count > 0 { runs[words.count - 1] = Self.none }
  }

  /// Goes on to runs of one word more.
  mutating func lengthen() {
    length += 1
    table.reset(forKeys: places.count)
    nextCounts.fill(places.count, with: 0)
    var kept = 0
    for index in 0..<places.count {
      let place = Int(places[index])
      let first = runs[place]
      let second = runs[place + 1]
      guard second != Self.none, counts[Int(first)] > 1, counts[Int(second)] > 1 else {
        runs[place] = Self.none
        continue
      }
      let run = table.number(of: UInt64(first) << 32 | UInt64(second))
      // Places go up, so the run at the next place is still one of the step before.
      runs[place] = run
      nextCounts[Int(run)] += 1
      places[kept] = UInt32(truncatingIfNeeded: place)
      kept += 1
    }
    places.count = kept
    swap(&counts, &nextCounts)
  }

  /// The characters of the run that occurs most often, all its copies together and a space between two words.
  ///
  /// Of several that occur equally often it is the first; a text without such a run gives 0.
  func topCharacters(_ words: Words) -> Int {
    guard words.count >= length else { return 0 }
    var best: UInt32 = 1
    var bestRun = Self.none
    for run in 0..<table.count where counts[run] > best {
      best = counts[run]
      bestRun = UInt32(truncatingIfNeeded: run)
    }
    var first = 0
    if bestRun != Self.none {
      for index in 0..<places.count where runs[Int(places[index])] == bestRun {
        first = Int(places[index])
        break
      }
    }
    return Int(best) * (words.characters(first..<first + length) + length - 1)
  }

  /// The characters of the runs that occurred before; a run that did is stepped over whole.
  mutating func repeatedCharacters(_ words: Words) -> Int {
    guard places.count > 0 else { return 0 }
    seen.fill(table.count, with: false)
    var characters = 0
    var next = 0
    for index in 0..<places.count {
      let place = Int(places[index])
      if place < next { continue }
      let run = Int(runs[place])
      if seen[run] {
        characters += words.characters(place..<place + length)
        next = place + length
      } else {
        seen[run] = true
      }
    }
    return characters
  }
}
