import ChaffinchCore
import ChaffinchLint

/// What `lint` said of a labelled page, beside what is true of it.
struct EvaluatedPage: Sendable {
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

/// Judges labelled pages exactly as `lint` does, corrections of the rules included.
enum PageEvaluation {
  /// Judges `page`, sets what was said beside what is true, and gives the text without its lines of residue too.
  static func evaluate(
    _ page: LabelledPage, _ measures: PageMeasures, _ labeller: Labeller
  ) -> (page: EvaluatedPage, cleaned: [UInt8]) {
    let judged = judge(measures, labeller)
    let evaluated = EvaluatedPage(
      origin: page.origin, site: page.site, language: page.language, scraper: page.scraper,
      lines: judged.lines.indices.map { line($0, of: judged, page) },
      bodyText: page.origin.article.map { bodyText(of: judged, article: $0) }, score: LintResult(judged).score
    )
    return (evaluated, text(of: judged) { !$0.isResidue })
  }

  /// How many lines of the page that `measures` were taken of are called residue.
  static func residueLines(_ measures: PageMeasures, _ labeller: Labeller) -> Int {
    judge(measures, labeller).classes.count { $0.isResidue }
  }

  private static func judge(_ measures: PageMeasures, _ labeller: Labeller) -> ClassifiedPage {
    ClassifiedPage(measures, labeller: labeller, threshold: labeller.threshold)
  }

  private static func line(_ index: Int, of judged: ClassifiedPage, _ page: LabelledPage) -> EvaluatedLine {
    let shape = judged.lines[index]
    let hasLabel = page.labels.indices.contains(shape.index)
    return EvaluatedLine(
      number: shape.index + 1, truth: hasLabel ? page.labels[shape.index] : nil,
      alsoRight: page.alsoRight[shape.index] ?? [], called: judged.classes[index],
      residue: judged.posteriors[index].residueAgainstKept,
      length: scalars(of: judged.measures.analysis.document.bytes[shape.start..<shape.end]))
  }

  private static func bodyText(of page: ClassifiedPage, article: String) -> BodyTextAgreement {
    let kept = String(decoding: text(of: page) { $0 == .body }, as: UTF8.self)
    return BodyTextAgreement(kept: MarkdownTargets.removed(from: kept), article: article)
  }

  /// The lines of `page` whose class is wanted, and all blank ones, joined by LF.
  private static func text(of page: ClassifiedPage, _ isWanted: (LineClass) -> Bool) -> [UInt8] {
    let document = page.measures.analysis.document
    var isKept = [Bool](repeating: true, count: document.lines.count)
    for (line, lineClass) in zip(page.lines, page.classes) { isKept[line.index] = isWanted(lineClass) }
    let kept = document.lines.indices.filter { isKept[$0] }.map { document.bytes[document.lines[$0].range] }
    return Array(kept.joined(separator: [0x0A]))
  }

  /// How many scalars `bytes` hold, where they are UTF-8.
  private static func scalars(of bytes: some Sequence<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
