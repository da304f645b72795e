import ArgumentParser
import Chaffinch

@main
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chaffinch",
    abstract: "Finds residue in scraped text, scores each file's cleanliness, explains every point.",
    version: ChaffinchVersion.current,
    subcommands: [Lint.self, Explain.self, Rules.self, Train.self, Evaluate.self])
}
