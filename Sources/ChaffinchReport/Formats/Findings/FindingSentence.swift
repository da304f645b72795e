import ChaffinchCore

/// What formats for other tools say of a finding, in one line: the message, its cost and the location in a record.
enum FindingSentence {
  /// Scalars of a message that are shown: services cut or refuse longer ones.
  private static let longest = 1000

  /// The line, such as `headlines of other articles (−12.4 points), in record 17, lines 9-18`.
  static func text(of finding: Finding, in file: FileReport) -> String {
    var text = finding.message.clipped(to: longest)
    if let loss = OneDecimal(finding.scoreLoss), !loss.isZero { text += " (−\(loss.text) points)" }
    if let record = file.record { text += ", in \(name(of: record)), \(lines(of: finding))" }
    return text
  }

  /// The reasons, such as `More news (en); on 37 of 40 documents of the site`; empty without any.
  static func reasons(of finding: Finding) -> String {
    let reasons = finding.evidence.map { $0.detail.isEmpty ? $0.signal : $0.detail }
    return reasons.joined(separator: "; ").clipped(to: longest)
  }

  /// The line and the reasons, such as `… (−12.4 points). Because: More news (en)`.
  static func textWithReasons(of finding: Finding, in file: FileReport) -> String {
    let reasons = reasons(of: finding)
    return text(of: finding, in: file) + (reasons.isEmpty ? "" : ". Because: \(reasons)")
  }

  /// `record 17`, with the record's identifier if it has one.
  static func name(of record: RecordIdentity) -> String {
    let id = record.id.map { " (\($0.clipped(to: 100)))" } ?? ""
    return "record \(record.index)\(id)"
  }

  /// `line 9`, or `lines 9-18`.
  private static func lines(of finding: Finding) -> String {
    finding.endLine > finding.startLine
      ? "lines \(finding.startLine)-\(finding.endLine)" : "line \(finding.startLine)"
  }
}

extension FileReport {
  /// The path, with the record's number in brackets where the text is one of a container.
  var shownName: RawText {
    guard let record else { return path }
    return RawText(path.bytes + Array("[record \(record.index)]".utf8))
  }

  /// The same as a string.
  var shownPath: String { shownName.decoded }
}

extension RelatedLocation {
  /// How the location belongs to the finding, in one or two words at least.
  var shownNote: String { note.isEmpty ? "see" : note }
}

extension String {
  /// The text, or its first `limit` scalars and an ellipsis.
  func clipped(to limit: Int) -> String {
    guard let end = unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex
    else { return self }
    return String(unicodeScalars[..<end]) + "…"
  }
}
