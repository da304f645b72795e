import ChaffinchInput
import ChaffinchLabeller
import ChaffinchRules
import ChaffinchShingles
import ChaffinchSignals
import ChaffinchText

/// Judges documents one by one, with what is known of the others of the run.
struct DocumentJudge: Sendable {
  let labeller: Labeller
  let settings: FolderSettings
  /// What pass 1 has learned of all documents; nil judges each document by itself.
  let evidence: CorpusEvidence?

  /// What is said of `document`, of `site`, the document `place` of the evidence; nil where that does not know it.
  func verdict(on document: InputDocument, place: Int?, site: String) -> Verdict {
    let analysis = TextAnalysis(bytes: document.text)
    let siteHash = TokenHash.hash(site)
    let siteEvidence = evidence.map {
      SiteEvidence(analysis, site: siteHash, index: $0.index, document: place)
    }
    let settings = settings[document]
    let measures = PageMeasures(analysis, lexicon: settings.lexicon, site: siteEvidence)
    let page = JudgedPage(
      measures, labeller: labeller, threshold: settings.minConfidence ?? labeller.threshold,
      otherPlaces: evidence?.otherPlaces(analysis, site: siteHash, document: place) ?? [])
    return Verdict(page, policy: settings.policy(for: document.path))
  }
}
