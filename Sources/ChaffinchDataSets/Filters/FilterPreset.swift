/// The filters of a known dataset, with its thresholds.
public enum FilterPreset: String, Sendable, CaseIterable {
  /// C4 (Raffel et al. 2020), without its list of bad words.
  case c4
  /// MassiveText (Rae et al. 2021, tables A1 and A2).
  case gopher
  /// FineWeb (Penedo et al. 2024): Gopher, C4 without terminal punctuation, and FineWeb's own.
  case fineweb
  /// FineWeb-2 (Penedo et al. 2025): thresholds and stop words by language (see ``LanguageValues``).
  ///
  /// Texts of languages without published values are measured by those of FineWeb-2 for English, which are FineWeb's.
  case fineweb2 = "fineweb-2"

  /// The filters in their order.
  var filters: [any QualityFilter] {
    switch self {
    case .c4: [C4Filter()]
    case .gopher: [GopherRepetitionFilter(), GopherQualityFilter()]
    case .fineweb:
      [
        GopherRepetitionFilter(), GopherQualityFilter(), C4Filter.withoutTerminalPunctuation,
        FineWebQualityFilter(),
      ]
    case .fineweb2:
      [GopherRepetitionFilter.fineWeb2, FineWebQualityFilter.fineWeb2, GopherQualityFilter()]
    }
  }
}

/// Every filter there is, in the order in which FineWeb runs them.
public enum FilterList {
  /// The filters with the thresholds of their papers.
  package static let all: [any QualityFilter] = [
    GopherRepetitionFilter(), GopherQualityFilter(), C4Filter(), FineWebQualityFilter(),
  ]

  /// The names of the filters, in the order of ``all``.
  public static var names: [String] { all.map { type(of: $0).name } }

  /// The filter of that name.
  package static func named(_ name: String) -> (any QualityFilter)? {
    all.first { type(of: $0).name == name }
  }
}
