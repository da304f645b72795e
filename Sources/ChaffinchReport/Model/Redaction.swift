import ChaffinchCore

/// Reports for readers who may not see the text.
extension FileReport {
  /// The report without any of the text: no source, no lines, and no evidence that quotes it.
  ///
  /// Paths, addresses, numbers, rules and the names of signals stay.
  package var redacted: FileReport {
    var report = self
    report.source = nil
    report.findings = findings.map(\.redacted)
    return report
  }
}

extension Finding {
  /// The finding without any of the text.
  fileprivate var redacted: Finding {
    var finding = self
    finding.snippet = []
    finding.evidence = evidence.map { Evidence($0.signal, "") }
    return finding
  }
}
