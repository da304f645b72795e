import ArgumentParser
import ChaffinchCore
import ChaffinchDataSets

struct Dedup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Remove near-duplicate documents, or copies of documents, paragraphs, lines and passages, from a data set.",
    discussion: """
      Reads what lint reads, gzip and zstd, WARC and WET, CSV and TSV. Writes into the folder of --output: kept/ with \
      the files as they were without what was removed, removed.jsonl (reason, kept twin and similarity, or the parts of a text that went), removed.txt \
      (identifiers), clusters.tsv, manifest.json.

      Exit codes: 0 done, 2 usage, or something that could not be read or written (the rest is done).
      """)

  @Argument(help: "Files and folders; `-` for standard input.")
  var paths: [String]

  @OptionGroup(title: "Input")
  var input: InputOptions

  @OptionGroup(title: "What goes")
  var repeats: RepeatArguments

  @OptionGroup(title: "Near-duplicates")
  var near: NearDuplicateArguments

  @OptionGroup(title: "Output")
  var job: JobOptions

  func validate() throws {
    guard repeats.by != .document, near.isChanged else { return }
    throw ValidationError("--threshold, --shingle and --keep go with --by document only.")
  }

  func run() throws {
    var options = try job.options(input)
    try near.add(to: &options)
    options.repeats = repeats.options()
    let labeller = options.nearDuplicates?.keep == .cleanest ? try ModelLoading.labeller(path: nil) : nil
    try job.run { output, progress in
      try Deduplicator(options: options, labeller: labeller).run(
        paths, output: output, progress: progress.show)
    }
  }
}

struct RepeatArguments: ParsableArguments {
  /// What copies are sought of.
  enum Unit: String, ExpressibleByArgument, CaseIterable {
    case document
    case exact
    case paragraph
    case line
    case passage
  }

  @Option(
    help: """
      What is compared: documents that are alike (document), or copies of whole documents (exact), of paragraphs \
      (lines up to a blank one), of lines, or of passages, which are cut at the borders of sentences and lines.
      """)
  var by = Unit.document

  @Option(help: "The first copy that goes: 2 leaves one, 3 leaves two.")
  var copies: Int?

  @Option(help: "How far a copy counts: site (the host of the URL, else the folder) or corpus.")
  var scope: RepeatOptions.Scope?

  @Option(
    help: "What makes copies: words (case, punctuation and white space do not count) or bytes.")
  var match: RepeatOptions.Match?

  @Option(
    help: """
      Paragraphs and lines go where at least this share of their 5-word shingles stood earlier, above 0 to 1; without \
      it only exact copies go.
      """)
  var share: Double?

  @Option(help: "Paragraphs and lines with fewer words are never touched (5), nor are such documents (1).")
  var minWords: Int?

  @Option(help: "The words of the shortest passage that goes (50).")
  var passageWords: Int?

  func validate() throws {
    if let copies, copies < 2 { throw ValidationError("--copies takes a number from 2 up.") }
    if let share, !(share > 0 && share <= 1) {
      throw ValidationError("--share takes a number above 0 to 1.")
    }
    if let minWords, minWords < 1 { throw ValidationError("--min-words takes a number from 1 up.") }
    if let passageWords, !(4...10_000).contains(passageWords) {
      throw ValidationError("--passage-words takes a number from 4 to 10000.")
    }
    try refuseWhereItMeansNothing(copies, "--copies", [.document])
    try refuseWhereItMeansNothing(scope, "--scope", [.document])
    try refuseWhereItMeansNothing(match, "--match", [.document, .passage])
    try refuseWhereItMeansNothing(share, "--share", [.document, .exact, .passage])
    try refuseWhereItMeansNothing(minWords, "--min-words", [.document, .passage])
    try refuseWhereItMeansNothing(passageWords, "--passage-words", [.document, .exact, .paragraph, .line])
    if share != nil, match == .bytes { throw ValidationError("--share goes with --match words only.") }
  }

  private func refuseWhereItMeansNothing(_ value: Any?, _ name: String, _ units: [Unit]) throws {
    guard value != nil, units.contains(by) else { return }
    throw ValidationError("\(name) means nothing with --by \(by.rawValue).")
  }

  /// The options of the job; nil for near-duplicate documents.
  func options() -> RepeatOptions? {
    guard let unit = RepeatOptions.Unit(rawValue: by.rawValue) else { return nil }
    var options = RepeatOptions(unit)
    options.copies = copies ?? options.copies
    options.scope = scope ?? options.scope
    options.match = match ?? options.match
    options.share = share
    options.minimumWords = minWords ?? options.minimumWords
    options.passageWords = passageWords ?? options.passageWords
    return options
  }
}

extension RepeatOptions.Scope: ExpressibleByArgument {}
extension RepeatOptions.Match: ExpressibleByArgument {}
