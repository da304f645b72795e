/// Every filter there is, in the order in which FineWeb runs them.
package enum FilterList {
  /// The filters with the thresholds of their papers.
  package static let all: [any QualityFilter] = [
    GopherRepetitionFilter(), GopherQualityFilter(), C4Filter(), FineWebQualityFilter(),
  ]

  /// The names of the filters, in the order of ``all``.
  package static var names: [String] { all.map { type(of: $0).name } }

  /// The filter of that name.
  package static func named(_ name: String) -> (any QualityFilter)? {
    all.first { type(of: $0).name == name }
  }
}
