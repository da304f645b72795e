import ChaffinchCore
import ChaffinchInput

/// Signs that a job took more from a data set than its owner means to lose.
enum DataSetWarnings {
  /// A cluster of more documents than this is more likely a shared template than one text.
  static let largeCluster = 1000
  /// Sources with fewer documents are not looked at.
  static let smallestSource = 20

  /// So many sources are named; of more the number is said.
  static let sourcesNamed = 10

  /// The warnings, each with its remedy.
  static func messages(_ counts: RemovalCounts, _ outcomes: RecordOutcomes) throws(OutputProblem) -> [String]
  {
    var messages: [String] = []
    // Of exact copies there may be any number.
    let members = outcomes.twinReason == "near-duplicate" ? counts.members : [:]
    for (kept, count) in members.sorted(by: { $0.key < $1.key }) where count > largeCluster {
      let name = String(decoding: outcomes.name(of: try outcomes.row(kept)).identifier, as: UTF8.self)
      messages.append(
        "\(count) documents are near-duplicates of \(name); perhaps they only share a template. See clusters.tsv. "
          + "--strip compares texts without residue; a higher --threshold is stricter.")
    }
    let losses = counts.sources.filter {
      $0.value.read >= smallestSource && $0.value.removed * 2 > $0.value.read
    }
    let sorted = losses.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for (source, loss) in sorted.prefix(sourcesNamed) {
      messages.append(
        "\(String(decoding: source, as: UTF8.self)): \(loss.removed) of \(loss.read) documents were removed. "
          + "See the reasons in removed.jsonl before you go on.")
    }
    if sorted.count > sourcesNamed {
      messages.append(
        "\(countText(sorted.count - sourcesNamed, "more source")): over half of the documents were removed.")
    }
    return messages
  }

  /// What is said of names of fields and sources that fit no record, so that they change nothing.
  static func namesWithoutRecord(
    _ counts: RemovalCounts, _ outcomes: RecordOutcomes, _ options: DataSetOptions
  ) -> [String] {
    var messages: [String] = []
    let id = options.records.fields.id
    if counts.documents > 0, counts.withID == 0, id != FieldNames().id {
      messages.append(
        "no record has a field \"\(id)\": check --id-field. Records are listed by path and number.")
    }
    guard let near = options.nearDuplicates else { return messages }
    guard outcomes.table.kinds.contains(.document) else { return messages }
    func isEach(_ preference: Double) -> Bool {
      zip(outcomes.table.kinds, outcomes.table.preferences).allSatisfy { $0 != .document || $1 == preference }
    }
    switch near.keep {
    case .newest(let field) where isEach(-.infinity):
      messages.append(
        "no record has a date or number in a field \"\(field)\": check --date-field. "
          + "The first of each group was kept.")
    case .priority(let sources) where isEach(-Double(sources.count)):
      messages.append(
        "no record comes from a source of --priority: check the names. The first of each group was kept.")
    default: break
    }
    return messages
  }

  /// What is said where not one record of a data set can be read.
  static func nothingRead(_ counts: RemovalCounts) -> String? {
    guard counts.documents == 0, counts.unreadable > 0 else { return nil }
    return "no record could be read: check --text-field and the format of the files."
  }
}
