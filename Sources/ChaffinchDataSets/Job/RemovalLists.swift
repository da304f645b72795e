import ChaffinchInput

/// The lists of what a job removed: `removed.jsonl` with the reasons, `removed.txt` with identifiers only, and
/// `clusters.tsv` with the identifier of each document that has near-duplicates and that of the one kept of them.
///
/// A job that cleans texts has `heavy-loss.jsonl` too, with the documents that lose over half of their body-like text.
struct RemovalLists {
  let outcomes: RecordOutcomes
  let paths: OutputPaths
  /// What is said of a cleaning before any record is cleaned; nil where the job cleans none.
  let cleaning: CleaningOutcome?

  /// Writes the lists and returns what they amount to.
  func write() throws(OutputProblem) -> RemovalCounts {
    let reasons = try RecordWriter(path: paths.path(of: "removed.jsonl"), compression: Compression.none)
    let identifiers = try RecordWriter(path: paths.path(of: "removed.txt"), compression: Compression.none)
    let clusters = try RecordWriter(path: paths.path(of: "clusters.tsv"), compression: Compression.none)
    var heavyLosses: RecordWriter?
    if cleaning != nil {
      heavyLosses = try RecordWriter(
        path: paths.path(of: OutputPaths.heavyLosses), compression: Compression.none)
    }
    var counts = RemovalCounts(rowCount: outcomes.table.count)
    counts.cleaning = cleaning.map { CleaningTally($0) }
    for twin in outcomes.twins { if let twin { counts.members[twin.document, default: 1] += 1 } }
    var rows = RowStream(outcomes.folder.rows)
    var number = 0
    var line: [UInt8] = []
    while let (row, _) = try rows.next() {
      defer { number += 1 }
      let isRemoved = outcomes.isRemoved(row, number: number)
      let removal = try outcomes.removal(of: row, number: number)
      if row.isUnread || !outcomes.isReference(row) {
        counts.add(row, isRemoved: isRemoved, reason: removal?.reason)
      }
      if !isRemoved, let document = add(row, to: &counts) {
        line.removeAll(keepingCapacity: true)
        document.appendLine(isCleaned: cleaning?.allowsHeavyLoss == true, to: &line)
        try heavyLosses?.write(line)
      }
      if let removal {
        line.removeAll(keepingCapacity: true)
        removal.appendLine(to: &line)
        try reasons.write(line)
        if isRemoved { try identifiers.write(TabSeparatedText.line([removal.name.identifier])) }
      }
      let cluster = outcomes.twins[number]?.document ?? (counts.members[number] == nil ? nil : number)
      if let cluster {
        let kept = cluster == number ? row : try outcomes.row(cluster)
        let names = [outcomes.name(of: row).identifier, outcomes.name(of: kept).identifier]
        try clusters.write(TabSeparatedText.line(names))
      }
    }
    for (name, writer) in zip(OutputPaths.lists, [reasons, identifiers, clusters]) {
      counts.lists.append(Manifest.File(path: name, try writer.finish()))
    }
    if let heavyLosses {
      counts.lists.append(Manifest.File(path: OutputPaths.heavyLosses, try heavyLosses.finish()))
    }
    return counts
  }

  /// Counts what cleaning took from a kept record; returns it where it belongs into the list of heavy losses.
  private func add(_ row: RecordRow, to counts: inout RemovalCounts) -> CleaningOutcome.Document? {
    guard row.kind == .document, !outcomes.isReference(row), let note = row.cleaning else { return nil }
    let isWholeFile = outcomes.files[Int(row.head.file)].format == .plainText
    return counts.cleaning?.add(note, outcomes.name(of: row), isWholeFile: isWholeFile)
  }
}

/// What the records of a job amount to.
struct RemovalCounts {
  let rowCount: Int
  /// The lists as they were written.
  var lists: [Manifest.File] = []
  /// For each kept document that stands for others how many they are together.
  var members: [Int: Int] = [:]
  /// Documents read and removed, by source.
  var sources: [[UInt8]: (read: Int, removed: Int)] = [:]
  /// Removed records by the reason's name, without the value.
  var reasons: [String: Int] = [:]
  /// Documents that stay and lost parts of their text.
  var trimmed = 0
  /// What cleaning took from the kept documents; nil where the job cleans none.
  var cleaning: CleaningTally?
  var documents = 0
  /// Documents that have an identifier.
  var withID = 0
  var removed = 0
  var unreadable = 0
  var passedThrough = 0
  /// The messages of what could not be read, the first ones.
  var problems: [String] = []
  static let problemsKept = 1000

  init(rowCount: Int) { self.rowCount = rowCount }

  mutating func add(_ row: RecordRow, isRemoved: Bool, reason: String?) {
    switch row.kind {
    case .passThrough: passedThrough += 1
    case .unreadable, .problem:
      unreadable += 1
      if problems.count < Self.problemsKept { problems.append(String(decoding: row.message, as: UTF8.self)) }
    case .document, .dropped:
      documents += 1
      if !row.id.isEmpty { withID += 1 }
      sources[row.source, default: (0, 0)].read += 1
      if reason != nil, !isRemoved { trimmed += 1 }
      guard isRemoved, let reason else { return }
      removed += 1
      sources[row.source, default: (0, 0)].removed += 1
      reasons[reason.split(separator: " ").first.map(String.init) ?? reason, default: 0] += 1
    }
  }
}

/// The sink for untrusted text on its way into a line of cells with tabs between them.
enum TabSeparatedText {
  /// The cells as a line; tabs, line ends and backslashes in them are written as `\t`, `\n`, `\r` and `\\`.
  static func line(_ cells: [[UInt8]]) -> [UInt8] {
    var line: [UInt8] = []
    for (number, cell) in cells.enumerated() {
      if number > 0 { line.append(UInt8(ascii: "\t")) }
      for byte in cell {
        switch byte {
        case UInt8(ascii: "\t"): line += Array(#"\t"#.utf8)
        case UInt8(ascii: "\n"): line += Array(#"\n"#.utf8)
        case UInt8(ascii: "\r"): line += Array(#"\r"#.utf8)
        case UInt8(ascii: "\\"): line += Array(#"\\"#.utf8)
        default: line.append(byte)
        }
      }
    }
    line.append(UInt8(ascii: "\n"))
    return line
  }
}
