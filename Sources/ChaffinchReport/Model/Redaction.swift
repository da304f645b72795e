/// Reports for readers who may not see the text.
extension FileReport {
  /// The report without any of the text: no source, no lines, and no evidence that quotes it.
  ///
  /// Paths, addresses, numbers, rules and the names of signals stay.
  public var redacted: FileReport {
    var report = self
    report.source = nil
    report.findings = findings.map(\.redacted)
    return report
  }
}

extension FindingReport {
  /// The finding without any of the text.
  fileprivate var redacted: FindingReport {
    var finding = self
    finding.snippet = []
    finding.evidence = evidence.map { Evidence(signal: $0.signal, detail: "") }
    return finding
  }
}
