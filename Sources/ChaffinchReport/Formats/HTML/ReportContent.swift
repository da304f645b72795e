import ChaffinchCore

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
  private var listed: WorstFirst<ListedFile>
  private var detailed: WorstFirst<ScriptData>

  /// Creates the content of an empty run.
  init(rules: [RuleMetadata], limits: HTMLReportLimits) {
    self.limits = limits
    self.rules = rules.map(\.name)
    prefixes = NamePrefixes(limit: limits.prefixes)
    sites = SiteTallies(limit: limits.sites)
    blocks = RepeatedBlocks(limits: limits)
    clusters = NearDuplicateClusters(limits: limits)
    listed = WorstFirst(countLimit: limits.listedFiles, costLimit: limits.listBytes)
    detailed = WorstFirst(countLimit: limits.listedFiles, costLimit: limits.dataBytes)
    for (number, name) in self.rules.enumerated() { ruleNumbers[name] = number }
  }

  /// The files of the list, the worst first; a file's place in it is its number in the page.
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
    let key = WorstFirstKey(
      tenths: tenths(file.score) ?? .max, name: file.shownName.bytes, sequence: count)
    if listed.accepts(key) {
      let row = ListedFile(
        file, sequence: count, site: site, rules: numbers(of: file), prefixes: &prefixes,
        nameBytes: limits.nameBytes)
      listed.add(row, key, cost: row.data.bytes.count + 2)
    }
    if detailed.accepts(key) {
      let detail = FileDetail(file, limits: limits).data
      detailed.add(detail, key, cost: detail.bytes.count + 60)
    }
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

/// A number of points in tenths, rounded as it is printed, or `nil` for none.
func tenths(_ points: Double?) -> Int? {
  guard let points, points.isFinite else { return nil }
  return DecimalNumber.rounded(points * 10)
}

extension FileReport {
  /// The path, with the number of the record where there is one.
  var shownName: RawText {
    guard let record else { return path }
    return RawText(path.bytes + Array("[record \(record.index)]".utf8))
  }
}

extension RawText {
  /// The text, cut behind `limit` bytes between two characters, with an ellipsis for the rest.
  func shortened(to limit: Int) -> RawText {
    guard bytes.count > limit else { return self }
    return RawText(Array(bytes[..<boundary(at: limit, of: bytes)]) + Array("…".utf8))
  }
}

/// The last place up to `place` that does not stand inside a character of UTF-8.
func boundary(at place: Int, of bytes: [UInt8]) -> Int {
  var place = place
  for _ in 0..<3 where place > 0 && place < bytes.count && bytes[place] & 0xC0 == 0x80 { place -= 1 }
  return place
}
