import ChaffinchCore

/// The format `text`: for people at a terminal, the worst documents first.
///
///     news/a.txt: score 87.6, needs cleaning, 6 findings
///
///       lines 3–5  warning  related-block  headlines of other articles  (−12.4 points)
///         3 | More news
///         4 | Gold climbs again
///         5 | Rain until Friday
///         because: “more news” (en) on line 3
///         see news/b.txt:9-11 (same text)
///
///       5 more findings in this document, −1.3 points (--all shows them)
struct TextFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "text", summary: "For people: the worst documents first, with what was found in them and why",
    needs: .snippets, isForPeople: true, make: { TextFormat(options: $0.text) })

  /// Documents that are shown: as many as the page of `markdown` names.
  static let shownDocuments = 20
  /// Findings of a document that are shown: a screen of them, and what costs most is among them.
  ///
  /// Of 40 news pages by seven scrapers, five findings have 90 % of the points that a page loses.
  static let shownFindings = 5
  /// Findings that are shown where one document only has any: as many as of several documents together.
  static let shownFindingsAlone = shownDocuments * shownFindings

  private let options: TextOptions
  private var worst: WorstDocuments
  /// The first document with findings, as it is shown if it stays the only one.
  private var alone: [UInt8]?

  /// Creates a writer for one run.
  init(options: TextOptions = TextOptions()) {
    self.options = options
    worst = WorstDocuments(Self.shownDocuments, options: options)
  }

  /// Whether nothing is written before the end.
  var writesAtEnd: Bool { worst.isHeld }

  /// Appends a file and its findings, or keeps them if the file may be among the worst.
  mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    let isFirst = worst.isEmpty
    let (options, limit) = (options, options.showsAll ? Int.max : Self.shownFindings)
    worst.add(file, into: &output) { DocumentText(file, limit: limit, width: options.width).write(to: &$0) }
    guard isFirst, !worst.isEmpty, file.findings.count > limit else { return }
    var text: [UInt8] = []
    TerminalWriter.append(to: &text, color: options.color) {
      DocumentText(file, limit: Self.shownFindingsAlone, width: options.width).write(to: &$0)
    }
    alone = text
  }

  /// Appends the worst files, the table of the rules, the closing line and how many files are left out.
  mutating func end(_ summary: Summary, into output: inout [UInt8]) {
    worst.end(alone: alone, into: &output) { terminal in
      terminal.write(rulesOf: summary, withFiles: false)
      terminal.write(closing: summary)
    }
  }
}

/// The text report of one document: its score, its findings, and how many are left out.
private struct DocumentText {
  private let file: FileReport
  private let width: Int
  /// The findings that are shown, in the order of the text.
  private let shown: [Finding]
  /// How many are not shown.
  private let leftOut: Int
  /// The points that those cost.
  private let lossLeftOut: Double

  /// Shows at most `limit` findings, those that matter most.
  init(_ file: FileReport, limit: Int, width: Int) {
    self.file = file
    self.width = width
    let findings = file.findings
    guard findings.count > limit else {
      (shown, leftOut, lossLeftOut) = (findings, 0, 0)
      return
    }
    let ranked = findings.indices.sorted { Self.rank(findings[$0], $0) < Self.rank(findings[$1], $1) }
    shown = ranked.prefix(limit).sorted().map { findings[$0] }
    leftOut = findings.count - limit
    lossLeftOut = ranked.dropFirst(limit).reduce(0) { $0 + max(0, findings[$1].scoreLoss) }
  }

  /// Errors come first, then what costs most: a note of nine points tells more than a warning of none.
  private static func rank(_ finding: Finding, _ sequence: Int) -> FindingRank {
    FindingRank(
      severity: max(finding.severity, .warning), scoreLoss: finding.scoreLoss, confidence: finding.confidence,
      sequence: sequence)
  }

  /// Writes the document, with a blank line behind each part.
  func write(to terminal: inout TerminalWriter) {
    terminal.writeScoreLine(of: file)
    terminal.endLine()
    for finding in shown {
      FindingText(file: file, finding: finding, width: width).write(to: &terminal)
      terminal.endLine()
    }
    guard leftOut > 0 else { return }
    terminal.write("  ")
    terminal.write(untrusted: countText(leftOut, "more finding"))
    terminal.write(" in this document")
    if let loss = OneDecimal(lossLeftOut), !loss.isZero {
      terminal.write(", −", .loss)
      terminal.write(untrusted: loss.text, .loss)
      terminal.write(" points", .loss)
    }
    terminal.write(" (")
    terminal.write("--all", .heading)
    terminal.write(leftOut == 1 ? " shows it)" : " shows them)")
    terminal.endLine()
    terminal.endLine()
  }
}
