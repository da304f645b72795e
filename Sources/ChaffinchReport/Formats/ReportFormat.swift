import ChaffinchCore

/// A way to write a report, file by file, so that a run of any length needs the memory of one file.
///
/// Each call appends bytes to a buffer that belongs to the caller, who may flush and empty it between calls. The
/// calls come as one `begin`, any number of `add`, one `end`, and each leaves the output at the start of a line or
/// inside a structure that the next call goes on with.
package protocol ReportFormat: Sendable {
  /// Appends what stands before the first file: nothing, unless the format says otherwise.
  mutating func begin(into output: inout [UInt8])

  /// Appends one file, or keeps what the end needs of it.
  mutating func add(_ file: FileReport, into output: inout [UInt8])

  /// Appends what stands after the last file: nothing, unless the format says otherwise.
  mutating func end(_ summary: Summary, into output: inout [UInt8])

  /// Whether nothing is written before the end, so that a terminal is free for the progress of the run.
  var writesAtEnd: Bool { get }
}

extension ReportFormat {
  package func begin(into output: inout [UInt8]) {}

  package func end(_ summary: Summary, into output: inout [UInt8]) {}

  package var writesAtEnd: Bool { false }
}

/// What a format may want to know before it starts.
package struct FormatOptions: Sendable {
  /// The program that makes the report.
  package var tool: ToolVersion
  /// The rules that may have findings, in the order of their list.
  package var rules: [RuleMetadata]
  /// Wishes for the text reports.
  package var text: TextOptions

  /// Creates options.
  package init(tool: ToolVersion, rules: [RuleMetadata] = [], text: TextOptions = TextOptions()) {
    self.tool = tool
    self.rules = rules
    self.text = text
  }
}

/// What a format shows beyond the findings, and costs something to learn.
package struct FormatNeeds: OptionSet, Sendable {
  /// The needs as bits.
  package let rawValue: Int

  /// Creates a set of needs.
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Findings carry the lines around them.
  package static let snippets = FormatNeeds(rawValue: 1)
  /// Texts carry their language.
  package static let language = FormatNeeds(rawValue: 2)
  /// Texts carry themselves, as they are and cleaned.
  package static let source = FormatNeeds(rawValue: 4)
}

/// An entry in the list of formats.
package struct FormatEntry: Sendable {
  /// Name that a user types, such as `json`.
  package let name: String
  /// What the format is good for, in one line of help.
  package let summary: String
  /// What its reports show beyond the findings.
  package var needs: FormatNeeds = []
  /// Whether its reports are running text for people, which the log of a build service may show.
  package var isForPeople = false
  /// Whether a job summary of GitHub Actions belongs to its reports.
  package var hasJobSummary = false
  /// Makes a writer for one run.
  package let make: @Sendable (FormatOptions) -> any ReportFormat
}
