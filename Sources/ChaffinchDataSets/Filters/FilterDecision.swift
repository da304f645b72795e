/// Whether a text passes the filters.
package enum FilterDecision: Sendable, Equatable {
  /// Every filter lets the text pass.
  case keep

  /// A filter stops the text.
  case drop(FilterDrop)

  /// Whether the text is kept.
  package var isKeep: Bool { self == .keep }
}

/// Why a filter stops a text.
package struct FilterDrop: Sendable, Equatable, CustomStringConvertible {
  /// The name of the filter, such as `gopher-quality`.
  package var filter: String

  /// What was measured, such as `mean-word-length`.
  package var measure: String

  /// The value of the text.
  package var value: Double

  /// The value that the text would have had to reach or to stay within.
  package var threshold: Double

  /// Whether the value is below the threshold; it is above it otherwise.
  package var isBelow: Bool

  /// The drop in one line, such as `gopher-quality.mean-word-length 2.4 < 3`.
  package var description: String {
    "\(filter).\(measure) \(PrintedComparison.text(value, isBelow: isBelow, threshold, places: 3))"
  }
}

/// One measure of a text with the limit that a filter sets.
package struct FilterMeasure: Sendable, Equatable {
  /// The name of the measure.
  package var name: String

  /// The value of the text.
  package var value: Double

  /// The limit, or nil where the filter sets none.
  package var threshold: Double?

  /// Whether a value below the limit stops the text; a value above it does otherwise.
  package var isLowerLimit: Bool
}

/// Takes the measures of a filter in their order and keeps the first that fails.
package struct FilterChecks {
  private let filter: String
  /// Goes on after a failure, so that all measures are known.
  private let takesAll: Bool

  /// The first failure.
  private(set) var drop: FilterDrop?

  /// Every measure taken, if all were asked for.
  private(set) var measures: [FilterMeasure] = []

  init(filter: String, takesAll: Bool = false) {
    self.filter = filter
    self.takesAll = takesAll
  }

  /// Takes a measure that must reach `threshold`; returns whether the filter has its answer and may stop.
  mutating func stops(_ name: StaticString, _ value: Double, below threshold: Double?) -> Bool {
    stops(name, value, threshold, isLowerLimit: true)
  }

  /// Takes a measure that must not exceed `threshold`; returns whether the filter has its answer and may stop.
  mutating func stops(_ name: StaticString, _ value: Double, above threshold: Double?) -> Bool {
    stops(name, value, threshold, isLowerLimit: false)
  }

  private mutating func stops(
    _ name: StaticString, _ value: Double, _ threshold: Double?, isLowerLimit: Bool
  ) -> Bool {
    if takesAll {
      measures.append(
        FilterMeasure(name: name.description, value: value, threshold: threshold, isLowerLimit: isLowerLimit))
    }
    guard let threshold, isLowerLimit ? value < threshold : value > threshold else { return false }
    if drop == nil {
      drop = FilterDrop(
        filter: filter, measure: name.description, value: value, threshold: threshold, isBelow: isLowerLimit)
    }
    return !takesAll
  }
}
