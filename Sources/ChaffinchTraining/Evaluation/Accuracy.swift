import ChaffinchCore

/// Counts of right and wrong lines, and the figures made of them.
///
/// Lines labelled title, metadata, unsure or not at all are not counted. A further label that is right for a line counts
/// as the predicted class; lines of residue of no known class count for residue, not for a class.
struct Accuracy: Sendable, Equatable {
  /// Right and wrong calls of one yes-or-no question.
  struct Counts: Sendable, Equatable {
    /// Called, and rightly so.
    var truePositives = 0
    /// Called, but wrongly.
    var falsePositives = 0
    /// Not called, but should have been.
    var falseNegatives = 0
    /// Not called, and rightly so.
    var trueNegatives = 0

    /// All that was counted.
    var total: Int { truePositives + falsePositives + falseNegatives + trueNegatives }
    /// The share of calls that were right.
    var precision: Double { Self.ratio(truePositives, truePositives + falsePositives) }
    /// The share of what should have been called that was.
    var recall: Double { Self.ratio(truePositives, truePositives + falseNegatives) }
    /// The harmonic mean of precision and recall.
    var f1: Double {
      Self.ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
    }
    /// The share of what should not have been called that was: body wrongly accused.
    var falsePositiveRate: Double { Self.ratio(falsePositives, falsePositives + trueNegatives) }

    private static func ratio(_ part: Int, _ whole: Int) -> Double {
      whole == 0 ? 0 : Double(part) / Double(whole)
    }

    mutating func add(_ count: Int, truth: Bool, called: Bool) {
      switch (truth, called) {
      case (true, true): truePositives += count
      case (false, true): falsePositives += count
      case (true, false): falseNegatives += count
      case (false, false): trueNegatives += count
      }
    }
  }

  /// The classes that are told apart; `other` is none of them.
  static let classes: [LineClass] = [.related, .caption, .navigation, .promo, .comments]

  /// Pages counted.
  private(set) var pages = 0
  /// Residue against body, by line.
  private(set) var lines = Counts()
  /// Residue against body, by character of the lines.
  private(set) var characters = Counts()
  /// Each of ``classes`` against all else, by line; lines of neither count in no true negatives.
  private(set) var byClass: [LineClass: Counts] = [:]

  /// Counts one line.
  mutating func add(_ line: EvaluatedLine) {
    guard line.isScored, let truth = line.truth else { return }
    let (called, length) = (line.called, line.length)
    lines.add(1, truth: truth.isResidue, called: called.isResidue)
    characters.add(length, truth: truth.isResidue, called: called.isResidue)
    guard truth != .other else { return }
    let isAlsoRight = truth.isResidue && called.isResidue && line.alsoRight.contains(called)
    let expected: LineClass? = truth.isResidue ? (isAlsoRight ? called : truth) : nil
    for lineClass in Self.classes where lineClass == expected || lineClass == called {
      byClass[lineClass, default: Counts()].add(1, truth: lineClass == expected, called: lineClass == called)
    }
  }

  /// Counts all lines of one more page.
  mutating func add(_ page: EvaluatedPage) {
    pages += 1
    for line in page.lines { add(line) }
  }
}
