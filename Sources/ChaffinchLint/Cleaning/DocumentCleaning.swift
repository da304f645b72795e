/// What cleaning makes of a document, and whether it may.
///
/// A document that would lose over half of its body-like text is more likely misjudged than nearly all residue, so it is left as
/// it was unless the user allows such losses.
package struct DocumentCleaning: Sendable {
  /// The page that is cleaned.
  package let page: ClassifiedPage
  /// The text without its residue.
  package let cleaned: CleanedText
  /// What the text lacks then.
  package let loss: CleaningLoss
  /// Whether the document is left as it was, because it would lose too much.
  package let isWithheld: Bool

  /// Cleans the page of `result`; nil where it has nothing to clean.
  ///
  /// O(n) in its tokens.
  package init?(_ result: LintResult, allowsHeavyLoss: Bool) {
    let cleaned = CleanedText(result.page)
    guard !cleaned.isUnchanged else { return nil }
    page = result.page
    self.cleaned = cleaned
    loss = CleaningLoss(result, cleaned)
    isWithheld = loss.body.isHeavy && !allowsHeavyLoss
  }
}
