import ChaffinchCore

/// The classes of the lines of a page that are not blank, in order, and what decided them.
package struct LineJudgement: Sendable {
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

  init(posteriors: [Posterior], classes: [LineClass], reasons: [Reason]) {
    self.posteriors = posteriors
    self.classes = classes
    self.reasons = reasons
  }

  /// Judges the lines of `measures` by `posteriors`; residue is called from `threshold` on.
  ///
  /// The threshold is the labeller's only. What the site's documents or other lines of the file show is counted, not
  /// estimated, so those corrections (``Reason/siteFrequency``, ``Reason/repetition``) hold at any threshold.
  init(_ measures: PageMeasures, _ posteriors: [Posterior], threshold: Float) {
    self.posteriors = posteriors
    classes = posteriors.map { $0.decode(threshold: threshold) }
    reasons = [Reason](repeating: .label, count: posteriors.count)
    for index in classes.indices where SiteBoilerplateRule.claims(index, of: measures, classes[index]) {
      classes[index] = posteriors[index].likeliestResidue
      reasons[index] = .siteFrequency
    }
    for index in RepeatedBlockRule.claims(on: measures, classes, posteriors) {
      classes[index] = .other
      reasons[index] = .repetition
    }
  }

  /// Takes over the lines that `later` calls residue; its line `i` is line `places[i]` here.
  ///
  /// The rules of repetition and site claim body only. A by-line or a title of the whole page may look like body on what is
  /// left of it; it stays what it was.
  mutating func takeResidue(of later: LineJudgement, at places: [Int]) {
    for (index, place) in places.enumerated() where later.classes[index].isResidue {
      guard later.reasons[index] == .label || classes[place] == .body else { continue }
      posteriors[place] = later.posteriors[index]
      classes[place] = later.classes[index]
      reasons[place] = later.reasons[index]
    }
  }
}
