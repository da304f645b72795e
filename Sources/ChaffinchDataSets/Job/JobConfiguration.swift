import ChaffinchInput
import ChaffinchLint
import ChaffinchText

/// What a job was told, by the names of the command line: for the manifest, and to know whether a stopped job is the same.
struct JobConfiguration: Sendable {
  private(set) var values: [String: String]

  /// What a job is told; `rejects` is the folder of the removed records.
  init(_ options: DataSetOptions, filters: RecordFilterFactory?, rejects: String?) {
    let fields = options.records.fields
    values = [
      "text-field": fields.text, "id-field": fields.id, "url-field": fields.url,
      "stdin-format": options.stdinFormat.rawValue,
    ]
    if !options.references.isEmpty { values["reference"] = options.references.joined(separator: " ") }
    if let near = options.nearDuplicates {
      values["threshold"] = "\(near.threshold)"
      values["shingle"] = "\(near.shingleSize)"
      values["keep"] = "\(near.keep)"
      if let containment = near.containment { values["containment"] = "\(containment)" }
    }
    if let repeats = options.repeats { values["by"] = "\(repeats)" }
    values["rejects"] = rejects
    guard let filters else { return }
    if let quality = filters.quality { add(quality) }
    if let residue = filters.residue {
      add(residue)
      values["model"] = FileFingerprint(of: ModelFile.encode(filters.labeller.model)).digits
      values["threshold-of-model"] = "\(filters.labeller.threshold)"
    }
  }

  /// Adds what is done about residue.
  private mutating func add(_ residue: ResidueOptions) {
    values["strip"] = "\(residue.strips)"
    if residue.strips { values["allow-heavy-loss"] = "\(residue.allowsHeavyLoss)" }
    values["scope"] = residue.scope.rawValue
    values["site"] = residue.sites.pattern
    if let minScore = residue.minScore { values["min-score"] = "\(minScore)" }
    if let index = residue.index { values["index"] = index.path }
    values["settings"] = "\(residue.settings)"
  }

  /// Adds which quality filters there are.
  private mutating func add(_ quality: QualityOptions) {
    guard !quality.presets.isEmpty else { return }
    values["filters"] = quality.presets.map(\.rawValue).joined(separator: ",")
    if case .named(let language) = quality.language { values["language"] = language ?? "en" }
  }

  /// The values in one line, in the order of their names.
  var line: String {
    values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }
}
