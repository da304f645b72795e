import ArgumentParser
import ChaffinchConfiguration
import ChaffinchCore
import ChaffinchReport

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the rules, as configured for the current folder.")

  @Option(help: "The format on standard output: text or markdown.")
  var format = PageFormat.text

  func run() throws {
    let rows = try FolderRules.all().map { rule, severity in
      [rule.name, severity?.rawValue ?? "off", rule.scope.rawValue, rule.summary]
    }
    try StandardOutput.write(list(of: rows))
  }

  private func list(of rows: [[String]]) -> [UInt8] {
    switch format {
    case .text:
      TerminalMessage.bytes(
        of: TextTable.aligned([["RULE", "SEVERITY", "SCOPE", "FINDS"]] + rows)
          + "\n\n`chaffinch explain RULE` says why a rule matters and shows examples.")
    case .markdown:
      Array((MarkdownTable.text([["Rule", "Severity", "Scope", "Finds"]] + rows) + "\n").utf8)
    }
  }
}

/// The rules of the current folder, the user's own among them.
enum FolderRules {
  /// Every rule with its severity, nil where it is off.
  static func all() throws(ConfigurationProblems) -> [(rule: RuleMetadata, severity: Severity?)] {
    var resolver = ConfigurationResolver(.closest)
    return try resolver.effective(at: ".").rules
  }
}
