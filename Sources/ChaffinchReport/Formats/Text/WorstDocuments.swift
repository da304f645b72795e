import ChaffinchCore

/// The documents with findings of a run as a text report shows them: the worst first, and only so many.
///
/// Kept is the text of those that are shown, as it will be written, so that the memory does not grow with the run. Where
/// all are asked for nothing is kept: they are written as they come, in the order of the run. What is shown is the same
/// for any order of the files and any number of threads.
struct WorstDocuments {
  private let options: TextOptions
  private var worst: TopRanked<FileRank, [UInt8]>

  /// Shows at most `limit` documents, unless the options ask for all.
  init(_ limit: Int, options: TextOptions) {
    self.options = options
    worst = TopRanked(limit)
  }

  /// Whether nothing is written before the end.
  var isHeld: Bool { !options.showsAll }

  /// Whether no document has been kept.
  var isEmpty: Bool { worst.offered == 0 }

  /// Lets `body` write a document with findings, now or at the end; it is not asked for one that is not among the worst.
  ///
  /// A quiet report is given what makes the run fail only, so that it also shows a document that fails by its score alone.
  mutating func add(
    _ file: FileReport, into output: inout [UInt8], _ body: (inout TerminalWriter) -> Void
  ) {
    guard !file.findings.isEmpty || options.isQuiet else { return }
    guard isHeld else { return TerminalWriter.append(to: &output, color: options.color, body) }
    let rank = FileRank(score: file.score, name: file.shownName.bytes, sequence: worst.offered)
    worst.offer(rank) {
      var text: [UInt8] = []
      TerminalWriter.append(to: &text, color: options.color, body)
      return text
    }
  }

  /// Appends the documents that are kept, what `body` writes unless the report is quiet, and how many are left out.
  ///
  /// `alone` is written in place of the only document, if it is given and there is one only.
  func end(
    alone: [UInt8]? = nil, into output: inout [UInt8], _ body: (inout TerminalWriter) -> Void
  ) {
    let shown = worst.elements
    if let alone, worst.offered == 1 {
      output += alone
    } else {
      for text in shown { output += text }
    }
    TerminalWriter.append(to: &output, color: options.color) { terminal in
      if !options.isQuiet { body(&terminal) }
      let rest = worst.offered - shown.count
      guard rest > 0 else { return }
      terminal.write(untrusted: countText(rest, "more document"))
      terminal.write(" with findings. To see them: ")
      terminal.write("--all", .heading)
      terminal.write(", or ")
      terminal.write("--output html=report.html", .heading)
      terminal.endLine()
    }
  }
}
