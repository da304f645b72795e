/// How sure the labeller must be of residue before it says so, by name.
///
/// The probability is that of residue against what is kept (``Posterior/residueAgainstKept``). A lower one finds more
/// and accuses more of the body.
public enum LabellerPreset: String, CaseIterable, Sendable {
  /// Finds more residue, and accuses body more often: for text that a person or a later step looks at again.
  case strict
  /// Misses and false accusations in balance (``Labeller/balancedThreshold``): what nobody chose.
  case balanced
  /// Accuses body hardly ever, and misses more residue: for text that is cut without a second look.
  case gentle

  /// The probability above which a line is residue, 0…1.
  public var minConfidence: Double {
    switch self {
    case .strict: 0.5
    case .balanced: 0.65
    case .gentle: 0.85
    }
  }
}
