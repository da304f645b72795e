import ChaffinchCore
import ChaffinchReport

/// A record that a data set lost, or that lost parts of its text, and why, as a line of `removed.jsonl`.
package struct RemovedRecord: Sendable {
  /// A record by the names a user knows it by.
  package struct Name: Sendable {
    /// What it calls itself; nil where it has no identifier.
    package var id: [UInt8]?
    /// The path of its file.
    package var path: String
    /// Its 0-based number in the file.
    package var record: Int

    /// Creates a name.
    package init(id: [UInt8]?, path: String, record: Int) {
      self.id = id
      self.path = path
      self.record = record
    }
  }

  /// The record.
  package var name: Name
  /// Why it went: `near-duplicate`, or the name of a filter with the value it found.
  package var reason: String
  /// The record that stands for it, and how similar they are, 0…1.
  package var twin: (name: Name, similarity: Double)?
  /// What the record lost of its text; nil where it went for another reason.
  package var lostParts: LostParts?

  /// Parts of a text that stood elsewhere.
  package struct LostParts: Sendable {
    /// What is counted.
    package enum Unit: Sendable {
      /// Lines up to the next blank one.
      case paragraphs
      /// Lines, blank ones among them.
      case lines
      /// Words.
      case words
    }

    /// What is counted.
    package var unit: Unit
    /// The parts, first and last number of each, from 1.
    package var ranges: [ClosedRange<Int>]
    /// Whether nothing is left of the record, so that it went.
    package var isAll: Bool
    /// The record that holds the first copy of the first part, where it is known.
    package var firstCopy: Name?

    /// Creates a list of parts.
    package init(unit: Unit, ranges: [ClosedRange<Int>], isAll: Bool, firstCopy: Name?) {
      self.unit = unit
      self.ranges = ranges
      self.isAll = isAll
      self.firstCopy = firstCopy
    }
  }

  /// Creates a line.
  package init(name: Name, reason: String, twin: (name: Name, similarity: Double)? = nil) {
    self.name = name
    self.reason = reason
    self.twin = twin
  }

  /// Appends the record as a JSON object and a line feed.
  package func appendLine(to output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.object { json in
        Self.write(name, to: &json)
        json.field("reason", reason)
        if let lostParts { Self.write(lostParts, to: &json) }
        guard let twin else { return }
        json.field("similarity", twin.similarity, places: 4)
        json.field("kept") { Self.write(twin.name, to: &$0) }
      }
    }
    output.append(UInt8(ascii: "\n"))
  }

  private static func write(_ parts: LostParts, to json: inout JSONWriter) {
    let name: StaticString =
      switch parts.unit {
      case .paragraphs: "paragraphs"
      case .lines: "lines"
      case .words: "words"
      }
    json.field(name, objects: parts.ranges) { json, range in
      json.field("first", range.lowerBound)
      json.field("last", range.upperBound)
    }
    json.field("emptied", parts.isAll)
    if let first = parts.firstCopy { json.field("kept") { Self.write(first, to: &$0) } }
  }

  private static func write(_ name: Name, to json: inout JSONWriter) {
    if let id = name.id { json.field("id", RawText(id)) }
    json.field("path", name.path)
    json.field("record", name.record)
  }
}
