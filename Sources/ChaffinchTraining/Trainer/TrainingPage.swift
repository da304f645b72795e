import ChaffinchCore
import ChaffinchText

/// A page with labelled lines, as training and evaluation read it.
package struct TrainingPage: Sendable {
  /// Where a page's labels come from.
  package enum Trust: Sendable {
    /// Somebody labelled the lines.
    case labelled
    /// A machine did: such pages are trained on at half weight, without the lines it left open, together with what the
    /// teachers of self-training say.
    case machineLabelled
    /// Nobody did: the page has what the teachers of self-training say of it, and no labels.
    case unlabelled
  }

  /// The page's text, lines joined by LF.
  package var text: [UInt8]
  /// The class of each line of the text; nil for lines without a label, blank ones among them.
  package var labels: [LineClass?]
  /// Further classes that are right for a line, by line.
  package var alsoRight: [Int: [LineClass]]
  /// Pages of one family are never split between training and test: a publisher and its sister papers.
  package var family: String
  /// The pages that are linted in one run: their evidence across pages is taken together.
  package var group: String
  /// The site, within which lines are counted.
  package var site: String
  /// The language, for the accuracy report.
  package var language: String
  /// The scraper that took the text, for the accuracy report.
  package var scraper: String
  /// How far the labels are trusted; only pages with labels made by hand are tested.
  package var trust: Trust
  /// Whether the lexical model is kept from seeing the page's words, as if it knew none of them.
  var isWordless = false

  /// Makes a page; `labels` has one element per line of `text`.
  package init(
    text: [UInt8], labels: [LineClass?], alsoRight: [Int: [LineClass]] = [:], family: String, group: String,
    site: String, language: String, scraper: String, trust: Trust = .labelled
  ) {
    self.text = text
    self.labels = labels
    self.alsoRight = alsoRight
    self.family = family
    self.group = group
    self.site = site
    self.language = language
    self.scraper = scraper
    self.trust = trust
  }

  /// The page as a document of its run.
  package var document: RunEvidence.Document {
    RunEvidence.Document(text: text, site: site, group: group)
  }
}
