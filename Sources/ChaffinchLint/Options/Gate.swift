import ChaffinchCore

/// When a document makes a run fail.
package struct Gate: Sendable, Equatable {
  /// The severity from which a finding does; nil for notes on, or for none where there is a least score.
  package var failOn: FailureLevel?
  /// The score below which it does, 0…100; nil for none.
  package var minScore: Double?

  /// Makes a gate; the default fails on every finding.
  package init(failOn: FailureLevel? = nil, minScore: Double? = nil) {
    self.failOn = failOn
    self.minScore = minScore
  }

  /// This gate on top of `base`.
  package func extending(_ base: Gate) -> Gate {
    Gate(failOn: failOn ?? base.failOn, minScore: minScore ?? base.minScore)
  }
}

/// From which severity on findings fail a run.
package enum FailureLevel: String, CaseIterable, Sendable {
  /// From notes on.
  case note
  /// From warnings on.
  case warning
  /// From errors on.
  case error
  /// Not at all.
  case never

  /// The least severity; nil for none.
  package var severity: Severity? { Severity(rawValue: rawValue) }
}
