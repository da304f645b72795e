/// Reads of a regular expression what ``PatternCost`` asks for, and refuses what it cannot bound.
///
/// It follows `Regex`, which has read the pattern before: what is no valid expression never comes here.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var ignoresCase = false

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  mutating func parse() throws(LinePattern.Problem) -> PatternShape {
    var shape = try readAlternatives()
    guard position == scalars.count else { throw Self.unsupported("an unbalanced bracket") }
    if ignoresCase { shape.literal = [] }
    return shape
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ text: String) -> Bool {
    guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  private mutating func readAlternatives() throws(LinePattern.Problem) -> PatternShape {
    var shape = try readSequence()
    var branches = 1
    while take("|") {
      branches += 1
      shape.choices += try readSequence().choices
    }
    guard branches > 1 else { return shape }
    return PatternShape(choices: shape.choices + [branches])
  }

  private mutating func readSequence() throws(LinePattern.Problem) -> PatternShape {
    var shape = PatternShape(isAnchored: next == "^")
    var run: [UInt8] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let atom = try readAtom()
      let quantifier = try readQuantifier()
      if let quantifier {
        if quantifier.most > 1, !atom.choices.isEmpty {
          throw LinePattern.Problem(
            what: "the pattern may take too long: a repetition with choices inside it, as in (a+)+",
            remedy: "Repeat single characters or sets only, as in [a-z ]+.")
        }
        shape.choices.append(quantifier.ways)
      }
      shape.choices += atom.choices
      if quantifier == nil, atom.literal.count == 1 {
        run += atom.literal
      } else {
        // A sign beyond ASCII may compose with the character before it.
        if !scalar.isASCII { run = run.dropLast() }
        if run.count > shape.literal.count { shape.literal = run }
        run = []
      }
    }
    if run.count > shape.literal.count { shape.literal = run }
    return shape
  }

  private mutating func readAtom() throws(LinePattern.Problem) -> PatternShape {
    guard let scalar = next else { return PatternShape() }
    position += 1
    switch scalar {
    case "(": return try readGroup()
    case "[":
      try skipSet()
      return PatternShape()
    case "\\": return try readEscape()
    case ".", "^", "$": return PatternShape()
    default: return PatternShape(literal: Self.literal(scalar))
    }
  }

  /// The byte of an ASCII character that no other text is canonically equal to.
  private static func literal(_ scalar: Unicode.Scalar) -> [UInt8] {
    guard scalar.isASCII, !["K", ";", "`"].contains(scalar) else { return [] }
    return [UInt8(scalar.value)]
  }

  private mutating func readGroup() throws(LinePattern.Problem) -> PatternShape {
    if take("?") {
      if take("i)") {
        ignoresCase = true
        return PatternShape()
      }
      if take("i:") {
        ignoresCase = true
      } else if take("<") || take("P<") {
        guard let name = next, name != "=", name != "!" else { throw Self.unsupported("lookbehind") }
        while let scalar = next, scalar != ">" {
          position += 1
          _ = scalar
        }
        position += 1
      } else if !(take(":") || take("=") || take("!")) {
        throw Self.unsupported("this kind of group")
      }
    } else if next == "*" {
      throw Self.unsupported("this kind of group")
    }
    let inside = try readAlternatives()
    guard take(")") else { throw Self.unsupported("an unbalanced bracket") }
    return PatternShape(choices: inside.choices)
  }

  private mutating func skipSet() throws(LinePattern.Problem) {
    _ = take("^")
    if next == "]" { throw Self.unsupported("a bracket at the start of a set") }
    var depth = 1
    while depth > 0, let scalar = next {
      position += scalar == "\\" ? 2 : 1
      if scalar == "[" { depth += 1 } else if scalar == "]" { depth -= 1 }
    }
    guard depth == 0, position <= scalars.count else { throw Self.unsupported("an unbalanced bracket") }
  }

  private mutating func readEscape() throws(LinePattern.Problem) -> PatternShape {
    guard let scalar = next else { throw Self.unsupported("a \\ at the end") }
    position += 1
    switch scalar {
    case "d", "D", "w", "W", "s", "S", "b", "B", "h", "H", "v", "V", "R", "X", "A", "z", "Z", "n", "t", "r",
      "f",
      "e", "a":
      return PatternShape()
    case "u", "x", "p", "P", "N":
      guard take("{") else { throw Self.unsupported("\\\(scalar) without braces") }
      while let inside = next, inside != "}" {
        position += 1
        _ = inside
      }
      position += 1
      return PatternShape()
    case "0"..."9", "k", "g": throw Self.unsupported("a reference to a group")
    case "a"..."z", "A"..."Z": throw Self.unsupported("\\\(scalar)")
    default: return PatternShape(literal: Self.literal(scalar))
    }
  }

  /// How often something may be repeated.
  private struct Quantifier {
    let fewest: Int
    let most: Int

    var ways: Int { most == .max ? .max : max(1, most - fewest + 1) }
  }

  private mutating func readQuantifier() throws(LinePattern.Problem) -> Quantifier? {
    let quantifier: Quantifier
    if take("*") {
      quantifier = Quantifier(fewest: 0, most: .max)
    } else if take("+") {
      quantifier = Quantifier(fewest: 1, most: .max)
    } else if take("?") {
      quantifier = Quantifier(fewest: 0, most: 1)
    } else if let range = readRange() {
      guard range.fewest <= 1000 else { throw Self.unsupported("more than 1000 repetitions") }
      quantifier = range
    } else {
      return nil
    }
    if next == "?" || next == "+" { position += 1 }
    return quantifier
  }

  /// `{2}`, `{2,}`, `{,5}` or `{2,5}`; nil, and nothing read, for other braces.
  private mutating func readRange() -> Quantifier? {
    guard next == "{", let end = scalars[position...].firstIndex(of: "}") else { return nil }
    let inside = scalars[position + 1..<end].map(String.init).joined().filter { $0 != " " }
    let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      inside.contains(where: \.isNumber)
    else { return nil }
    let fewest = Int(parts[0]) ?? 0
    let most = parts.count == 1 ? fewest : parts[1].isEmpty ? .max : Int(parts[1]) ?? .max
    position = end + 1
    return Quantifier(fewest: fewest, most: max(fewest, most))
  }

  private static func unsupported(_ what: String) -> LinePattern.Problem {
    LinePattern.Problem(
      what: "the pattern has \(what), whose cost cannot be bounded",
      remedy: "Use characters, sets, groups, alternatives and repetitions only.")
  }
}
