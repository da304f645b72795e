import ArgumentParser
import ChaffinchConfiguration
import ChaffinchDataSets
import ChaffinchLint

struct Filter: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep the documents of a data set that pass quality filters, a score and deduplication.",
    discussion: """
      Applies, in this order: the quality filters of --filters, the score of --min-score, --strip to remove residue, and \
      --dedup to remove near-duplicates. Files keep their names, formats and compression in the folder of --output. \
      removed.jsonl says why each record was removed, with the value and the threshold, or the kept document. \
      A document from which --strip would remove over half of the body-like text (long lines that end a sentence and \
      are not mostly links) keeps its text and is listed in heavy-loss.jsonl, unless --allow-heavy-loss is given.

      Exit codes: 0 done, 2 usage, or something that could not be read or written (the rest is done).
      """)

  @Argument(help: "Files and folders; `-` for standard input.")
  var paths: [String]

  @Option(
    help: "The filters of these data sets, separated by commas: c4, gopher, fineweb, fineweb-2.",
    transform: FilterPresets.init)
  var filters = FilterPresets.none

  @Option(help: "The language for the filters, as two letters; detected for each document if not given.")
  var language: String?

  @Option(help: "Remove documents with a score below this, 0 to 100.")
  var minScore: Double?

  @Flag(help: "Remove residue from the texts.")
  var strip = false

  @OptionGroup
  var heavyLoss: HeavyLossOptions

  @Option(help: "Remove duplicates: near.")
  var dedup: DuplicateKind?

  @Option(help: "The folder for the removed records.")
  var rejects: String?

  @OptionGroup(title: "Near-duplicates")
  var near: NearDuplicateArguments

  @OptionGroup(title: "Input")
  var input: InputOptions

  @OptionGroup(title: "Evidence")
  var evidence: EvidenceOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  @OptionGroup(title: "Output")
  var job: JobOptions

  func validate() throws {
    if let minScore, !(0...100).contains(minScore) {
      throw ValidationError("--min-score takes a number from 0 to 100, such as 80.")
    }
    if filters.presets.isEmpty, minScore == nil, !strip, dedup == nil {
      throw ValidationError("Nothing to do: name --filters, --min-score, --strip or --dedup.")
    }
    if heavyLoss.allowHeavyLoss, !strip {
      throw ValidationError("--allow-heavy-loss has no effect without --strip.")
    }
  }

  func run() throws {
    if configuration.showConfig { return try configuration.show(paths) }
    var options = try job.options(input)
    if dedup != nil { try near.add(to: &options) }
    var residue: ResidueOptions?
    if strip || minScore != nil || options.nearDuplicates?.keep == .cleanest {
      residue = try evidence.residueOptions(configuration, input.source(paths))
      residue?.strips = strip
      residue?.allowsHeavyLoss = heavyLoss.allowHeavyLoss
      residue?.minScore = minScore
    }
    let quality = QualityOptions(
      presets: filters.presets, language: language.map { .named($0) } ?? .guessed)
    let filter = DataSetFilter(
      labeller: try evidence.makeLabeller(), options: options, residue: residue, quality: quality,
      rejects: rejects)
    try job.run { output, progress in
      try filter.run(paths, output: output, progress: progress.show)
    }
  }
}

/// What kind of duplicates are removed.
enum DuplicateKind: String, ExpressibleByArgument {
  case near
}

/// Presets of filters as they are named on the command line.
struct FilterPresets {
  let presets: [FilterPreset]

  static let none = FilterPresets(presets: [])

  private init(presets: [FilterPreset]) { self.presets = presets }

  init(_ names: String) throws {
    presets = try names.split(separator: ",").map { name in
      guard let preset = FilterPreset(rawValue: String(name)) else {
        let known = FilterPreset.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("There are no filters of “\(name)”. The data sets are \(known).")
      }
      return preset
    }
  }
}
