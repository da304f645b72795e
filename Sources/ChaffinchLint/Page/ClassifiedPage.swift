import ChaffinchCore
import ChaffinchText

/// A page whose lines have their classes, as the rules see it.
///
/// A class that never changes, as every claim and every piece of evidence is made of it. Arrays are indexed by line that is
/// not blank, in order.
package final class ClassifiedPage: Sendable {
  /// The measures of the page.
  package let measures: PageMeasures
  /// The classes of the lines, and what decided them.
  let labels: LineLabels
  /// The lines from the first of the body to the last; nil without a body.
  let bodyExtent: Range<Int>?
  /// The damaged characters of each line.
  let damage: [[DamagedSpan]]
  /// Where a line of the page stands in another document, where that is known.
  let elsewhere: [LineLocation?]
  /// The lines whose leftovers of markup stay, as the user wants it.
  let linesKeepingMarkup: Set<Int>

  /// The page with `labels`; `elsewhere` has one value for each line, or none at all where nothing is known of other documents.
  convenience init(_ measures: PageMeasures, _ labels: LineLabels, elsewhere: [LineLocation?]) {
    let bytes = measures.analysis.document.bytes
    let damage = measures.lines.map {
      DamagedCharacters.find(in: bytes, $0.start..<$0.end, isValid: $0.invalidBytes == 0)
    }
    self.init(
      measures, labels, damage,
      elsewhere: elsewhere.isEmpty ? Array(repeating: nil, count: measures.count) : elsewhere)
  }

  private init(
    _ measures: PageMeasures, _ labels: LineLabels, _ damage: [[DamagedSpan]],
    elsewhere: [LineLocation?], linesKeepingMarkup: Set<Int> = []
  ) {
    self.measures = measures
    self.elsewhere = elsewhere
    self.damage = damage
    self.linesKeepingMarkup = linesKeepingMarkup
    self.labels = labels
    bodyExtent = labels.classes.firstIndex(of: .body).flatMap { first in
      labels.classes.lastIndex(of: .body).map { first..<$0 + 1 }
    }
  }

  /// This page with other classes for some of its lines.
  func relabelled(_ lines: [(line: Int, lineClass: LineClass, reason: LineLabels.Reason)]) -> ClassifiedPage {
    guard !lines.isEmpty else { return self }
    var labels = labels
    for (line, lineClass, reason) in lines { labels.relabel(line, as: lineClass, because: reason) }
    return ClassifiedPage(
      measures, labels, damage, elsewhere: elsewhere, linesKeepingMarkup: linesKeepingMarkup)
  }

  /// This page with `lines` kept, each as what it is likeliest of what is kept.
  func keeping(lines: [Int]) -> ClassifiedPage {
    relabelled(lines.map { ($0, posteriors[$0].likeliestKept, .label) })
  }

  /// This page with the leftovers of markup on `lines` kept.
  func keepingMarkup(onLines lines: [Int]) -> ClassifiedPage {
    guard !lines.isEmpty else { return self }
    return ClassifiedPage(
      measures, labels, damage, elsewhere: elsewhere, linesKeepingMarkup: linesKeepingMarkup.union(lines))
  }

  /// The posteriors of the lines, certainties included.
  package var posteriors: [Posterior] { labels.posteriors }

  /// The class of each line, the corrections of ``reasons`` included.
  package var classes: [LineClass] { labels.classes }

  /// What decided the class of each line.
  package var reasons: [LineLabels.Reason] { labels.reasons }

  /// The lines that are not blank.
  package var lines: [LineShape] { measures.lines }

  /// One letter per line of the document, blank ones included, as the JSON report has it.
  package var letters: String {
    var letters = [UInt8](repeating: UInt8(ascii: "-"), count: measures.analysis.document.lines.count)
    for (line, lineClass) in zip(lines, classes) { letters[line.index] = lineClass.letter }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The runs of neighbouring lines of one class of residue that `reason` decided.
  ///
  /// Blank lines do not part them. `lineClass` is the class wanted, or nil for all, each run of one class.
  func runs(of lineClass: LineClass? = nil, decidedBy reason: LineLabels.Reason = .label) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in classes.indices {
      guard classes[index].isResidue, reasons[index] == reason, lineClass ?? classes[index] == classes[index]
      else {
        continue
      }
      if let last = runs.last, last.upperBound == index, classes[index - 1] == classes[index] {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}

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
