/// How far evidence may be sought.
public enum Scope: String, CaseIterable, Sendable, Comparable {
  /// In the document alone.
  case document
  /// In the documents of its site.
  case site
  /// In all documents of the run.
  case corpus

  /// Orders the narrower scope before the wider.
  public static func < (left: Scope, right: Scope) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
