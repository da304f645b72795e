import ChaffinchReport

/// What was called the lines of one document, for other programs to judge.
package struct AccuracyPrediction: Sendable, Equatable {
  /// One line that is not blank.
  package struct Line: Sendable, Equatable {
    /// The 1-based number of the line, blank ones counted.
    package var number: Int
    /// The name of the class it was called.
    package var label: String
    /// The probability that it is residue and not kept text, 0…1.
    package var residue: Double

    /// Makes the line.
    package init(number: Int, label: String, residue: Double) {
      self.number = number
      self.label = label
      self.residue = residue
    }
  }

  /// The identifier of the record.
  package var id: String
  /// The scraper that took the text.
  package var scraper: String
  /// The lines in order.
  package var lines: [Line]

  /// Makes the value.
  package init(id: String, scraper: String, lines: [Line]) {
    self.id = id
    self.scraper = scraper
    self.lines = lines
  }

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
