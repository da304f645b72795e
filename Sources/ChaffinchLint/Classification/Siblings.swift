import ChaffinchCore
import ChaffinchText

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Judges the lines of a list alike: neighbours of one shape share what the labeller thinks of them.
///
/// The labeller doubts an item here and there, and a list that is cut in the middle is harder to forgive than one that is kept or
/// removed as a whole. On pages of publishers that the labeller had not seen this accuses fewer lines of body and misses no
/// more residue (`scripts/finding-quality`).
enum Siblings {
  /// Fewer lines of a shape are no list.
  private static let fewest = 4
  /// Longer lines are paragraphs, each judged for itself.
  private static let longest: Float = 150
  /// The logarithms of the lengths of neighbours differ by less than this.
  private static let lengthDifference: Float = 0.6
  private static let smallest: Float = 1e-4

  /// Gives the lines of each list the geometric mean of their `posteriors`.
  ///
  /// O(n) in the lines.
  static func judgeAlike(_ posteriors: inout [Posterior], of page: PageMeasures) {
    for list in lists(of: page) {
      var sums = [Float](repeating: 0, count: LineClass.count)
      for line in list {
        for lineClass in LineClass.allCases {
          sums[Int(lineClass.rawValue)] += logf(max(posteriors[line][lineClass], smallest))
        }
      }
      var mean = posteriors[list.lowerBound]
      for lineClass in LineClass.allCases {
        mean[lineClass] = expf(sums[Int(lineClass.rawValue)] / Float(list.count))
      }
      mean.normalise()
      for line in list { posteriors[line] = mean }
    }
  }

  /// The runs of at least ``fewest`` lines of one shape.
  static func lists(of page: PageMeasures) -> [Range<Int>] {
    var lists: [Range<Int>] = []
    var start = 0
    for line in 1..<max(1, page.count + 1) {
      if line < page.count, isAlike(line, page, spacedAs: line > start + 1 ? line - 1 : nil) { continue }
      if line - start >= fewest { lists.append(start..<line) }
      start = line
    }
    return lists
  }

  /// Whether `line` has the shape of the line before it, and stands as far from it as `other` stands from its own neighbour.
  private static func isAlike(_ line: Int, _ page: PageMeasures, spacedAs other: Int?) -> Bool {
    let (shape, previous) = (page.lines[line], page.lines[line - 1])
    guard isItem(line, page), isItem(line - 1, page) else { return false }
    guard (shape.links > 0) == (previous.links > 0), (shape.images > 0) == (previous.images > 0),
      shape.endsSentence == previous.endsSentence,
      shape.marks.intersection(listMarks) == previous.marks.intersection(listMarks)
    else { return false }
    let ratio = (1 + shape.effectiveLength) / (1 + previous.effectiveLength)
    guard abs(logf(ratio)) < lengthDifference else { return false }
    guard let other else { return true }
    return (shape.index - previous.index > 1)
      == (page.lines[other].index - page.lines[other - 1].index > 1)
  }

  private static let listMarks: LineMarks = [.bullet, .heading, .numbered]

  private static func isItem(_ line: Int, _ page: PageMeasures) -> Bool {
    !page.isBodyLike[line] && page.lines[line].effectiveLength < longest
  }
}
