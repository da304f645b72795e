/// One line of JSON: what one filter says of one document.
package struct MeasureLine: Sendable {
  /// One measure and the limit it is held to.
  package struct Measure: Sendable {
    /// The name of the measure.
    package var name: String
    /// The value of the document.
    package var value: Double
    /// The limit, or nil for none.
    package var threshold: Double?

    /// Creates a measure.
    package init(name: String, value: Double, threshold: Double?) {
      self.name = name
      self.value = value
      self.threshold = threshold
    }
  }

  /// The path of the document; untrusted.
  package var path: String
  /// The identifier of the document, if it has one; untrusted.
  package var id: String?
  /// The name of the filter or of the preset.
  package var filter: String
  /// The measure that stops the document, and the filter it belongs to; nil if the document is kept.
  package var drop: (filter: String, measure: Measure)?
  /// Every measure.
  package var measures: [Measure]

  /// Creates a line.
  package init(
    path: String, id: String?, filter: String, drop: (filter: String, measure: Measure)?, measures: [Measure]
  ) {
    self.path = path
    self.id = id
    self.filter = filter
    self.drop = drop
    self.measures = measures
  }

  /// Appends the line with its line feed; numbers have six decimals at most.
  package func append(to output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.object { json in
        json.field("path", path)
        json.field("id", id)
        json.field("filter", filter)
        json.field("decision", drop == nil ? "keep" : "drop")
        json.field("by", drop?.filter)
        json.field("measure", drop?.measure.name)
        json.field("value", drop?.measure.value, places: 6)
        json.field("threshold", drop?.measure.threshold, places: 6)
        guard !measures.isEmpty else { return }
        json.field("measures", objects: measures) { json, measure in
          json.field("name", measure.name)
          json.field("value", measure.value, places: 6)
          json.field("threshold", measure.threshold, places: 6)
        }
      }
      json.literal("\n")
    }
  }
}
