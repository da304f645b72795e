/// How well the text kept as body agrees with the article: precision and recall over bags of tokens.
///
/// The measure of the article-extraction benchmarks, such as that of Scrapinghub.
struct BodyTextAgreement: Sendable, Equatable {
  /// The share of the kept tokens that the article holds.
  var precision = 0.0
  /// The share of the article's tokens that were kept.
  var recall = 0.0
  /// The harmonic mean of precision and recall.
  var f1 = 0.0

  /// Compares the tokens of two texts, each as often as it occurs; all is 0 where they share none.
  init(kept: String, article: String) {
    let (keptTokens, articleTokens) = (BodyTokens.tokens(of: kept), BodyTokens.tokens(of: article))
    var left: [ArraySlice<Unicode.Scalar>: Int] = [:]
    for token in articleTokens { left[token, default: 0] += 1 }
    var shared = 0
    for token in keptTokens {
      guard let count = left[token], count > 0 else { continue }
      left[token] = count - 1
      shared += 1
    }
    guard shared > 0 else { return }
    precision = Double(shared) / Double(keptTokens.count)
    recall = Double(shared) / Double(articleTokens.count)
    f1 = 2 * precision * recall / (precision + recall)
  }
}
