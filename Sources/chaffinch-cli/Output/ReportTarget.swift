/// Where a report goes that the user asked for, as in `json=report.json`.
struct ReportTarget {
  /// The name of its format.
  let format: String
  /// The path of its file; nil for standard output.
  var path: String?
}

extension ReportTarget {
  /// Reads a format's name, and behind a sign of equality a path.
  init(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(format: String(parts[0]), path: parts.count > 1 ? String(parts[1]) : nil)
  }
}
