import ChaffinchText

/// The runs of words in a text that stand for its windows of N words: equal windows have equal anchors.
///
/// The anchor of a window is the smallest hash among its runs of N / 2 words, the rightmost of equals (winnowing:
/// Schleimer, Wilkerson, Aiken, SIGMOD 2003). Neighbouring windows mostly share theirs, so that there is an anchor for
/// every 13 words at N = 50.
struct WindowAnchors: Sendable {
  /// The hash of the window that begins at each word.
  private(set) var windows: [UInt64] = []
  /// The anchor of each window, as an index of ``runs``.
  private(set) var smallestRuns: [Int32] = []
  /// The hashes of the shorter runs of words.
  private(set) var runs: [UInt64] = []

  private let size: Int
  private let runSize: Int

  /// Makes the anchors of windows of `size` words, at least 1.
  init(size: Int) {
    self.size = max(1, size)
    runSize = max(1, size / 2)
  }

  /// Replaces the lists by those of a text's words; a text of fewer words than a window has none.
  ///
  /// O(n) on real text, O(n·size) at worst.
  mutating func read(_ words: [UInt64]) {
    smallestRuns.removeAll(keepingCapacity: true)
    guard words.count >= size else {
      windows.removeAll(keepingCapacity: true)
      runs.removeAll(keepingCapacity: true)
      return
    }
    TokenShingles.read(words, size: size, into: &windows)
    TokenShingles.read(words, size: runSize, into: &runs)
    smallestRuns.reserveCapacity(windows.count)
    // A window of `size` words has `size - runSize + 1` runs, so the last one of the last window is the last run.
    runs.withUnsafeBufferPointer { runs in
      Winnowing.forEachWindow(of: runs, size: size - runSize + 1) { smallest, _ in
        smallestRuns.append(Int32(truncatingIfNeeded: smallest))
      }
    }
  }
}
