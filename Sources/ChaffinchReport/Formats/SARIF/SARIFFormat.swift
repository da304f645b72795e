import ChaffinchCore

/// The format `sarif`: SARIF 2.1.0 (OASIS), for GitHub code scanning and other services and viewers.
///
/// A run holds the weightiest results only, within what GitHub takes (see ``SARIFLimits``), in the order of the texts; a
/// notification says how many were left out. Texts that are near-duplicates make one result for all copies of one text.
/// The memory is that of the results kept.
struct SARIFFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "sarif", summary: "SARIF 2.1.0, for GitHub code scanning",
    make: { SARIFFormat(tool: $0.tool, rules: $0.rules) })

  private let tool: ToolVersion
  private let rules: SARIFRules
  private var results: TopRanked<FindingRank, SARIFResult>
  private var clusters = DuplicateClusters()
  private var sequence = 0

  /// Creates a writer for one run whose findings are of the given rules; it keeps at most `limit` results.
  init(tool: ToolVersion, rules: [RuleMetadata], limit: Int = SARIFLimits.results) {
    self.tool = tool
    self.rules = SARIFRules(rules)
    results = TopRanked(limit, costLimit: SARIFLimits.bytes)
  }

  /// Appends the head of the log: the tool and its rules.
  func begin(into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.literal("{")
      json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.field("version", "2.1.0")
      json.literal(",\"runs\":[{\"tool\":{\"driver\":{")
      json.fields(of: tool)
      json.field("semanticVersion", tool.version)
      json.literal(",\"rules\":[")
      for rule in rules.all {
        json.literal(rule.name == rules.all.first?.name ? "\n" : ",\n")
        json.object { $0.fields(of: rule) }
      }
      json.literal("\n]}},\"columnKind\":\"unicodeCodePoints\",")
      json.field("originalUriBaseIds") { json in
        json.field("%SRCROOT%") { json in
          json.field("description") { $0.field("text", "The folder in which the tool was run.") }
        }
      }
    }
  }

  /// Appends nothing: which results come first is known at the end.
  mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    for finding in file.findings {
      offer(FindingRank(finding, sequence: sequence)) { $0.fields(of: finding, in: file, ruleIndex: $1) }
    }
    clusters.add(file)
  }

  /// Appends the results and closes the log.
  mutating func end(_ summary: Summary, into output: inout [UInt8]) {
    for cluster in clusters.all {
      let rank = FindingRank(severity: .note, scoreLoss: 0, confidence: 1, sequence: sequence)
      offer(rank) { $0.fields(of: cluster, ruleIndex: $1) }
    }
    let kept = results.elements.sorted { $0.sequence < $1.sequence }
    output.append(",\"results\":[")
    for (index, result) in kept.enumerated() {
      output.append(index == 0 ? "\n" : ",\n")
      output += result.json
    }
    output.append("\n],")
    let leftOut = results.offered + clusters.leftOut - kept.count
    JSONWriter.append(to: &output) { json in
      json.field("invocations", objects: [leftOut]) { json, leftOut in json.fields(ofInvocation: leftOut) }
      json.field("properties") { json in
        json.field("files", summary.files)
        json.field("score", summary.score, places: 1)
      }
      json.literal("}]}\n")
    }
  }

  /// Offers a result that `write` writes, given the index of a finding's rule where it has one.
  private mutating func offer(_ rank: FindingRank, _ write: (inout JSONWriter, [String: Int]) -> Void) {
    let number = sequence
    sequence += 1
    let indices = rules.index
    results.offer(rank, cost: \.json.count) {
      var bytes: [UInt8] = []
      JSONWriter.append(to: &bytes) { json in json.object { write(&$0, indices) } }
      return SARIFResult(sequence: number, json: bytes)
    }
  }
}

/// A result that is written already.
struct SARIFResult: Sendable {
  /// Its number in the run.
  let sequence: Int
  /// The object.
  let json: [UInt8]
}

/// What GitHub takes of a log (“SARIF support for code scanning”).
enum SARIFLimits {
  /// Results of a run; 5,000 of them are shown.
  static let results = 25_000
  /// Bytes of results: 10 MB once compressed by gzip, and such logs shrink to a seventh at least.
  static let bytes = 60_000_000
  /// Locations of a result that are shown; 1,000 are taken.
  static let locations = 100
  /// Locations that the message links to; GitHub shows no others.
  static let links = 20
}

/// The rules of a SARIF log, in the order of their indices.
struct SARIFRules: Sendable {
  /// The rule of results that stand for a text and its copies; no finding is of it.
  static let nearDuplicate = "near-duplicate"

  /// The rules, each name once.
  let all: [RuleMetadata]
  /// The index of a rule by its name.
  let index: [String: Int]

  /// Takes the rules of findings, and adds that of near-duplicates.
  init(_ rules: [RuleMetadata]) {
    var all: [RuleMetadata] = []
    var index: [String: Int] = [:]
    for rule in rules + [Self.nearDuplicateRule] where index[rule.name] == nil {
      index[rule.name] = all.count
      all.append(rule)
    }
    self.all = all
    self.index = index
  }

  private static let nearDuplicateRule = RuleMetadata(
    name: nearDuplicate, summary: "a document that the corpus contains again, exactly or nearly",
    rationale: """
      A document with many copies counts many times. Models memorise copies, and a document that is both in training and in \
      evaluation data makes the evaluation worthless.
      """,
    remedy: "Keep one of the copies: chaffinch dedup does that, and says which one it kept.", severity: .note)
}

extension JSONWriter {
  /// Writes a rule as SARIF describes it; GitHub asks for all of these fields.
  mutating func fields(of rule: RuleMetadata) {
    field("id", rule.name)
    field("shortDescription") { $0.field("text", RulePage.sentence(rule.summary)) }
    field("fullDescription") { $0.field("text", rule.rationale) }
    field("help") { json in
      json.field("text", "\(rule.rationale)\n\n\(rule.remedy)")
      let (rationale, remedy) = (MarkdownText.line(rule.rationale), MarkdownText.line(rule.remedy))
      json.field("markdown", "\(rationale)\n\n**What to do:** \(remedy)")
    }
    field("defaultConfiguration") { $0.field("level", rule.severity.rawValue) }
    field("properties") { json in
      // Of the lines that are called residue, 99 of 100 are (reports/accuracy.md).
      json.field("precision", "high")
      json.field("tags", texts: ["data-quality", "scraped-text"])
    }
  }
}

/// A text and the later texts of the run that are near-duplicates of it.
struct DuplicateCluster: Sendable {
  /// A near-duplicate.
  struct Copy: Sendable {
    /// The file that holds it.
    var file: RawText
    /// The line of the file on which its record begins, where it is one.
    var line: Int?
    /// Its path, with the number of its record.
    var shown: String
  }

  /// The first text of its kind.
  var original: FileReport.Original
  /// The first copies.
  var copies: [Copy] = []
  /// The number of copies.
  var count = 0
}

/// The texts of a run with copies, and as many copies of each as are shown.
struct DuplicateClusters: Sendable {
  /// The clusters, in the order of their first copies.
  private(set) var all: [DuplicateCluster] = []
  /// Clusters beyond those kept; one may count several times.
  private(set) var leftOut = 0
  private var indices: [RawText: Int] = [:]

  /// Counts a text if it is a copy.
  mutating func add(_ file: FileReport) {
    guard let original = file.original else { return }
    guard let index = index(of: original) else {
      leftOut += 1
      return
    }
    all[index].count += 1
    guard all[index].copies.count < SARIFLimits.locations else { return }
    all[index].copies.append(
      DuplicateCluster.Copy(file: file.path, line: file.record?.line, shown: file.shownPath))
  }

  private mutating func index(of original: FileReport.Original) -> Int? {
    if let index = indices[original.path] { return index }
    guard all.count < SARIFLimits.results else { return nil }
    indices[original.path] = all.count
    all.append(DuplicateCluster(original: original))
    return all.count - 1
  }
}
