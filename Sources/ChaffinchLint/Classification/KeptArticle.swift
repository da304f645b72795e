import ChaffinchCore
import ChaffinchText

/// Keeps a page from being left without an article that is there: what no labeller should take for residue.
///
/// A page with hardly any line called body is either no article, or one of a kind that the labeller does not know, such as verses,
/// or prose without full stops in a script without capitals. Plain lines in one long run, which nothing repeats and
/// nothing links, are the article then, unless they are readers' comments.
enum KeptArticle {
  /// Fewer plain characters are no article, in effective length.
  private static let fewest: Float = 400
  /// A shorter line is not counted as text, in effective length.
  private static let shortest: Float = 30
  /// A line with images is text where it has at least so much beside them.
  private static let shortestWithImages: Float = 200
  /// What a line of another kind takes from the run it interrupts.
  private static let interruption: Float = 30

  /// Calls the plain lines of the best run body where `labels` leave hardly any.
  ///
  /// Not below even odds: whoever sets such a `threshold` wants to be told everything. O(n) in the lines.
  static func restore(_ labels: inout LineLabels, of page: PageMeasures, threshold: Float) {
    guard threshold >= 0.5 else { return }
    let body = page.lines.indices.filter { labels.classes[$0] == .body }
    guard body.reduce(Double(0), { $0 + Double(page.lines[$1].effectiveLength) }) < Score.wholeBody else {
      return
    }
    let plain = page.lines.indices.map { labels.classes[$0] != .comments && isPlain($0, page) }
    let run = MaximumRun.range(of: page.count) { line in
      plain[line] ? page.lines[line].effectiveLength : -interruption
    }
    let text = run.filter { plain[$0] }
    guard text.reduce(Float(0), { $0 + page.lines[$1].effectiveLength }) >= fewest else { return }
    for line in text where labels.classes[line].isResidue && labels.reasons[line] == .label {
      labels.relabel(line, as: .body, because: .label)
    }
  }

  /// Whether `line` is text without link, cue or copy, here or on another page of the site.
  private static func isPlain(_ line: Int, _ page: PageMeasures) -> Bool {
    let shape = page.lines[line]
    guard shape.effectiveLength >= (shape.images > 0 ? shortestWithImages : shortest), shape.linkShare < 0.2,
      page.repeats.entries[line].twin < 0, page.cues[line].short == 0, page.cues[line].leading == 0
    else { return false }
    guard let site = page.site else { return true }
    return site.lineDocuments[line] <= 1 && site.headlines[line] == nil
  }
}
