import ArgumentParser
import ChaffinchRules

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a rule: what it finds, why it matters, examples.")

  @Argument(help: "The rule's name, as `chaffinch rules` lists it.")
  var rule: String

  func run() throws {
    if let metadata = RuleList.named(rule)?.metadata { return print(RulePage.text(metadata)) }
    let rules = try FolderRules.all().map(\.rule)
    guard let metadata = rules.first(where: { $0.name == rule }) else {
      let names = rules.map(\.name).joined(separator: ", ")
      StandardError.write("There is no rule “\(rule)”. The rules are \(names).")
      throw ExitCode(2)
    }
    print(RulePage.text(metadata))
  }
}
