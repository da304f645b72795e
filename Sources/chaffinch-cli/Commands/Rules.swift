import ArgumentParser
import ChaffinchRules

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the rules.")

  func run() {
    let rows = RuleList.all.map { rule in
      let metadata = rule.metadata
      return [metadata.name, metadata.severity.rawValue, metadata.scope.rawValue, metadata.summary]
    }
    print(TextTable.aligned([["RULE", "SEVERITY", "SCOPE", "FINDS"]] + rows))
    print("\n`chaffinch explain RULE` says why a rule matters and shows examples.")
  }
}
