import ChaffinchCore
import ChaffinchText

/// The lines of the text that a finding shows: the first four and the last of a longer span.
///
/// Reports show these lines and no others, and count those that are left out.
struct Snippet {
  /// The lines, with the claimed bytes of each marked.
  let lines: [Finding.SnippetLine]

  private static let shownWhole = 6
  private static let shownFirst = 4
  /// A line is cut to so many bytes before it is handed over: lines of megabytes are nobody's to read.
  private static let longest = 600

  init(_ page: JudgedPage, _ claim: Claim) {
    let indices = Array(claim.lines)
    let shown =
      indices.count <= Self.shownWhole ? indices : Array(indices.prefix(Self.shownFirst)) + indices.suffix(1)
    lines = shown.map { Self.line(page, $0, claim.bytes) }
  }

  private static func line(_ page: JudgedPage, _ index: Int, _ claimed: Range<Int>)
    -> Finding.SnippetLine
  {
    let document = page.measures.analysis.document
    let number = page.lines[index].index
    let whole = document.lines[number]
    let marked =
      max(claimed.lowerBound, page.lines[index].start)..<min(claimed.upperBound, page.lines[index].end)
    let start =
      marked.lowerBound - whole.start > longest / 2
      ? border(document, marked.lowerBound - longest / 4) : whole.start
    let end = whole.end - start > longest ? border(document, start + longest) : whole.end
    let visible = marked.clamped(to: start..<max(start, end))
    return Finding.SnippetLine(
      lineNumber: number + 1, text: RawText(Array(document.bytes[start..<end])),
      marked: visible.lowerBound - start..<visible.upperBound - start)
  }

  /// The nearest place at or before `position` where a character begins.
  private static func border(_ document: Document, _ position: Int) -> Int {
    var position = position
    while position > 0, document.bytes[position] & 0xC0 == 0x80 { position -= 1 }
    return position
  }
}
