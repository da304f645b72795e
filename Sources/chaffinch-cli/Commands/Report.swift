import ArgumentParser
import ChaffinchInput

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the HTML and the JSON report of a corpus, and print what each rule found.",
    discussion: """
      Takes the paths and options of `chaffinch lint`, including --output FORMAT=PATH for further reports.

      Exit codes: 0 the reports are written, whatever they say; 2 usage or something that could not be read.
      """)

  @Option(
    name: [.customShort("o"), .customLong("into")],
    help: ArgumentHelp("The folder for the reports; created if needed.", valueName: "folder"))
  var folder = "reports"

  @Argument(parsing: .allUnrecognized, help: "Files and folders, and options of `chaffinch lint`.")
  var arguments: [String]

  func run() throws {
    try OutputFolder.make(folder)
    let outputs = ["html=\(folder)/report.html", "json=\(folder)/report.json"].flatMap { ["--output", $0] }
    let command = try Lint.parseAsRoot(arguments + outputs + ["--format", "statistics", "--exit-zero"])
    guard let lint = command as? Lint else { throw CleanExit.helpRequest(Lint.self) }
    try lint.run()
    StandardError.write("See \(folder)/report.html and \(folder)/report.json.")
  }
}
