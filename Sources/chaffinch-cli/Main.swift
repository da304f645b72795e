import ArgumentParser
import Chaffinch

@main
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "chaffinch")
}
