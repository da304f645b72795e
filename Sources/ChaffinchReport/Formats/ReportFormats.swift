/// The formats by name.
package enum ReportFormats {
  /// Every format, in the order of the help; a new format adds one file and one line here.
  package static let all: [FormatEntry] = [
    TextFormat.entry,
    ConciseFormat.entry,
    GroupedFormat.entry,
    LinesFormat.entry,
    StatisticsFormat.entry,
    JSONFormat.entry,
    JSONLinesFormat.entry,
    SARIFFormat.entry,
    GitHubFormat.entry,
    GitLabFormat.entry,
    JUnitFormat.entry,
    RDJSONFormat.entry,
    RDJSONLinesFormat.entry,
    CSVFormat.entry,
    MarkdownFormat.entry,
    HTMLFormat.entry,
  ]

  /// Finds a format by its name.
  package static func named(_ name: String) -> FormatEntry? {
    all.first { $0.name == name }
  }
}
