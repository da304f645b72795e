/// How sure the labeller must be of residue before it says so, by name.
///
/// The probability is that of residue against what is kept (``Posterior/residueAgainstKept``). A lower one finds more
/// and accuses more of the body.
package enum LabellerPreset: String, CaseIterable, Sendable {
  /// Finds more residue, and accuses body more often: for text that a person or a later step looks at again.
  case strict
  /// Misses and false accusations in balance (``Labeller/balancedThreshold``): what nobody chose.
  case balanced
  /// Accuses body hardly ever, and misses more residue: for text that is cut without a second look.
  case gentle

  /// The probability above which a line is residue, 0…1.
  ///
  /// On publishers never trained on, `strict`, `balanced` and `gentle` accuse about 3.6, 2.9 and 1.6 % of the lines of body and
  /// find 98.0, 97.6 and 95.5 % of the lines of residue (Tests/Accuracy/README.md).
  package var minConfidence: Double {
    switch self {
    case .strict: 0.5
    case .balanced: 0.6
    case .gentle: 0.85
    }
  }
}
