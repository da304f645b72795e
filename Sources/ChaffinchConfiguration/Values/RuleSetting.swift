import ChaffinchCore
import ChaffinchLint

/// What is decided about one rule.
struct RuleSetting: Sendable, Equatable {
  /// Whether the rule is on, and how severe; nil for as it is.
  var level: RuleLevel?
  /// Findings with a lower confidence are none, 0…1; nil for all.
  var minConfidence: Double?

  /// This setting on top of `base`.
  func extending(_ base: RuleSetting?) -> RuleSetting {
    RuleSetting(level: level ?? base?.level, minConfidence: minConfidence ?? base?.minConfidence)
  }

  /// The setting for the rules; nil where it changes nothing.
  var decision: RulePolicy.Decision? {
    let decision = RulePolicy.Decision(
      isOn: level != .off, severity: level.flatMap { Severity(rawValue: $0.rawValue) },
      minConfidence: minConfidence)
    return decision == RulePolicy.Decision() ? nil : decision
  }
}

/// Whether a rule is on, and how severe.
enum RuleLevel: String, CaseIterable, Sendable {
  /// The rule finds nothing.
  case off
  /// The rule has its own severity.
  case on
  /// Its findings are notes.
  case note
  /// Its findings are warnings.
  case warning
  /// Its findings are errors.
  case error
}

/// Which rules the command line picks out; it stands above all files.
package struct RuleSelection: Sendable, Equatable {
  /// Only these rules are on; nil for all that the files leave on.
  var selected: Set<String>?
  /// These rules are off.
  var ignored: Set<String>

  /// Makes a selection; the default leaves all as it is.
  package init(selected: Set<String>? = nil, ignored: Set<String> = []) {
    self.selected = selected
    self.ignored = ignored
  }

  /// The names it holds, in order.
  var names: [String] { ignored.union(selected ?? []).sorted() }

  /// The level of the rule, which is `level` in the files.
  func level(of rule: String, otherwise level: RuleLevel?) -> RuleLevel? {
    if ignored.contains(rule) { return .off }
    guard let selected else { return level }
    guard selected.contains(rule) else { return .off }
    return level == .off ? .on : level
  }
}
