import ChaffinchCore

extension TerminalWriter {
  /// Writes `path`, or `path[record 17, id]` for a record of a container.
  mutating func write(place file: FileReport) {
    write(untrusted: file.path, .path)
    guard let record = file.record else { return }
    write("[record ", .path)
    write(record.index, .path)
    if let id = record.id {
      write(", ", .path)
      write(untrusted: id, .path)
    }
    write("]", .path)
  }

  /// Writes `score 41.3, dirty, 2 findings`.
  mutating func write(scoreOf file: FileReport) {
    if let score = OneDecimal(file.score), let band = file.score.flatMap(Band.init(score:)) {
      write("score ")
      write(untrusted: score.text, Style(band))
      switch band {
      case .clean: write(", clean, ")
      case .needsCleaning: write(", needs cleaning, ")
      case .dirty: write(", dirty, ")
      }
    } else {
      write("no score, ")
    }
    write(untrusted: countText(file.findings.count, "finding"))
  }

  /// Writes ` (−12.4 points)`; nothing where no point is lost.
  mutating func write(loss: Double) {
    guard let loss = OneDecimal(loss), !loss.isZero else { return }
    write(" (−", .loss)
    write(untrusted: loss.text, .loss)
    write(" points)", .loss)
  }
}

extension Style {
  /// The look of a severity.
  init(_ severity: Severity) {
    switch severity {
    case .note: self = .faint
    case .warning: self = .needsCleaning
    case .error: self = .dirty
    }
  }
}
