import ChaffinchCore

/// What the page knows of one file beyond its row.
extension ScriptData {
  /// Takes what the page shows of `file`: facts, findings and text; without its source, findings only.
  init(of file: FileReport, limits: HTMLReportLimits) {
    let findings = Array(file.findings.prefix(limits.findingsPerFile))
    let rest = file.findings.dropFirst(findings.count)
    self.init { json in
      json.literal("{")
      json.field("url", file.record?.url)
      json.field("id", file.record?.id)
      json.field("site", file.site)
      json.field("path", file.path)
      json.arrayField("axes") { $0.values(of: file.axes) }
      json.field("lines", file.lines)
      json.field("bodyBytes", file.bodyBytes)
      if file.knownFindings > 0 { json.field("knownFindings", file.knownFindings) }
      if let original = file.original {
        json.field("original", original.path)
        json.field("similarity", original.similarity, places: 3)
      }
      json.field("findings", objects: findings) { json, finding in json.fields(of: finding) }
      json.field("findingsLeftOut", rest.count)
      json.field("pointsLeftOut", rest.reduce(0) { $0 + max(0, $1.scoreLoss) }, places: 1)
      if let source = file.source {
        json.fields(of: source, findings: findings, limit: limits.textBytes)
      }
      json.literal("}")
    }
  }
}

extension JSONWriter {
  fileprivate mutating func values(of axes: FileReport.Axes) {
    for axis in [axes.cleanliness, axes.integrity, axes.duplication, axes.completeness] {
      value(tenths(axis) ?? -1)
    }
  }

  /// Writes `text`: lines of number and pieces, where a piece is text, a list of findings and a text, or a number of bytes
  /// left out; and `cleaned`: pairs of first and last line, or a text.
  fileprivate mutating func fields(of source: FileReport.Source, findings: [Finding], limit: Int) {
    let text = source.text.bytes
    let marked = MarkedText(text, findings: findings, limit: limit)
    field("textLines", marked.lineCount)
    field("isCut", marked.isCut)
    arrayField("text") { json in
      for line in marked.lines {
        json.array { json in
          json.value(line.number)
          for piece in line.pieces { json.value(piece, of: text) }
        }
      }
    }
    guard source.cleaned != source.text else { return null("cleaned") }
    field("cleanedBytes", source.cleaned.bytes.count)
    fields(ofCleaned: source, limit: limit)
  }

  private mutating func fields(ofCleaned source: FileReport.Source, limit: Int) {
    let cleaned = source.cleaned.bytes
    var room = limit
    arrayField("cleaned") { json in
      for part in CleanedLines(cleaned, from: source.text.bytes).parts {
        guard room > 0 else { break }
        switch part {
        case .lines(let lines):
          room -= 12
          json.array { json in
            json.value(lines.lowerBound)
            json.value(lines.upperBound)
          }
        case .changed(let range):
          room -= range.count + 3
          json.value(RawText(Array(cleaned[range])).shortened(to: max(200, limit / 20)).bytes.span)
        }
      }
    }
    field("cleanedIsCut", room <= 0)
  }

  private mutating func value(_ piece: MarkedText.Piece, of text: [UInt8]) {
    switch piece {
    case .leftOut(let bytes): value(bytes)
    case .text(let range, let findings) where findings.isEmpty: value(text.span.extracting(range))
    case .text(let range, let findings):
      array { json in
        json.array { json in for finding in findings { json.value(finding) } }
        json.value(text.span.extracting(range))
      }
    }
  }
}

/// The cleaned text, told by the lines of the text it was made from.
///
/// Cleaning leaves most lines as they are, so a page that holds the text needs only their numbers; a line that cleaning
/// changed stands for itself. Put together again, the parts are the cleaned text, whatever it was made from.
struct CleanedLines: Sendable, Equatable {
  /// A part of the cleaned text.
  enum Part: Sendable, Equatable {
    /// Lines of the text, counted from 1.
    case lines(ClosedRange<Int>)
    /// A range of the cleaned text: a line that the text does not have.
    case changed(Range<Int>)
  }

  /// The parts in order.
  private(set) var parts: [Part] = []

  /// How far behind the last line a line is looked for.
  private static let reach = 1000

  /// Tells `cleaned` by the lines of `text`; O(n) where cleaning only removes lines.
  init(_ cleaned: [UInt8], from text: [UInt8]) {
    guard !cleaned.isEmpty else { return }
    let lines = TextLines.ranges(of: text).map { text[$0] }
    let known = Set(lines)
    var next = 0
    for range in TextLines.ranges(of: cleaned) {
      let line = cleaned[range]
      let end = min(lines.count, next + Self.reach)
      let found = known.contains(line) ? (next..<max(next, end)).first { lines[$0] == line } : nil
      guard let found else {
        parts.append(.changed(range))
        continue
      }
      append(found + 1)
      next = found + 1
    }
  }

  private mutating func append(_ number: Int) {
    if case .lines(let range) = parts.last, range.upperBound == number - 1 {
      parts[parts.count - 1] = .lines(range.lowerBound...number)
    } else {
      parts.append(.lines(number...number))
    }
  }
}
