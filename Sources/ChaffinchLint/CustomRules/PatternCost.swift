/// How much work a regular expression can be at most, told from its text.
///
/// An engine that backtracks takes one way for each choice: where to begin, how often to repeat, which alternative. The product of
/// all choices bounds the ways, as long as no repetition has choices inside it, which would multiply with every turn.
struct PatternCost: Equatable {
  /// The longest line, in Unicode scalars, on which the ways stay below ``most``.
  let longestLine: Int
  /// Bytes that every match holds; empty where none are known.
  let literal: [UInt8]

  /// So many ways take about a second; a line made for `a+b` takes half of them.
  static let most = 1 << 22
  /// No pattern is tried on longer lines, which are paragraphs.
  static let longestOfAll = 2000
  /// A pattern that must pass over longer lines than this is of no use.
  static let shortest = 100

  init(_ source: String) throws(LinePattern.Problem) {
    var parser = PatternParser(source)
    let shape = try parser.parse()
    literal = shape.literal
    let ways = { (length: Int) in Self.ways(shape, length: length) }
    guard ways(Self.shortest) <= Self.most else {
      throw LinePattern.Problem(
        what: "the pattern may take too long: too many repetitions or alternatives",
        remedy: "Use at most two of * and +, or begin the pattern with ^.")
    }
    var (fits, fails) = (Self.shortest, Self.longestOfAll + 1)
    while fails - fits > 1 {
      let middle = (fits + fails) / 2
      if ways(middle) <= Self.most { fits = middle } else { fails = middle }
    }
    longestLine = fits
  }

  /// A bound on the ways in a line of `length`, itself bounded.
  private static func ways(_ shape: PatternShape, length: Int) -> Int {
    var ways = shape.isAnchored ? 1 : length
    for choice in shape.choices {
      ways *= min(choice, length + 1)
      if ways > most { return ways }
    }
    return ways
  }
}

/// What of a pattern or of a part of it the bound depends on.
struct PatternShape: Equatable {
  /// The number of ways that each quantifier and each alternation adds; `Int.max` for one without an end.
  var choices: [Int] = []
  /// Whether matches begin at the start of the line only.
  var isAnchored = false
  /// The longest run of ASCII characters that every match holds.
  var literal: [UInt8] = []
}
