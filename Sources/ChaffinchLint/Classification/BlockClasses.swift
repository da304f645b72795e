import ChaffinchCore
import ChaffinchText

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Gives the blocks of residue one class each, by the cheapest way through the lines (Viterbi).
///
/// The labeller judges line by line, and a menu with one doubtful entry would be three findings. Within a stretch of residue a
/// change of class costs something: most inside a run of lines, less where a blank line parts them, hardly anything at a
/// heading that announces another block. Which lines are residue does not change. In folds by publisher
/// (`scripts/finding-quality`) this tells a block of five lines and more in one finding in 79 instead of 72 %, in more than three in
/// 2 instead of 9 %, and leaves the F1 of navigation and related text as it was.
enum BlockClasses {
  /// What a change of class costs, in logarithms of probability.
  private enum Cost {
    static let insideRun: Float = 0.7
    static let atBlankLine: Float = 0.5
    static let atHeading: Float = 0.1
  }

  /// A heading that announces a block is no longer than this, has no link and ends no sentence.
  private static let longestHeading: Float = 40
  private static let shortestCopy: Float = 30
  /// No class of a line is thought less likely than this.
  private static let smallest: Float = 1e-4

  /// Decides the classes of the stretches of residue in `labels` that the labeller found.
  ///
  /// Lines that a rule decided keep their class and part the stretches. O(n) in the lines.
  static func decide(_ labels: inout LineLabels, of page: PageMeasures) {
    let costs = costs(of: labels, page)
    var start = 0
    while start < page.count {
      guard isOpen(start, labels) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < page.count, isOpen(end, labels) { end += 1 }
      for (line, lineClass) in zip(start..<end, cheapest(start..<end, costs, page)) {
        labels.classes[line] = lineClass
      }
      giveHeadings(in: start..<end, to: &labels, page)
      start = end
    }
  }

  /// Gives headings that end a block to the block they stand above.
  private static func giveHeadings(in lines: Range<Int>, to labels: inout LineLabels, _ page: PageMeasures) {
    for line in lines.dropLast().reversed()
    where page.lines[line].marks.contains(.heading) && page.lines[line].links == 0 {
      labels.classes[line] = labels.classes[line + 1]
    }
  }

  private static func isOpen(_ line: Int, _ labels: LineLabels) -> Bool {
    labels.classes[line].isResidue && labels.reasons[line] == .label
  }

  /// The classes of `lines` that cost least together.
  private static func cheapest(
    _ lines: Range<Int>, _ lineCosts: [SIMD8<Float>], _ page: PageMeasures
  ) -> [LineClass] {
    let classes = LineClass.residue
    var costs = classes.indices.map { lineCosts[lines.lowerBound][$0] }
    // For each line and class, the class of the line before on the cheapest way.
    var steps: [[Int]] = []
    steps.reserveCapacity(lines.count)
    for line in lines.dropFirst() {
      let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
      let changed = costs[best] + changeCost(at: line, page)
      var step = Array(costs.indices)
      for index in costs.indices {
        if changed < costs[index] { (costs[index], step[index]) = (changed, best) }
        costs[index] += lineCosts[line][index]
      }
      steps.append(step)
    }
    var index = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    var found = [classes[index]]
    for step in steps.reversed() {
      index = step[index]
      found.append(classes[index])
    }
    return found.reversed()
  }

  /// What each class of residue costs on each line, in the order of ``LineClass/residue``.
  ///
  /// Copies of one text that are residue have their mean, so that a teaser is of one class wherever it stands; shorter lines, such as
  /// the name of a section, are what their neighbours make them.
  private static func costs(of labels: LineLabels, _ page: PageMeasures) -> [SIMD8<Float>] {
    var costs = labels.posteriors.map { posterior in
      var costs = SIMD8<Float>.zero
      for (index, lineClass) in LineClass.residue.enumerated() {
        costs[index] = -logf(max(posterior[lineClass], smallest))
      }
      return costs
    }
    let copies = page.lines.indices.filter {
      page.repeats.entries[$0].copies > 1 && page.lines[$0].effectiveLength >= shortestCopy
        && isOpen($0, labels)
    }
    for lines in Dictionary(grouping: copies, by: { page.lines[$0].fingerprint }).values where lines.count > 1
    {
      let mean = lines.reduce(SIMD8<Float>.zero) { $0 + costs[$1] } / Float(lines.count)
      for line in lines { costs[line] = mean }
    }
    return costs
  }

  private static func changeCost(at line: Int, _ page: PageMeasures) -> Float {
    let shape = page.lines[line]
    let isHeading = shape.effectiveLength <= longestHeading && shape.links == 0 && !shape.endsSentence
    if isHeading, page.cues[line].short != 0 { return Cost.atHeading }
    return shape.index - page.lines[line - 1].index > 1 ? Cost.atBlankLine : Cost.insideRun
  }
}
