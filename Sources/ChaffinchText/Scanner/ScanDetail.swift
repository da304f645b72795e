/// How much a pass over the lines measures; a type, so that what is not wanted is not even compiled in.
protocol ScanDetail {
  /// Whether all of a line is measured, or its tokens and lengths only.
  static var isWhole: Bool { get }
}

/// Everything that the signals ask for.
enum WholeScan: ScanDetail {
  static var isWhole: Bool { true }
}

/// Tokens, fingerprints and lengths: what documents are compared by.
enum TokenScan: ScanDetail {
  static var isWhole: Bool { false }
}
