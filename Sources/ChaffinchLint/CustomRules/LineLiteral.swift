/// A text that is looked for as it is, letter case included, in all its Unicode forms.
package struct LineLiteral: Sendable {
  /// The text as the user wrote it.
  package let text: String
  private let spellings: [[UInt8]]

  /// Looks for any of `spellings`, the forms in which `text` may be written.
  package init(_ text: String, spellings: [String]) {
    self.text = text
    self.spellings = spellings.map { Array($0.utf8) }
  }

  /// Whether `line` holds the text.
  func stands(in line: ArraySlice<UInt8>) -> Bool { spellings.contains { Self.stands($0, in: line) } }

  /// Whether `line` holds `text`.
  ///
  /// O(n·m) at worst, O(n) for any text that people write.
  static func stands(_ text: [UInt8], in line: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, line.count >= text.count else { return text.isEmpty }
    return line.withUnsafeBufferPointer { line in
      // In bounds: `start` is at most the length of the line less that of the text.
      for start in 0...line.count - text.count where line[start] == first {
        if text.indices.allSatisfy({ line[start + $0] == text[$0] }) { return true }
      }
      return false
    }
  }
}
