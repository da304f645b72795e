import ArgumentParser
import ChaffinchCore
import ChaffinchDataSets

struct Dedup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Remove near-duplicate documents, or copies of documents, paragraphs, lines and passages, from a data set.",
    discussion: """
      Reads text, JSON Lines, CSV, TSV, WET and WARC, plain or compressed with gzip or zstd. Writes into the folder of \
      --output: kept/ (the files without what was removed), removed.jsonl (reason, kept document and similarity, or the \
      removed parts of a text), removed.txt (ids), clusters.tsv and manifest.json.

      Exit codes: 0 done, 2 usage, or something that could not be read or written (the rest is done).
      """)

  @Argument(help: "Files and folders; `-` for standard input.")
  var paths: [String]

  @OptionGroup(title: "Input")
  var input: InputOptions

  @OptionGroup(title: "What is removed")
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
      What to compare: documents that are alike (document), or copies of whole documents (exact), of paragraphs \
      (lines up to a blank one), of lines, or of passages, which are cut at the ends of sentences and lines.
      """)
  var by = Unit.document

  @Option(help: "The first copy to remove: 2 leaves one, 3 leaves two.")
  var copies: Int?

  @Option(
    help: "Where copies are counted: in the site (the host of the URL, or else the folder) or in the corpus.")
  var scope: RepeatOptions.Scope?

  @Option(
    help: "What must be equal in copies: words (case, punctuation and white space do not count) or bytes.")
  var match: RepeatOptions.Match?

  @Option(
    help: """
      Remove paragraphs and lines of which at least this share of 5-word shingles appeared earlier, above 0 to 1; without \
      it, only exact copies are removed.
      """)
  var share: Double?

  @Option(help: "Paragraphs and lines (5) and documents (1) with fewer words are never removed.")
  var minWords: Int?

  @Option(help: "The number of words in the shortest passage to remove (50).")
  var passageWords: Int?

  func validate() throws {
    if let copies, copies < 2 { throw ValidationError("--copies takes a number of 2 or more.") }
    if let share, !(share > 0 && share <= 1) {
      throw ValidationError("--share takes a number above 0 to 1.")
    }
    if let minWords, minWords < 1 { throw ValidationError("--min-words takes a number of 1 or more.") }
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
    throw ValidationError("\(name) has no effect with --by \(by.rawValue).")
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
