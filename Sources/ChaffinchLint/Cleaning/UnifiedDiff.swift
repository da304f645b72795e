import ChaffinchText

/// What cleaning changes of a text, in the unified format that `patch` and editors read.
package struct UnifiedDiff: Sendable {
  /// The hunks, without the names of the files; empty where nothing changes.
  package let bytes: [UInt8]

  /// Unchanged lines shown around a change.
  static let context = 3

  /// Compares the document of `page` with its text once cleaned.
  ///
  /// O(n).
  package init(_ page: ClassifiedPage, _ cleaned: CleanedText) {
    let document = page.measures.analysis.document
    var edits = document.lines.indices.map { _ in Edit.kept }
    for line in cleaned.removedLines { edits[line] = .removed }
    for line in cleaned.mendedLines {
      edits[line] = .replaced(CleanedText.mended(page, line: line))
    }
    var output: [UInt8] = []
    var shift = 0
    for hunk in Self.hunks(edits) {
      Self.append(hunk, of: document, edits, shift: &shift, to: &output)
    }
    bytes = output
  }

  private enum Edit {
    case kept, removed
    case replaced([UInt8])

    var isKept: Bool { if case .kept = self { true } else { false } }
  }

  /// The changes with their context, those whose context meets joined.
  private static func hunks(_ edits: [Edit]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for line in edits.indices where !edits[line].isKept {
      let range = max(0, line - context)..<min(edits.count, line + context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func append(
    _ hunk: Range<Int>, of document: Document, _ edits: [Edit], shift: inout Int, to output: inout [UInt8]
  ) {
    let removed = hunk.count { if case .removed = edits[$0] { true } else { false } }
    let newCount = hunk.count - removed
    // A hunk that leaves no line is said to stand behind the line before it.
    let newStart = hunk.lowerBound - shift + (newCount > 0 ? 1 : 0)
    output += Array("@@ -\(hunk.lowerBound + 1),\(hunk.count) +\(newStart),\(newCount) @@\n".utf8)
    shift += removed
    for line in hunk {
      let text = document.bytes[document.lines[line].start..<document.lines[line].end]
      switch edits[line] {
      case .kept: append(UInt8(ascii: " "), text, to: &output)
      case .removed: append(UInt8(ascii: "-"), text, to: &output)
      case .replaced(let rest):
        append(UInt8(ascii: "-"), text, to: &output)
        append(UInt8(ascii: "+"), rest[...], to: &output)
      }
    }
  }

  private static func append(_ mark: UInt8, _ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output.append(mark)
    output += text
    output.append(UInt8(ascii: "\n"))
  }
}
