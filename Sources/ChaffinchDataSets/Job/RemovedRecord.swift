import ChaffinchCore
import ChaffinchReport

/// A record that a data set lost, or that lost parts of its text, and why, as a line of `removed.jsonl`.
struct RemovedRecord {
  /// A record by the names a user knows it by.
  struct Name {
    /// What it calls itself; nil where it has no identifier.
    var id: [UInt8]?
    /// The path of its file.
    var path: String
    /// Its 0-based number in the file.
    var record: Int

    /// The identifier, or path and number where the record has none.
    var identifier: [UInt8] { id ?? Array("\(path):\(record)".utf8) }
  }

  /// Parts of a text that stood elsewhere.
  struct LostParts {
    /// What is counted: `paragraphs`, `lines`, blank ones among them, or `words`.
    var unit: StaticString
    /// The parts, first and last number of each, from 1.
    var ranges: [ClosedRange<Int>]
    /// Whether nothing is left of the record, so that it went.
    var isAll: Bool
    /// The record that holds the first copy of the first part, where it is known.
    var firstCopy: Name?
  }

  /// The record.
  var name: Name
  /// Why it went: `near-duplicate`, or the name of a filter with the value it found.
  var reason: String
  /// The record that stands for it, and how similar they are, 0…1.
  var twin: (name: Name, similarity: Double)?
  /// What the record lost of its text; nil where it went for another reason.
  var lostParts: LostParts?

  /// Appends the record as a JSON object and a line feed.
  func appendLine(to output: inout [UInt8]) {
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
    json.field(parts.unit, objects: parts.ranges) { json, range in
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
