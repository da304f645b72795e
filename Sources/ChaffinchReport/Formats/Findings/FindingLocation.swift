import ChaffinchCore

/// A range of a file as services count it: from 1, with the end column behind the last character.
struct FileRegion: Equatable {
  /// First line.
  var startLine: Int
  /// Column of the first character.
  var startColumn: Int
  /// Last line, inclusive.
  var endLine: Int
  /// Column behind the last character.
  var endColumn: Int

  /// The first character of a line, for what has no closer location.
  init(startOfLine line: Int) {
    (startLine, startColumn, endLine, endColumn) = (max(1, line), 1, max(1, line), 2)
  }

  /// The range of a finding in the file that holds its text, with the columns that `column` counts.
  ///
  /// A record stands in its container in another form than the text that was read, escaped and on one line, so that
  /// its findings are located at its first character. An empty span takes one character: services refuse empty ranges.
  init(of finding: Finding, in file: FileReport, counting column: (Finding.Column) -> Int) {
    if let record = file.record {
      self = FileRegion(startOfLine: record.line ?? 1)
      return
    }
    startLine = max(1, finding.startLine)
    startColumn = max(1, column(finding.start))
    endLine = max(startLine, finding.endLine)
    endColumn = max(1, column(finding.end))
    if endLine == startLine { endColumn = max(endColumn, startColumn + 1) }
  }

  /// Whether the range has more than one line.
  var spansLines: Bool { endLine > startLine }
}
