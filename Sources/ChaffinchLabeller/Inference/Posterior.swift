/// The probability of each class for one line.
public struct Posterior: Sendable, Equatable {
  private var values: SIMD16<Float>

  init(_ row: ArraySlice<Float>) {
    values = .zero
    for (place, value) in row.prefix(LineClass.count).enumerated() { values[place] = value }
  }

  /// The posterior of a line that is surely of one class.
  public init(certain lineClass: LineClass) {
    values = .zero
    values[Int(lineClass.rawValue)] = 1
  }

  /// The probability of `lineClass`, 0…1.
  public internal(set) subscript(lineClass: LineClass) -> Float {
    get { values[Int(lineClass.rawValue)] }
    set { values[Int(lineClass.rawValue)] = newValue }
  }

  mutating func normalise() { values /= max(values.sum(), 1e-9) }

  /// The probability that the line is residue of any class.
  public var residue: Float { LineClass.residue.reduce(0) { $0 + self[$1] } }

  /// The probability that the line is kept: body, title or metadata.
  public var kept: Float { self[.body] + self[.title] + self[.metadata] }

  /// The probability of residue against what is kept, unsure left out: what the threshold is compared with.
  public var residueAgainstKept: Float {
    let residue = residue
    return residue / max(residue + kept, 1e-9)
  }

  /// The likeliest class of residue.
  public var likeliestResidue: LineClass {
    LineClass.residue.max { self[$0] < self[$1] } ?? .other
  }

  /// Chooses the line's class: residue only from `threshold` on, so that body is accused late.
  ///
  /// A plain threshold on P(residue) against P(body) did no worse than Viterbi decoding in the study of LABELLER.md.
  public func decode(threshold: Float) -> LineClass {
    if residueAgainstKept > threshold { return likeliestResidue }
    return [LineClass.body, .title, .metadata].max { self[$0] < self[$1] } ?? .body
  }
}
