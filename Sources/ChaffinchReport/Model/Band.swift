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

  /// Finds the band of a score from 0 to 100, or `nil` where there is none or it is not a number.
  ///
  /// The score counts as it is printed, with one decimal, so that no report says 90 and calls it needs cleaning.
  package init?(score: Double?) {
    guard let tenths = tenths(score) else { return nil }
    self = tenths >= 900 ? .clean : tenths >= 500 ? .needsCleaning : .dirty
  }

  /// The name of the band for readers.
  var title: String {
    switch self {
    case .clean: "clean"
    case .needsCleaning: "needs cleaning"
    case .dirty: "dirty"
    }
  }
}
