import ChaffinchCore

/// The probability of each class for one line.
package struct Posterior: Sendable, Equatable {
  private var values: SIMD16<Float>

  /// Takes the probabilities of the classes from the row of `rows` that begins at `start`.
  init(_ rows: [Float], at start: Int) {
    values = .zero
    for place in 0..<LineClass.count { values[place] = rows[start + place] }
  }

  /// The posterior of a line that is surely of one class.
  init(certain lineClass: LineClass) {
    values = .zero
    values[Int(lineClass.rawValue)] = 1
  }

  /// The probability of `lineClass`, 0…1.
  package internal(set) subscript(lineClass: LineClass) -> Float {
    get { values[Int(lineClass.rawValue)] }
    set { values[Int(lineClass.rawValue)] = newValue }
  }

  mutating func normalise() { values /= max(values.sum(), 1e-9) }

  /// The probability that the line is residue of any class.
  package var residue: Float { LineClass.residue.reduce(0) { $0 + self[$1] } }

  /// The probability that the line is kept: body, title or metadata.
  package var kept: Float { self[.body] + self[.title] + self[.metadata] }

  /// The probability of residue against what is kept, unsure left out: what the threshold is compared with.
  package var residueAgainstKept: Float {
    let residue = residue
    return residue / max(residue + kept, 1e-9)
  }

  /// The likeliest class of residue.
  var likeliestResidue: LineClass {
    var likeliest = LineClass.related
    for lineClass in LineClass.residue where self[lineClass] > self[likeliest] { likeliest = lineClass }
    return likeliest
  }

  /// The likeliest class of what is kept, body before others.
  var likeliestKept: LineClass {
    if self[.body] >= max(self[.title], self[.metadata]) { return .body }
    return self[.title] >= self[.metadata] ? .title : .metadata
  }

  /// Chooses the line's class: residue only from `threshold` on, so that body is accused late.
  ///
  /// A plain threshold did no worse than Viterbi decoding in the study of LABELLER.md.
  package func decode(threshold: Float) -> LineClass {
    residueAgainstKept > threshold ? likeliestResidue : likeliestKept
  }
}
