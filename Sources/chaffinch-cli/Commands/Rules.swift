import ArgumentParser
import Chaffinch
import ChaffinchRules

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the rules, as the configuration of the current folder has them.")

  func run() throws {
    let rows = try FolderRules.all().map { rule, severity in
      [rule.name, severity?.rawValue ?? "off", rule.scope.rawValue, rule.summary]
    }
    print(TextTable.aligned([["RULE", "SEVERITY", "SCOPE", "FINDS"]] + rows))
    print("\n`chaffinch explain RULE` says why a rule matters and shows examples.")
  }
}

/// The rules of the current folder, the user's own among them.
enum FolderRules {
  /// Every rule with its severity, nil where it is off; exit code 2 after a message where the configuration has a fault.
  static func all() throws -> [(rule: RuleMetadata, severity: Severity?)] {
    var resolver = ConfigurationResolver(.closest)
    do throws(ConfigurationProblems) {
      return try resolver.effective(at: ".").rules
    } catch {
      for problem in error.problems { StandardError.write(problem.message) }
      throw ExitCode(2)
    }
  }
}
