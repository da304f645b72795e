/// The runs of words in a text that stand for its windows of N words: equal windows have equal anchors.
///
/// The anchor of a window is the smallest hash among its runs of N / 2 words, the rightmost of equals (winnowing:
/// Schleimer, Wilkerson, Aiken, SIGMOD 2003). Neighbouring windows mostly share theirs, so that there is an anchor for
/// every 13 words at N = 50.
package struct WindowAnchors: Sendable {
  /// The hash of the window at each place at which one begins.
  package private(set) var windows: [UInt64] = []
  /// The anchor of each window, by its place in ``runs``.
  package private(set) var places: [Int32] = []
  /// The hashes of the shorter runs of words.
  package private(set) var runs: [UInt64] = []

  private let size: Int
  private let runSize: Int

  /// Makes the anchors of windows of `size` words, at least 1.
  package init(size: Int) {
    self.size = max(1, size)
    runSize = max(1, size / 2)
  }

  /// Replaces the lists by those of a text's words; a text of fewer words than a window has none.
  ///
  /// O(n) on real text, O(n·size) at worst.
  package mutating func read(_ words: [UInt64]) {
    places.removeAll(keepingCapacity: true)
    guard words.count >= size else {
      windows.removeAll(keepingCapacity: true)
      runs.removeAll(keepingCapacity: true)
      return
    }
    TokenShingles.read(words, size: size, into: &windows)
    TokenShingles.read(words, size: runSize, into: &runs)
    places.reserveCapacity(windows.count)
    // A window of `size` words has `size - runSize + 1` runs, so the last one of the last window is the last run.
    let runsPerWindow = size - runSize + 1
    runs.withUnsafeBufferPointer { runs in
      var smallest = -1
      for end in (runsPerWindow - 1)..<runs.count {
        let start = end - runsPerWindow + 1
        if smallest < start {
          smallest = start
          for place in start...end where runs[place] <= runs[smallest] { smallest = place }
        } else if runs[end] <= runs[smallest] {
          smallest = end
        }
        places.append(Int32(truncatingIfNeeded: smallest))
      }
    }
  }
}
