import ChaffinchCore
import ChaffinchText

/// A page whose lines have their classes, as the rules see it.
///
/// A class that never changes, as every claim and every piece of evidence is made of it. Arrays are indexed by line that is
/// not blank, in order.
package final class JudgedPage: Sendable {
  /// The measures of the page.
  package let measures: PageMeasures
  /// The posteriors of the lines, after the labeller's guards.
  package let posteriors: [Posterior]
  /// The class of each line, the corrections of ``reasons`` included.
  package let classes: [LineClass]
  /// Why a line has another class than its posterior gives it.
  package let reasons: [LineJudgement.Reason]
  /// The lines from the first of the body to the last; nil without a body.
  let bodyExtent: Range<Int>?
  /// The damaged characters of each line.
  let damage: [[DamagedSpan]]
  /// Where a line of the page stands in another document, where that is known.
  package let otherPlaces: [DocumentPlace?]
  /// The lines whose leftovers of markup stay, as the user wants it.
  let linesKeepingMarkup: Set<Int>

  /// Judges the lines of `measures` by `posteriors`; residue is called from `threshold` on.
  ///
  /// `otherPlaces` has one value for each line, or none at all where nothing is known of other documents.
  package convenience init(
    _ measures: PageMeasures, _ posteriors: [Posterior], threshold: Float, otherPlaces: [DocumentPlace?] = []
  ) {
    self.init(
      measures, LineJudgement(measures, posteriors, threshold: threshold), otherPlaces: otherPlaces)
  }

  /// Judges the lines of `measures` by `labeller`, and what is kept of them again (``SecondLook``).
  package convenience init(
    _ measures: PageMeasures, labeller: Labeller, threshold: Float, otherPlaces: [DocumentPlace?] = []
  ) {
    self.init(
      measures, SecondLook.judge(measures, labeller, threshold: threshold), otherPlaces: otherPlaces)
  }

  private convenience init(
    _ measures: PageMeasures, _ judgement: LineJudgement, otherPlaces: [DocumentPlace?]
  ) {
    let bytes = measures.analysis.document.bytes
    let damage = measures.lines.map {
      DamagedCharacters.find(in: bytes, $0.start..<$0.end, isValid: $0.invalidBytes == 0)
    }
    self.init(
      measures, judgement, damage,
      otherPlaces: otherPlaces.isEmpty ? Array(repeating: nil, count: measures.count) : otherPlaces)
  }

  private init(
    _ measures: PageMeasures, _ judgement: LineJudgement, _ damage: [[DamagedSpan]],
    otherPlaces: [DocumentPlace?], linesKeepingMarkup: Set<Int> = []
  ) {
    self.measures = measures
    self.otherPlaces = otherPlaces
    self.damage = damage
    self.linesKeepingMarkup = linesKeepingMarkup
    posteriors = judgement.posteriors
    classes = judgement.classes
    reasons = judgement.reasons
    bodyExtent = judgement.classes.firstIndex(of: .body).flatMap { first in
      judgement.classes.lastIndex(of: .body).map { first..<$0 + 1 }
    }
  }

  /// This page with other classes for some of its lines.
  func marking(_ lines: [(line: Int, lineClass: LineClass, reason: LineJudgement.Reason)]) -> JudgedPage {
    guard !lines.isEmpty else { return self }
    var judgement = LineJudgement(posteriors: posteriors, classes: classes, reasons: reasons)
    for (line, lineClass, reason) in lines {
      judgement.classes[line] = lineClass
      judgement.reasons[line] = reason
    }
    return JudgedPage(
      measures, judgement, damage, otherPlaces: otherPlaces, linesKeepingMarkup: linesKeepingMarkup)
  }

  /// This page with `lines` kept, each as what it is likeliest of what is kept.
  func keeping(lines: [Int]) -> JudgedPage {
    marking(lines.map { ($0, posteriors[$0].likeliestKept, .label) })
  }

  /// This page with the leftovers of markup on `lines` kept.
  func keepingMarkup(onLines lines: [Int]) -> JudgedPage {
    guard !lines.isEmpty else { return self }
    return JudgedPage(
      measures, LineJudgement(posteriors: posteriors, classes: classes, reasons: reasons), damage,
      otherPlaces: otherPlaces, linesKeepingMarkup: linesKeepingMarkup.union(lines))
  }

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
  func runs(of lineClass: LineClass? = nil, decidedBy reason: LineJudgement.Reason = .label) -> [Range<Int>] {
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

/// A place in another document of the run.
package struct DocumentPlace: Sendable, Equatable {
  /// The document's number in the order of the run.
  package var document: Int
  /// The 1-based number of the line.
  package var line: Int

  /// Makes the place.
  package init(document: Int, line: Int) {
    self.document = document
    self.line = line
  }
}
