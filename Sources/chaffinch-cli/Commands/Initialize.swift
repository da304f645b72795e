import ArgumentParser
import ChaffinchConfiguration
import Foundation

struct Initialize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a starting configuration file into the current folder.",
    discussion: """
      The file has every key, with a comment; keys that the preset does not set are commented out.

      Exit codes: 0 done, 2 usage, an existing file, or a folder that cannot be written.
      """)

  @Option(help: "What the texts are: news, web or training.")
  var preset: StarterConfiguration = .news

  @Flag(help: "Replace an existing file.")
  var force = false

  func run() throws {
    let name = Configuration.fileName
    var status = stat()
    guard force || lstat(name, &status) != 0 else {
      StandardError.write("\(name): already exists. Edit it, or replace it with --force.")
      throw ExitCode(2)
    }
    try OutputFile.write(Array(preset.text.utf8), to: name)
    print(
      "Wrote \(name) (preset \(preset.rawValue)). Read it through, then lint a folder of texts: chaffinch lint PATH"
    )
  }
}

extension StarterConfiguration: ExpressibleByArgument {}
