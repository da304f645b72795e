/// How far evidence may be sought.
package enum Scope: String, CaseIterable, Codable, Sendable, Comparable {
  /// In the document alone.
  case document
  /// In the documents of its site.
  case site
  /// In all documents of the run.
  case corpus

  /// Orders the narrower scope before the wider.
  package static func < (left: Scope, right: Scope) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
