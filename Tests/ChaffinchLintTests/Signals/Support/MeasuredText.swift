import Testing

@testable import ChaffinchLint
@testable import ChaffinchText

/// A text written in a test, with all signals measured on it.
struct MeasuredText {
  let measures: PageMeasures
  let matrix: SignalMatrix

  init(_ text: String, lexicon: Lexicon = .shipped, site: SiteEvidence? = nil) {
    self.init(bytes: Array(text.utf8), lexicon: lexicon, site: site)
  }

  init(bytes: [UInt8], lexicon: Lexicon = .shipped, site: SiteEvidence? = nil) {
    measures = PageMeasures(TextAnalysis(bytes: bytes), lexicon: lexicon, site: site)
    matrix = SignalMatrix(measures)
  }

  /// The values of the column named `name`, one per line that is not blank.
  func column(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [Float] {
    try (0..<matrix.count).map {
      try #require(matrix.value(name, line: $0), "no column \(name)", sourceLocation: sourceLocation)
    }
  }

  /// The value of the column named `name` for the first line.
  func first(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Float {
    try #require(column(name, sourceLocation: sourceLocation).first, sourceLocation: sourceLocation)
  }
}

/// Whether two lists of values are equal but for rounding.
func isClose(_ values: [Float], _ expected: [Float]) -> Bool {
  values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) < 1e-4 }
}
