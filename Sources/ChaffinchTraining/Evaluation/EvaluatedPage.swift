import ChaffinchCore

/// What `lint` said of a labelled page, beside what is true of it.
package struct EvaluatedPage: Sendable {
  /// Where the page comes from.
  var origin: PageOrigin
  /// The site.
  var site = ""
  /// The language, or nothing where the record names none.
  var language = ""
  /// The scraper that took the text, or nothing where the record names none.
  var scraper = ""
  /// The lines that are not blank, in order.
  var lines: [EvaluatedLine] = []
  /// How well the text kept as body agrees with the article's; nil where the record holds no article.
  var bodyText: BodyTextAgreement?
  /// The document's score, or nil where it has none.
  var score: Double?
  /// Lines called residue when the text without residue is linted again.
  var linesCalledAgain = 0

  /// The score that the labels give: the share of kept characters, 0…100, title and metadata among them.
  ///
  /// Nil without a line that is kept or residue for sure.
  var trueScore: Double? {
    var (kept, residue) = (0, 0)
    for line in lines {
      switch line.truth {
      case nil, .unsure: continue
      case .some(let truth) where truth.isResidue: residue += line.length
      case .some: kept += line.length
      }
    }
    return kept + residue == 0 ? nil : 100 * Double(kept) / Double(kept + residue)
  }
}

/// One line of a labelled page that is not blank, as it is and as it was called.
struct EvaluatedLine: Sendable, Equatable {
  /// The 1-based number of the line, blank ones counted.
  var number = 1
  /// The label; nil without one.
  var truth: LineClass?
  /// Further labels that would be right too.
  var alsoRight: [LineClass] = []
  /// The class that `lint` gives the line, after all corrections.
  var called: LineClass
  /// The probability of residue against what is kept, after the labeller's guards.
  var residue: Float = 0
  /// The scalars between the first and the last that are not white space.
  var length = 0

  /// Whether the line tells residue from body: titles, metadata and what is unsure tell nothing.
  var isScored: Bool { truth == .body || truth?.isResidue == true }

  /// Whether the line is body called residue.
  var isAccused: Bool { truth == .body && called.isResidue }

  /// Whether the line is residue that was kept.
  var isMissed: Bool { truth?.isResidue == true && !called.isResidue }
}

/// Where a labelled page comes from.
package struct PageOrigin: Sendable, Equatable {
  /// The identifier of the record.
  var id = ""
  /// The collection of pages, or nothing where the record names none.
  var source = ""
  /// The path of the file.
  var file = ""
  /// Whether it is the only page of its site in its run, so that there is no evidence of the site.
  var isAloneOnSite = false
  /// The text of the article, where the record holds it.
  var article: String?
}
