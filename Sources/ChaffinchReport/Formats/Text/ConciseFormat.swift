import ChaffinchCore

/// The format `concise`: one line per document with findings, the worst first.
///
///     news/a.txt: score 41.3, warning, 9 findings: 120 lines related-block, 14 lines navigation-block, 2 more rules
struct ConciseFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "concise", summary: "For people: one line per document, the worst first", isForPeople: true,
    make: { ConciseFormat(options: $0.text) })

  /// Documents that are listed: more than anybody reads, and about 100 kB of memory.
  static let shownDocuments = 1000
  /// Rules that a line names, those that cost most.
  private static let namedRules = 2

  private var worst: WorstDocuments

  /// Creates a writer for one run.
  init(options: TextOptions = TextOptions()) {
    worst = WorstDocuments(Self.shownDocuments, options: options)
  }

  /// Whether nothing is written before the end.
  var writesAtEnd: Bool { worst.isHeld }

  /// Appends the line of a file, or keeps it if the file may be among the worst.
  mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    worst.add(file, into: &output) { Self.write(file, to: &$0) }
  }

  /// Appends the worst files, the closing line and how many files are left out.
  mutating func end(_ summary: Summary, into output: inout [UInt8]) {
    worst.end(into: &output) { $0.write(closing: summary) }
  }

  private static func write(_ file: FileReport, to terminal: inout TerminalWriter) {
    terminal.write(nameAndScoreOf: file)
    if let worst = file.findings.map(\.severity).max() {
      terminal.write(", ")
      terminal.write(untrusted: worst.rawValue, Style(worst))
    }
    terminal.write(", ")
    terminal.write(untrusted: countText(file.findings.count, "finding"))
    let shares = RuleShare.shares(of: file.findings)
    for (place, share) in shares.prefix(namedRules).enumerated() {
      terminal.write(place == 0 ? ": " : ", ")
      if share.lines > 0 { terminal.write(untrusted: countText(share.lines, "line") + " ") }
      terminal.write(untrusted: share.rule, .rule)
    }
    let rest = shares.count - namedRules
    if rest > 0 { terminal.write(untrusted: ", " + countText(rest, "more rule")) }
    terminal.endLine()
  }
}

/// What one rule has found in a document.
private struct RuleShare {
  /// Name of the rule.
  let rule: String
  /// The lines that its findings claim, blank ones left out; none for a finding on the whole document.
  private(set) var lines = 0
  /// The points that they take off the score, in thousandths.
  private var loss = 0

  private init(rule: String) { self.rule = rule }

  /// What the rules have found, the costliest first, then the one with the most lines, then by name.
  static func shares(of findings: [Finding]) -> [RuleShare] {
    var shares: [String: RuleShare] = [:]
    for finding in findings {
      var share = shares[finding.rule] ?? RuleShare(rule: finding.rule)
      share.lines += finding.lineFingerprints.count
      share.loss += thousandths(finding.scoreLoss, atMost: 100)
      shares[finding.rule] = share
    }
    return shares.values.sorted {
      ($1.loss, $1.lines, $0.rule) < ($0.loss, $0.lines, $1.rule)
    }
  }
}
