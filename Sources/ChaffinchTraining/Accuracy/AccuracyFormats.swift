/// A way to write an accuracy report.
package struct AccuracyFormat: Sendable {
  /// Name that a user types, such as `html`.
  package let name: String
  /// Returns the bytes of the whole report.
  package let write: @Sendable (AccuracyReport) -> [UInt8]
}

/// The formats of accuracy reports by name.
package enum AccuracyFormats {
  /// Every format, in the order of the help; a new format adds one file and one line here.
  package static let all: [AccuracyFormat] = [
    AccuracyFormat(name: "markdown", write: AccuracyMarkdown.write),
    AccuracyFormat(name: "html", write: AccuracyHTML.write),
    AccuracyFormat(name: "json", write: AccuracyJSON.write),
  ]

  /// Finds a format by its name.
  package static func named(_ name: String) -> AccuracyFormat? { all.first { $0.name == name } }
}
