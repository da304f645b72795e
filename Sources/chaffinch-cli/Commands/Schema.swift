import ArgumentParser
import ChaffinchConfiguration

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of the configuration file, for editors and checks.")

  func run() { print(ConfigurationSchema.json, terminator: "") }
}
