import ArgumentParser
import ChaffinchRules

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a rule: what it finds, why it matters, examples.")

  @Argument(help: "The rule's name, as `chaffinch rules` lists it.")
  var rule: String

  func run() throws {
    guard let metadata = RuleList.named(rule)?.metadata else {
      let names = RuleList.all.map { $0.metadata.name }.joined(separator: ", ")
      StandardError.write("There is no rule “\(rule)”. The rules are \(names).")
      throw ExitCode(2)
    }
    print(RulePage.text(metadata))
  }
}
