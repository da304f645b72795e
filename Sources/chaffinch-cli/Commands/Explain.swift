import ArgumentParser
import ChaffinchCore
import ChaffinchLint
import ChaffinchReport

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a rule: what it finds, why it matters, examples.")

  @Argument(help: "The rule's name, as `chaffinch rules` lists it.")
  var rule: String

  @Option(help: "The format on standard output: text or markdown.")
  var format = PageFormat.text

  func run() throws {
    try StandardOutput.write(page(of: try metadata()))
  }

  private func page(of metadata: RuleMetadata) -> [UInt8] {
    switch format {
    case .text: TerminalMessage.bytes(of: RulePage.text(metadata))
    case .markdown: Array(RulePage.markdown(metadata).utf8)
    }
  }

  private func metadata() throws -> RuleMetadata {
    if let metadata = RuleList.named(rule)?.metadata { return metadata }
    let rules = try FolderRules.all().map(\.rule)
    guard let metadata = rules.first(where: { $0.name == rule }) else {
      let names = rules.map(\.name).joined(separator: ", ")
      StandardError.write("There is no rule “\(rule)”. The rules are \(names).")
      throw ExitCode(2)
    }
    return metadata
  }
}
