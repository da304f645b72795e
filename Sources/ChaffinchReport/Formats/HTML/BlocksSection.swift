import ChaffinchCore

/// The blocks that most documents have.
struct BlocksSection {
  let content: ReportContent
  let names: FileNames

  /// Writes the section.
  func write(to html: inout HTMLWriter) {
    html.section("blocks", "Most repeated blocks") { html in
      let blocks = content.blocks.mostRepeated(content.limits.shownBlocks)
      guard !blocks.isEmpty else { return html.paragraph("No finding appears in more than one document.") }
      html.paragraph(
        blocks.count < content.blocks.count
          ? "The \(groupedText(blocks.count)) most repeated of \(groupedText(content.blocks.count)) findings whose text appears in several documents."
          : "Findings whose text appears in several documents, the most repeated first.")
      if !content.blocks.isComplete {
        html.paragraph(
          "There were too many different findings to track them all: the counts are lower bounds.",
          class: "notice")
      }
      html.element("ol", ["class": "cards", "data-shown": "8"]) { html in
        for block in blocks { html.element("li", ["class": "card"]) { write(block, to: &$0) } }
      }
    }
  }

  private func write(_ block: RepeatedBlocks.Block, to html: inout HTMLWriter) {
    html.element("p", ["class": "head"]) { html in
      html.chip(block.residueClass)
      html.element("strong", text: "in \(groupedText(block.documents, "document"))")
      html.element("span", ["class": "small"], text: "\(block.rule) · \(sizeText(block.bytes)) in total")
    }
    if let sample = block.sample {
      html.element("blockquote", ["dir": "auto", "tabindex": "0", "aria-label": "Sample"]) { $0.text(sample) }
    } else {
      html.paragraph(block.message, class: "")
    }
    NamedFiles(sequences: block.sequences, total: block.documents, names: names).write(to: &html)
  }
}

/// Findings whose text stands in several files.
///
/// A fingerprint is made of a rule and a normalised text, so equal blocks share it. A finding is watched from its first
/// file on and takes memory for its text from its second. Where more different findings come than can be watched, the
/// rarest are forgotten, and the counts become lower bounds.
struct RepeatedBlocks: Sendable {
  /// A text that several files have.
  struct Block: Sendable {
    let fingerprint: String
    let rule: String
    let residueClass: LineClass
    let message: String
    /// The beginning of the text as one of the files has it, or `nil` where texts are not shown.
    let sample: RawText?
    /// Files that have it.
    fileprivate(set) var documents = 2
    /// Bytes in all files.
    fileprivate(set) var bytes: Int
    /// The first files, by their numbers in the run.
    fileprivate(set) var sequences: [Int]
    /// The latest file.
    fileprivate var latest: Int
  }

  /// Bytes of a text that are shown.
  static let sampleBytes = 600

  private let limits: HTMLReportLimits
  /// The file and the size of what was seen once.
  private var once: [String: (sequence: Int, bytes: Int)] = [:]
  private var repeated: [String: Block] = [:]
  /// Whether nothing had to be forgotten.
  private(set) var isComplete = true

  /// Creates an empty count.
  init(limits: HTMLReportLimits) { self.limits = limits }

  /// Number of different texts that stand in several files.
  var count: Int { repeated.count }

  /// Counts the findings of a file.
  mutating func add(_ file: FileReport, sequence: Int) {
    for finding in file.findings where finding.endByte > finding.startByte {
      add(finding, of: file, sequence: sequence)
    }
    if once.count > limits.watchedBlocks {
      once.removeAll()
      isComplete = false
    }
    if repeated.count > limits.watchedBlocks {
      let kept = mostRepeated(limits.watchedBlocks / 2)
      repeated = Dictionary(kept.map { ($0.fingerprint, $0) }) { first, _ in first }
      isComplete = false
    }
  }

  /// The texts that most files have, the most repeated first.
  func mostRepeated(_ count: Int) -> [Block] {
    let sorted = repeated.values.sorted { left, right in
      if left.documents != right.documents { return left.documents > right.documents }
      if left.bytes != right.bytes { return left.bytes > right.bytes }
      return left.fingerprint < right.fingerprint
    }
    return Array(sorted.prefix(count))
  }

  private mutating func add(_ finding: Finding, of file: FileReport, sequence: Int) {
    let fingerprint = finding.fingerprint
    let bytes = finding.endByte - finding.startByte
    if let latest = repeated[fingerprint]?.latest {
      guard latest != sequence else { return }
      repeated[fingerprint]?.latest = sequence
      repeated[fingerprint]?.documents += 1
      repeated[fingerprint]?.bytes += bytes
      if let named = repeated[fingerprint]?.sequences.count, named < limits.namedFiles {
        repeated[fingerprint]?.sequences.append(sequence)
      }
    } else if let first = once[fingerprint] {
      guard first.sequence != sequence else { return }
      once[fingerprint] = nil
      repeated[fingerprint] = Block(
        fingerprint: fingerprint, rule: finding.rule, residueClass: finding.residueClass,
        message: finding.message, sample: sample(of: finding, in: file.source?.text.bytes),
        bytes: first.bytes + bytes, sequences: [first.sequence, sequence], latest: sequence)
    } else {
      once[fingerprint] = (sequence, bytes)
    }
  }

  private func sample(of finding: Finding, in text: [UInt8]?) -> RawText? {
    guard let text, finding.startByte >= 0, finding.endByte <= text.count else { return nil }
    let span = text[finding.startByte..<finding.endByte].prefix(Self.sampleBytes + 4)
    return RawText(Array(span)).shortened(to: Self.sampleBytes)
  }
}
