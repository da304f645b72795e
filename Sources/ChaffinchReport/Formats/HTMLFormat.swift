import ChaffinchCore

/// The format `html`: one page that needs no network, with an overview and every text behind it.
///
/// The page is written at the end, so the whole run is summed up in memory, within ``HTMLReportLimits``: rows and texts of
/// the worst files stay, and the page says what it leaves out. Same files in the same order, same bytes.
package struct HTMLFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "html", summary: "One page to open in a browser: overview, and each text with its findings",
    needs: [.source, .language], make: { HTMLFormat(options: $0) })

  private let options: FormatOptions
  private var content: ReportContent

  /// Creates a writer for one run.
  package init(options: FormatOptions) {
    self.init(options: options, limits: HTMLReportLimits())
  }

  /// Creates a writer that keeps the page within `limits`.
  init(options: FormatOptions, limits: HTMLReportLimits) {
    self.options = options
    content = ReportContent(rules: options.rules, limits: limits)
  }

  /// Appends nothing: the page begins with what only the end knows.
  package func begin(into output: inout [UInt8]) {}

  /// Counts one file, and keeps it as long as it is among the worst.
  package mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    content.add(file)
  }

  /// Appends the page.
  package mutating func end(_ summary: Summary, into output: inout [UInt8]) {
    content.settle()
    output += ReportPage(options: options, summary: summary, content: content).html
  }
}
