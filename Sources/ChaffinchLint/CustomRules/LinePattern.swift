import Synchronization

/// A regular expression that is looked for in single lines, with a bound on its work.
///
/// Swift's `Regex` tries all ways in which a line could match, and a text may be made so that there are too many. So patterns that can
/// take more than ``PatternCost/most`` steps on a line of 100 characters are refused, and longer lines than each pattern can do with
/// are passed over: the result never depends on the time it takes.
package final class LinePattern: Sendable {
  /// Why a pattern cannot be used.
  package struct Problem: Error, Sendable, Equatable {
    /// What is wrong, without a full stop.
    package let what: String
    /// What to do about it, a full sentence.
    package let remedy: String
  }

  /// A compiled expression, which belongs to one thread at a time: `Regex` is not `Sendable`.
  private struct Compiled: @unchecked Sendable {
    let expression: Regex<AnyRegexOutput>
  }

  /// The pattern as the user wrote it.
  package let source: String
  /// Longer lines are passed over, in Unicode scalars.
  let longestLine: Int
  private let literal: [UInt8]
  private let idle: Mutex<[Compiled]>

  /// Compiles `source`.
  ///
  /// - Throws: ``Problem`` where it is no regular expression, or one that may take too long.
  package init(_ source: String) throws(Problem) {
    let expression: Regex<AnyRegexOutput>
    do {
      expression = try Regex(source)
    } catch {
      throw Problem(
        what: "not a regular expression (\(error))", remedy: "Fix it, and put it in single quotes.")
    }
    let cost = try PatternCost(source)
    self.source = source
    longestLine = cost.longestLine
    literal = cost.literal
    idle = Mutex([Compiled(expression: expression)])
  }

  /// Whether the pattern matches somewhere in `line`; never in one that is too long.
  func matches(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 4 * longestLine, LineLiteral.stands(literal, in: line) else { return false }
    let text = String(decoding: line, as: UTF8.self)
    guard text.unicodeScalars.count <= longestLine else { return false }
    guard let compiled = take() else { return false }
    defer { idle.withLock { $0.append(compiled) } }
    return (try? compiled.expression.firstMatch(in: text)) != nil
  }

  /// An expression that no other thread has.
  private func take() -> Compiled? {
    if let compiled = idle.withLock({ $0.popLast() }) { return compiled }
    return (try? Regex(source)).map(Compiled.init)
  }
}

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
