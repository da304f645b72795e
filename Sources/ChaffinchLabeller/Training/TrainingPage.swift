import ChaffinchSignals
import ChaffinchText

/// A page with labelled lines, as training and evaluation read it.
public struct TrainingPage: Sendable {
  /// The page's text, lines joined by LF.
  public var text: [UInt8]
  /// The class of each line of the text; nil for lines without a label, blank ones among them.
  public var labels: [LineClass?]
  /// Further classes that are right for a line, by line.
  public var alsoRight: [Int: [LineClass]]
  /// Pages of one family are never split between training and test: a publisher and its sister papers.
  public var family: String
  /// The pages that are linted in one run: their evidence across pages is taken together.
  public var group: String
  /// The site, within which lines are counted.
  public var site: String
  /// The language, for the accuracy report.
  public var language: String
  /// The scraper that took the text, for the accuracy report.
  public var scraper: String
  /// Whether a machine labelled the page: such pages are trained on at half weight, without the lines it left open, and
  /// are never tested.
  public var isSilver: Bool

  /// Makes a page; `labels` has one element per line of `text`.
  public init(
    text: [UInt8], labels: [LineClass?], alsoRight: [Int: [LineClass]] = [:], family: String, group: String,
    site: String, language: String, scraper: String, isSilver: Bool = false
  ) {
    self.text = text
    self.labels = labels
    self.alsoRight = alsoRight
    self.family = family
    self.group = group
    self.site = site
    self.language = language
    self.scraper = scraper
    self.isSilver = isSilver
  }

  /// The page as a document of its run.
  public var document: RunEvidence.Document {
    RunEvidence.Document(text: text, site: site, group: group)
  }
}
