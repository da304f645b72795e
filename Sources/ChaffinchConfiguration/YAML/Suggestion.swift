/// What a misspelt name was meant to be.
enum Suggestion {
  /// Names differ by so many letters at most, and by no more than a third of their length.
  private static let mostEdits = 3
  private static let longestName = 40

  /// A sentence that offers the name closest to `text`, or all `names` where none is close.
  static func remedy(for text: String, among names: [String]) -> String {
    guard let closest = closest(to: text, among: names) else {
      return "Use one of \(names.joined(separator: ", "))."
    }
    return "Did you mean “\(closest)”?"
  }

  static func closest(to text: String, among names: [String]) -> String? {
    let wanted = Array(text.lowercased().replacing("_", with: "-").unicodeScalars.prefix(longestName + 1))
    guard wanted.count <= longestName else { return nil }
    let close = names.map { (name: $0, edits: edits(wanted, Array($0.unicodeScalars))) }
      .filter { $0.edits <= min(mostEdits, max(1, $0.name.count / 3)) }
    return close.min { $0.edits < $1.edits }?.name
  }

  /// The Levenshtein distance.
  ///
  /// O(n·m).
  private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (scalar == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count]
  }
}
