import ChaffinchCore

/// The format `html`: one page that needs no network, with an overview and every text behind it.
///
/// The page is written at the end, so the whole run is summed up in memory, within ``HTMLReportLimits``: rows and texts of
/// the worst files stay, and the page says what it leaves out. Same files in the same order, same bytes.
struct HTMLFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "html", summary: "One page to open in a browser: overview, and each document with its findings",
    needs: [.source, .language], make: { HTMLFormat(options: $0) })

  private let options: FormatOptions
  private var content: ReportContent

  /// Creates a writer for one run that keeps the page within `limits`.
  init(options: FormatOptions, limits: HTMLReportLimits = HTMLReportLimits()) {
    self.options = options
    content = ReportContent(rules: options.rules, limits: limits)
  }

  /// Counts one file, and keeps it as long as it is among the worst.
  mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    content.add(file)
  }

  /// Appends the page.
  mutating func end(_ summary: Summary, into output: inout [UInt8]) {
    content.settle()
    output += ReportPage(options: options, summary: summary, content: content).html
  }
}

/// What keeps the HTML report below 16 MB for any corpus, and its making in bounded memory.
struct HTMLReportLimits: Sendable {
  /// Files in the list.
  var listedFiles = 100_000
  /// Bytes of the list.
  var listBytes = 8_000_000
  /// Bytes of the list, the texts and their findings together: what a browser opens at once.
  var dataBytes = 11_000_000
  /// Folders and containers that the list names once for all their files.
  var prefixes = 5000
  /// A longer text is cut around its findings.
  var textBytes = 200_000
  /// Findings shown of one file.
  var findingsPerFile = 500
  /// Sites that are counted each for itself.
  var sites = 20_000
  /// Sites, repeated blocks and clusters that the overview shows.
  var shownSites = 200
  /// See ``shownSites``.
  var shownBlocks = 100
  /// See ``shownSites``.
  var shownClusters = 100
  /// Files named with a block or a cluster.
  var namedFiles = 12
  /// Different findings that are watched for copies.
  var watchedBlocks = 200_000
  /// Originals whose near-duplicates are counted.
  var watchedClusters = 50_000
  /// Files that stand in the page's HTML, for readers without scripts.
  var writtenFiles = 50
  /// A longer path, site or identifier is cut in the lists.
  var nameBytes = 300
}

/// All that the HTML report says, gathered file by file.
struct ReportContent: Sendable {
  let limits: HTMLReportLimits
  private(set) var histogram = ScoreHistogram()
  private(set) var sites: SiteTallies
  private(set) var blocks: RepeatedBlocks
  private(set) var clusters: NearDuplicateClusters
  /// Names of the rules, those of the options first.
  private(set) var rules: [String]
  /// Files that were added.
  private(set) var count = 0
  /// The findings of all files.
  private(set) var findings = 0
  private(set) var prefixes: NamePrefixes
  private var ruleNumbers: [String: Int] = [:]
  private var listed: TopRanked<FileRank, ListedFile>
  private var detailed: TopRanked<FileRank, ScriptData>

  /// Creates the content of an empty run.
  init(rules: [RuleMetadata], limits: HTMLReportLimits) {
    self.limits = limits
    self.rules = rules.map(\.name)
    prefixes = NamePrefixes(limit: limits.prefixes)
    sites = SiteTallies(limit: limits.sites)
    blocks = RepeatedBlocks(limits: limits)
    clusters = NearDuplicateClusters(limits: limits)
    listed = TopRanked(limits.listedFiles, costLimit: limits.listBytes)
    detailed = TopRanked(limits.listedFiles, costLimit: limits.dataBytes)
    for (number, name) in self.rules.enumerated() { ruleNumbers[name] = number }
  }

  /// The files of the list, the worst first; a file's index is its number in the page.
  var files: [ListedFile] { listed.elements }

  /// What the page knows of the first files of the list beyond their rows.
  var details: [ScriptData] { Array(detailed.elements.prefix(listed.elements.count)) }

  /// Counts a file, and keeps it as long as it is among the worst.
  mutating func add(_ file: FileReport) {
    histogram.add(file.score)
    let site = sites.add(file)
    blocks.add(file, sequence: count)
    clusters.add(file, sequence: count)
    findings += file.findings.count
    let rank = FileRank(score: file.score, name: file.shownName.bytes, sequence: count)
    if listed.accepts(rank) {
      let row = ListedFile(
        file, sequence: count, site: site, rules: numbers(of: file), prefixes: &prefixes,
        nameBytes: limits.nameBytes)
      listed.offer(rank, cost: { $0.data.bytes.count + 2 }, { row })
    }
    let makeDetail = { ScriptData(of: file, limits: limits) }
    detailed.offer(rank, cost: { $0.bytes.count + 60 }, makeDetail)
    count += 1
  }

  /// Puts everything in its final order; to be called once, after the last file.
  mutating func settle() {
    listed.prune()
    detailed.prune(toCost: limits.dataBytes - listed.cost)
  }

  /// The numbers of the rules that found something in `file`, in ascending order.
  private mutating func numbers(of file: FileReport) -> [Int] {
    var numbers: Set<Int> = []
    for finding in file.findings {
      if ruleNumbers[finding.rule] == nil {
        ruleNumbers[finding.rule] = rules.count
        rules.append(finding.rule)
      }
      ruleNumbers[finding.rule].map { _ = numbers.insert($0) }
    }
    return numbers.sorted()
  }
}

extension RawText {
  /// The text, cut behind `limit` bytes between two characters, with an ellipsis for the rest.
  func shortened(to limit: Int) -> RawText {
    guard bytes.count > limit else { return self }
    return RawText(Array(bytes[..<boundary(at: limit, of: bytes)]) + Array("…".utf8))
  }
}

/// The last index up to `index` that does not stand inside a character of UTF-8.
func boundary(at index: Int, of bytes: [UInt8]) -> Int {
  var index = index
  for _ in 0..<3 where index > 0 && index < bytes.count && bytes[index] & 0xC0 == 0x80 { index -= 1 }
  return index
}
