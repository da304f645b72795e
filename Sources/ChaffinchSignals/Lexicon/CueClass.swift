/// What a cue phrase announces.
public enum CueClass: UInt8, CaseIterable, Sendable {
  case related
  case credit
  case promo
  case consent
  case comments
  case share
  case navigation
  case legal

  /// The class's name, as the lexicon's first column has it.
  public var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { String(describing: $0) }
}
