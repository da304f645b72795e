import ArgumentParser
import ChaffinchConfiguration
import ChaffinchDataSets
import ChaffinchLint
import ChaffinchReport
import Foundation

struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write texts without their residue, with everything else unchanged.",
    discussion: """
      Reads what dedup reads. Each file keeps its name, its format and its compression in the folder of --output; \
      records keep all their other fields byte for byte. What is removed is what lint finds. With --diff the changes \
      are printed and nothing is written.

      A document that would lose over half of its body-like text (long lines that end a sentence and are not mostly \
      links) is more likely misjudged than nearly all residue. It is left as it was and listed in heavy-loss.jsonl, \
      unless --allow-heavy-loss is given.

      Exit codes: 0 done, 2 usage, or something that could not be read or written (the rest is done).
      """)

  @Argument(help: "Files and folders; `-` for standard input.")
  var paths: [String]

  @OptionGroup(title: "Input")
  var input: InputOptions

  @OptionGroup(title: "Evidence")
  var evidence: EvidenceOptions

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  @OptionGroup
  var heavyLoss: HeavyLossOptions

  @Flag(help: "Print the changes as a unified diff, and write nothing.")
  var diff = false

  @OptionGroup(title: "Output")
  var job: JobOptions

  func run() throws {
    if configuration.showConfig { return try configuration.show(paths) }
    let options = try job.options(input)
    var residue = try evidence.residueOptions(configuration, input.source(paths))
    residue.allowsHeavyLoss = heavyLoss.allowHeavyLoss
    let cleaner = Cleaner(labeller: try evidence.makeLabeller(), options: options, residue: residue)
    if diff { return try show(cleaner) }
    try job.run(removesDocuments: false) { output, progress in
      try cleaner.run(paths, output: output, progress: progress.show)
    }
  }

  /// Prints what would change; escaped on a terminal, as it is elsewhere, so that it can be applied.
  private func show(_ cleaner: Cleaner) throws {
    var hasProblem = false
    try cleaner.compare(input.source(paths)) { change in
      switch change {
      case .problem(let message):
        hasProblem = true
        StandardError.write(message)
      case .withheld(let name, let bodyShare):
        StandardError.write(CleaningSummary.withheld(name, bodyShare: bodyShare))
      case .changed(let name, let hunks):
        let shown = CleaningSummary.oneLine(name)
        let diff = Array("--- \(shown)\n+++ \(shown)\n".utf8) + hunks
        let text =
          StandardOutput.isTerminal ? TerminalMessage.bytes(of: String(decoding: diff, as: UTF8.self)) : diff
        try? StandardOutput.write(text)
      }
    }
    if hasProblem { throw ExitCode(2) }
  }
}
