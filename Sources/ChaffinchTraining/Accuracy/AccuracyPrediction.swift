import ChaffinchReport

/// What was called the lines of one document, for other programs to judge.
package struct AccuracyPrediction: Sendable, Equatable {
  /// One line that is not blank.
  struct Line: Sendable, Equatable {
    /// The 1-based number of the line, blank ones counted.
    var number: Int
    /// The name of the class it was called.
    var label: String
    /// The probability that it is residue and not kept text, 0…1.
    var residue: Double
  }

  /// The identifier of the record.
  var id: String
  /// The scraper that took the text.
  var scraper: String
  /// The lines in order.
  var lines: [Line]

  /// The predictions as JSON Lines, one document a line.
  package static func jsonLines(_ predictions: [AccuracyPrediction]) -> [UInt8] {
    var output: [UInt8] = []
    JSONWriter.append(to: &output) { json in
      for prediction in predictions {
        json.object { json in
          json.field("id", prediction.id)
          json.field("scraper", prediction.scraper)
          json.field("lines", objects: prediction.lines) { json, line in
            json.field("line", line.number)
            json.field("label", line.label)
            json.field("residue", line.residue, places: 4)
          }
        }
        json.literal("\n")
      }
    }
    return output
  }
}
