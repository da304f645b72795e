import ChaffinchCore
import ChaffinchLint

/// Judges labelled pages exactly as `lint` does, corrections of the rules included.
enum PageJudgement {
  /// Judges `page`, sets what was said beside what is true, and gives the text without its lines of residue too.
  static func evaluate(
    _ page: TrainingPage, from origin: PageOrigin, _ measures: PageMeasures, _ labeller: Labeller
  ) -> (page: EvaluatedPage, cleaned: [UInt8]) {
    let judged = judge(measures, labeller)
    let evaluated = EvaluatedPage(
      origin: origin, site: page.site, language: page.language, scraper: page.scraper,
      lines: judged.lines.indices.map { line($0, of: judged, page) },
      bodyText: origin.article.map { bodyText(of: judged, article: $0) }, score: Verdict(judged).score)
    return (evaluated, text(of: judged) { !$0.isResidue })
  }

  /// How many lines of the page that `measures` were taken of are called residue.
  static func residueLines(_ measures: PageMeasures, _ labeller: Labeller) -> Int {
    judge(measures, labeller).classes.count { $0.isResidue }
  }

  private static func judge(_ measures: PageMeasures, _ labeller: Labeller) -> JudgedPage {
    JudgedPage(measures, labeller: labeller, threshold: labeller.threshold)
  }

  private static func line(_ index: Int, of judged: JudgedPage, _ page: TrainingPage) -> EvaluatedLine {
    let shape = judged.lines[index]
    let hasLabel = page.labels.indices.contains(shape.index)
    return EvaluatedLine(
      number: shape.index + 1, truth: hasLabel ? page.labels[shape.index] : nil,
      alsoRight: page.alsoRight[shape.index] ?? [], called: judged.classes[index],
      residue: judged.posteriors[index].residueAgainstKept,
      length: scalars(of: judged.measures.analysis.document.bytes[shape.start..<shape.end]))
  }

  private static func bodyText(of page: JudgedPage, article: String) -> BodyTextAgreement {
    let kept = String(decoding: text(of: page) { $0 == .body }, as: UTF8.self)
    return BodyTextAgreement(kept: MarkdownTargets.removed(from: kept), article: article)
  }

  /// The lines of `page` whose class is wanted, and all blank ones, joined by LF.
  private static func text(of page: JudgedPage, _ isWanted: (LineClass) -> Bool) -> [UInt8] {
    let document = page.measures.analysis.document
    var isKept = [Bool](repeating: true, count: document.lines.count)
    for (line, lineClass) in zip(page.lines, page.classes) { isKept[line.index] = isWanted(lineClass) }
    let kept = document.lines.indices.filter { isKept[$0] }.map { document.bytes[document.lines[$0].range] }
    return Array(kept.joined(separator: [0x0A]))
  }

  /// How many scalars `bytes` hold, where they are UTF-8.
  private static func scalars(of bytes: some Sequence<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
