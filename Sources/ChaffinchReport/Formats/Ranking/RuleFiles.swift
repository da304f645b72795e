import ChaffinchCore

/// In how many texts each rule has found something; the memory grows with the number of rules.
struct RuleFiles: Sendable {
  private var counts: [String: Int] = [:]

  /// Counts one text.
  mutating func add(_ file: FileReport) {
    for rule in Set(file.findings.map(\.rule)) {
      counts[rule, default: 0] += 1
    }
  }

  /// The number of texts of a rule.
  func count(of rule: String) -> Int { counts[rule, default: 0] }
}
