import ChaffinchCore
import ChaffinchText

/// Lints documents one by one, with what is known of the others of the run.
package struct DocumentLinter: Sendable {
  package let labeller: Labeller
  package let settings: FolderSettings
  /// What pass 1 has learned of all documents; nil judges each document by itself.
  package let evidence: CorpusEvidence?

  /// Makes a linter of documents; without `evidence` each document is judged by itself.
  package init(labeller: Labeller, settings: FolderSettings, evidence: CorpusEvidence?) {
    self.labeller = labeller
    self.settings = settings
    self.evidence = evidence
  }

  /// What is said of `document`, of `site`, document number `number` of the evidence; nil where that does not know it.
  ///
  /// `analysis` is that of its text, where it was made before.
  package func result(
    for document: InputDocument, number: Int?, site: String, analysis: TextAnalysis? = nil
  ) -> LintResult {
    let analysis = analysis ?? TextAnalysis(bytes: document.text)
    let siteHash = TokenHash.hash(site)
    let siteEvidence = evidence?.siteEvidence(analysis, site: siteHash, document: number)
    let settings = settings[document]
    let measures = PageMeasures(analysis, lexicon: settings.lexicon, site: siteEvidence)
    let page = ClassifiedPage(
      measures, labeller: labeller, threshold: settings.minConfidence ?? labeller.threshold,
      elsewhere: evidence?.elsewhere(analysis, site: siteHash, document: number) ?? [])
    return LintResult(page, policy: settings.policy)
  }

  /// The report on `document`, the `runNumber`-th of the run, and what a run needs to know of it beside.
  package func lint(
    _ document: InputDocument, runNumber: Int, site: String, analysis: TextAnalysis? = nil,
    options: LintOptions
  ) -> LintedFile {
    let number = evidence?.number(ofRun: runNumber)
    let result = self.result(for: document, number: number, site: site, analysis: analysis)
    let analysis = result.page.measures.analysis
    let builder = FileReportBuilder(
      document: document, site: site, result: result, names: evidence?.names ?? [], options: options)
    return LintedFile(
      report: builder.report(
        language: options.includesLanguage ? Language.guess(analysis) : nil,
        original: evidence?.original(of: number, document)),
      visibleCharacters: analysis.visibleLength, worstSeverity: result.findings.map(\.severity).max(),
      gate: settings[document].gate, ignored: result.exempted, usedIgnores: result.exemptions)
  }
}
