/// Counts of right and wrong lines, and the figures made of them.
///
/// Lines labelled title, metadata, unsure or not at all are not counted. A further label that is right for a line counts
/// as the predicted class; lines of residue of no known class count for residue, not for a class.
public struct Accuracy: Sendable, Equatable {
  /// Right and wrong calls of one yes-or-no question.
  public struct Counts: Sendable, Equatable {
    /// Called, and rightly so.
    public var truePositives = 0
    /// Called, but wrongly.
    public var falsePositives = 0
    /// Not called, but should have been.
    public var falseNegatives = 0
    /// Not called, and rightly so.
    public var trueNegatives = 0

    /// The share of calls that were right.
    public var precision: Double { Self.ratio(truePositives, truePositives + falsePositives) }
    /// The share of what should have been called that was.
    public var recall: Double { Self.ratio(truePositives, truePositives + falseNegatives) }
    /// The harmonic mean of precision and recall.
    public var f1: Double {
      Self.ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
    }
    /// The share of what should not have been called that was: body wrongly accused.
    public var falsePositiveRate: Double { Self.ratio(falsePositives, falsePositives + trueNegatives) }

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

    mutating func add(_ other: Counts) {
      truePositives += other.truePositives
      falsePositives += other.falsePositives
      falseNegatives += other.falseNegatives
      trueNegatives += other.trueNegatives
    }
  }

  /// The classes that are told apart; `other` is none of them.
  public static let classes: [LineClass] = [.related, .caption, .navigation, .promo, .comments]

  /// Pages counted.
  public private(set) var pages = 0
  /// Residue against body, by line.
  public private(set) var lines = Counts()
  /// Residue against body, by character of the lines.
  public private(set) var characters = Counts()
  /// Each of ``classes`` against all else, by line; lines of neither count in no true negatives.
  public private(set) var byClass: [LineClass: Counts] = [:]

  /// No counts yet.
  public init() {}

  /// Counts one line of `length` characters whose class is `truth` and which was called `called`.
  mutating func add(truth: LineClass?, alsoRight: [LineClass], called: LineClass, length: Int) {
    guard let truth, truth == .body || truth.isResidue else { return }
    lines.add(1, truth: truth.isResidue, called: called.isResidue)
    characters.add(length, truth: truth.isResidue, called: called.isResidue)
    guard truth != .other else { return }
    let isAlsoRight = truth.isResidue && called.isResidue && alsoRight.contains(called)
    let expected: LineClass? = truth.isResidue ? (isAlsoRight ? called : truth) : nil
    for lineClass in Self.classes where lineClass == expected || lineClass == called {
      byClass[lineClass, default: Counts()].add(1, truth: lineClass == expected, called: lineClass == called)
    }
  }

  /// Counts one more page.
  mutating func endPage() { pages += 1 }

  /// Adds the counts of `other`.
  public mutating func add(_ other: Accuracy) {
    pages += other.pages
    lines.add(other.lines)
    characters.add(other.characters)
    for (lineClass, counts) in other.byClass { byClass[lineClass, default: Counts()].add(counts) }
  }
}
