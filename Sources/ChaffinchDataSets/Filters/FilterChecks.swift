/// Takes the measures of a filter in their order and keeps the first that fails.
package struct FilterChecks {
  private let filter: String
  /// Goes on after a failure, so that all measures are known.
  private let takesAll: Bool

  /// The first failure.
  package private(set) var drop: FilterDrop?

  /// Every measure taken, if all were asked for.
  package private(set) var measures: [FilterMeasure] = []

  init(filter: String, takesAll: Bool = false) {
    self.filter = filter
    self.takesAll = takesAll
  }

  /// Takes a measure that must reach `threshold`; returns whether the filter has its answer and may stop.
  mutating func stops(_ name: StaticString, _ value: Double, below threshold: Double?) -> Bool {
    if takesAll {
      measures.append(
        FilterMeasure(name: name.description, value: value, threshold: threshold, isLowerLimit: true))
    }
    guard let threshold, value < threshold else { return false }
    return fail(name, value, threshold, isBelow: true)
  }

  /// Takes a measure that must not exceed `threshold`; returns whether the filter has its answer and may stop.
  mutating func stops(_ name: StaticString, _ value: Double, above threshold: Double?) -> Bool {
    if takesAll {
      measures.append(
        FilterMeasure(name: name.description, value: value, threshold: threshold, isLowerLimit: false))
    }
    guard let threshold, value > threshold else { return false }
    return fail(name, value, threshold, isBelow: false)
  }

  private mutating func fail(
    _ name: StaticString, _ value: Double, _ threshold: Double, isBelow: Bool
  ) -> Bool {
    if drop == nil {
      drop = FilterDrop(
        filter: filter, measure: name.description, value: value, threshold: threshold, isBelow: isBelow)
    }
    return !takesAll
  }
}
