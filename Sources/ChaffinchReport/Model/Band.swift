/// The three bands of a score.
///
/// The limits are those of Lighthouse's report (`core/scoring.js` and its report renderer: 90 and 50).
package enum Band: Sendable, Equatable {
  /// 90 and above.
  case clean
  /// From 50 to below 90.
  case needsCleaning
  /// Below 50.
  case dirty

  /// Finds the band of a score from 0 to 100, or `nil` for a score that is not a number.
  ///
  /// The score counts as it is printed, with one decimal, so that no report says 90 and calls it needs cleaning.
  package init?(score: Double) {
    guard score.isFinite else { return nil }
    let tenths = DecimalNumber.rounded(score * 10)
    if tenths >= 900 {
      self = .clean
    } else if tenths >= 500 {
      self = .needsCleaning
    } else {
      self = .dirty
    }
  }
}
