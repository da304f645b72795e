import ArgumentParser

@main
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chaffinch",
    abstract: "Finds residue in scraped text, scores each file's cleanliness, explains every point.",
    subcommands: [Train.self, Evaluate.self])
}
