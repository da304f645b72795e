/// Wishes for the text reports.
package struct TextOptions: Sendable, Equatable {
  /// Whether to use colour; see ``ColorChoice/resolve(flag:environment:isTerminal:)``.
  package var color: Bool
  /// Columns of the screen; longer source lines are cut around what is marked.
  package var width: Int
  /// Whether every document and every finding is shown, in the order of the run, and not the worst alone.
  package var showsAll: Bool
  /// Whether tables and closing lines are left out; the caller then gives what makes the run fail only.
  package var isQuiet: Bool

  /// Creates wishes.
  package init(color: Bool = false, width: Int = 100, showsAll: Bool = false, isQuiet: Bool = false) {
    self.color = color
    self.width = width
    self.showsAll = showsAll
    self.isQuiet = isQuiet
  }
}

/// When to use colour.
package enum ColorChoice: String, Sendable, CaseIterable {
  /// Where the output is a terminal that can show it.
  case auto
  /// Whatever the output is.
  case always
  /// Not at all.
  case never

  /// Decides whether to use colour.
  ///
  /// The user's flag decides first, then the variables `NO_COLOR` (<https://no-color.org>: any value that is not
  /// empty), then `FORCE_COLOR` (likewise, save that `0` asks for nothing), then the output: a terminal whose
  /// `TERM` is not `dumb`.
  package static func resolve(
    flag: ColorChoice = .auto, environment: [String: String], isTerminal: Bool
  ) -> Bool {
    switch flag {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let noColor = environment["NO_COLOR"], !noColor.isEmpty { return false }
    if let force = environment["FORCE_COLOR"], !force.isEmpty, force != "0" { return true }
    return isTerminal && environment["TERM"] != "dumb"
  }
}
