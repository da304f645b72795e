import ChaffinchCore
import ChaffinchText

/// A page with labelled lines, as training and evaluation read it.
struct LabelledPage: Sendable, Equatable {
  /// Where a page's labels come from.
  enum Trust: Sendable {
    /// Somebody labelled the lines.
    case labelled
    /// A machine did: such pages are trained on at half weight, without the lines it left open, together with what the
    /// teachers of self-training say.
    case machineLabelled
    /// Nobody did: the page has what the teachers of self-training say of it, and no labels.
    case unlabelled
  }

  /// The page's text, lines joined by LF.
  var text: [UInt8]
  /// The class of each line of the text; nil for lines without a label, blank ones among them.
  var labels: [LineClass?]
  /// Further classes that are right for a line, by line.
  var alsoRight: [Int: [LineClass]] = [:]
  /// Pages of one family are never split between training and test: a publisher and its sister papers.
  var family: String
  /// The pages that are linted in one run: their evidence across pages is taken together.
  var group: String
  /// The site, within which lines are counted.
  var site: String
  /// The language as an ISO 639-1 code, for the accuracy report; empty where the record names none.
  var language: String
  /// The program that turned the page into text, for the accuracy report; empty where the record names none.
  var scraper: String
  /// How far the labels are trusted; only pages with labels made by hand are tested.
  var trust = Trust.labelled
  /// Where the page comes from.
  var origin = PageOrigin()
  /// Whether the lexical model is kept from seeing the page's words, as if it knew none of them.
  var isWordless = false
}

/// Where a labelled page comes from.
struct PageOrigin: Sendable, Equatable {
  /// The identifier of the record; the number of the record where it has none.
  var id = ""
  /// The collection of pages; empty where the record names none.
  var source = ""
  /// The path of the file.
  var file = ""
  /// Whether it is the only page of its site in its run, so that there is no evidence of the site.
  var isAloneOnSite = false
  /// The text of the article alone, as its publisher printed it, where the record holds it and the page may be tested.
  var article: String?
}

/// A line of a page beside its label.
struct LabelledLine: Sendable, Equatable {
  /// The bytes of the line in UTF-8, without its line ending.
  var text: ArraySlice<UInt8>
  /// The label; nil for a line without one, such as a blank line.
  var label: LineClass?
  /// Further labels that would be right too.
  var alsoRight: [LineClass] = []

  /// A blank line.
  static let blank = LabelledLine(text: [])

  /// Whether the line is surely not part of the article.
  var isResidue: Bool { label?.isResidue ?? false }
}

extension LabelledPage {
  /// The lines of the page, blank ones among them, each beside its label.
  var labelledLines: [LabelledLine] {
    let document = Document(bytes: text)
    return document.lines.enumerated().map {
      LabelledLine(text: document.bytes[$1.range], label: labels[$0])
    }
  }

  /// The page with `lines` in place of its own; the page as it is without any.
  func rebuilt(from lines: [LabelledLine]) -> LabelledPage {
    guard !lines.isEmpty else { return self }
    var copy = self
    copy.setLines(lines)
    return copy
  }

  /// Gives the page the text and the labels of `lines`.
  mutating func setLines(_ lines: [LabelledLine]) {
    text = Array(lines.map(\.text).joined(separator: [0x0A]))
    labels = lines.map(\.label)
    let further = lines.enumerated().filter { !$1.alsoRight.isEmpty }.map { ($0, $1.alsoRight) }
    alsoRight = Dictionary(uniqueKeysWithValues: further)
  }
}
