import ChaffinchCore

/// The classes of the lines of a page that are not blank, in order, and what decided them.
///
/// `Corrections` says in which order the deciding goes.
package struct LineLabels: Sendable {
  /// The posteriors that the classes come from.
  package internal(set) var posteriors: [Posterior]
  /// The classes, corrections included.
  package internal(set) var classes: [LineClass]
  /// What decided each class.
  package internal(set) var reasons: [Reason]

  /// What decided the class of a line.
  package enum Reason: Sendable, Equatable {
    /// The labeller.
    case label
    /// The file holds the line's text twice.
    case repetition
    /// The line stands on many documents of the site.
    case siteFrequency
    /// A rule of the user's own, by its number.
    case customRule(Int)
  }

  /// The classes that `posteriors` give; residue is called from `threshold` on.
  init(_ posteriors: [Posterior], threshold: Float) {
    self.posteriors = posteriors
    classes = posteriors.map { $0.decode(threshold: threshold) }
    reasons = [Reason](repeating: .label, count: posteriors.count)
  }

  /// Gives `line` another class, and says why.
  mutating func relabel(_ line: Int, as lineClass: LineClass, because reason: Reason) {
    classes[line] = lineClass
    reasons[line] = reason
  }

  /// Takes over the lines that `later` calls residue; its line `i` is line `kept[i]` here.
  ///
  /// The rules of repetition and site claim body only. A by-line or a title of the whole page may look like body on what is
  /// left of it; it stays what it was.
  mutating func takeResidue(of later: LineLabels, at kept: [Int]) {
    for (index, line) in kept.enumerated() where later.classes[index].isResidue {
      guard later.reasons[index] == .label || classes[line] == .body else { continue }
      posteriors[line] = later.posteriors[index]
      relabel(line, as: later.classes[index], because: later.reasons[index])
    }
  }
}
