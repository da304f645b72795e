import ArgumentParser
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
    let labeller = options.nearDuplicates?.keep == .cleanest ? try EvidenceOptions.labeller(model: nil) : nil
    let progress = JobProgress()
    try job.finish(progress) { (output) throws(DataSetProblem) in
      try Deduplicator(options: options, labeller: labeller).run(
        paths, output: output, progress: progress.show)
    }
  }
}
