import ChaffinchCore

/// The format `junit`: JUnit XML, one test case per document, which fails if the text has findings.
///
/// The counts stand before the cases, so that these are held until the end: the failed ones first, then the others. Beyond
/// 25 MB a last case stands for the rest, which keeps the file below what GitLab reads (30 MB).
struct JUnitFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "junit", summary: "JUnit XML, one test case per document",
    make: { JUnitFormat(tool: $0.tool) })

  private let tool: ToolVersion
  private var cases = JUnitCases()

  /// Creates a writer for one run.
  init(tool: ToolVersion) {
    self.tool = tool
  }

  /// Appends the head of the document.
  func begin(into output: inout [UInt8]) {
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Appends nothing: the counts of the whole run come first.
  mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    cases.add(file)
  }

  /// Appends the suite.
  func end(_ summary: Summary, into output: inout [UInt8]) {
    let cases = cases.closed
    let counts: KeyValuePairs<StaticString, String> = [
      "name": tool.name, "tests": String(cases.tests), "failures": String(cases.failures), "errors": "0",
      "skipped": String(cases.skipped), "time": "0",
    ]
    XMLWriter.append(to: &output) { xml in
      xml.element("testsuites", counts) { xml in
        xml.lineBreak()
        xml.element("testsuite", counts) { xml in
          xml.lineBreak()
          xml.written(cases.failed)
          xml.written(cases.others)
        }
        xml.lineBreak()
      }
      xml.lineBreak()
    }
  }
}

/// The test cases of a run, written and counted; the memory is bounded.
struct JUnitCases: Sendable {
  /// Bytes of failed cases that are kept.
  let failedBytes: Int
  /// Bytes of other cases that are kept.
  let otherBytes: Int

  /// The failed cases.
  private(set) var failed: [UInt8] = []
  /// The passed and skipped cases.
  private(set) var others: [UInt8] = []
  /// Cases that are kept.
  private(set) var tests = 0
  /// Failed cases among them.
  private(set) var failures = 0
  /// Skipped cases among them.
  private(set) var skipped = 0
  private var failedLeftOut = 0
  private var othersLeftOut = 0

  /// Keeps as much as GitLab reads, and room beside.
  init(failedBytes: Int = 20_000_000, otherBytes: Int = 5_000_000) {
    self.failedBytes = failedBytes
    self.otherBytes = otherBytes
  }

  /// Adds the case of a text: failed with findings, skipped where it could not be judged, else passed.
  mutating func add(_ file: FileReport) {
    if !file.findings.isEmpty {
      guard failed.count < failedBytes else {
        failedLeftOut += 1
        return
      }
      failures += 1
      XMLWriter.append(to: &failed) { Self.write(file, to: &$0) { Self.writeFailure(of: file, to: &$0) } }
    } else {
      guard others.count < otherBytes else {
        othersLeftOut += 1
        return
      }
      let isSkipped = file.score == nil
      skipped += isSkipped ? 1 : 0
      XMLWriter.append(to: &others) { xml in
        Self.write(file, to: &xml) { xml in
          if isSkipped { xml.element("skipped", ["message": "no text to judge"]) { _ in } }
        }
      }
    }
    tests += 1
  }

  /// The cases with one more for failed ones that were left out, and one for others.
  var closed: JUnitCases {
    var result = self
    if failedLeftOut > 0 {
      let message = "\(countText(failedLeftOut, "more document")) with findings, left out for lack of space"
      (result.tests, result.failures) = (tests + 1, failures + 1)
      XMLWriter.append(to: &result.failed) { xml in
        Self.writeCase(["name": message, "classname": "chaffinch", "time": "0"], to: &xml) { xml in
          xml.element("failure", ["message": message, "type": "warning"]) { _ in }
        }
      }
    }
    if othersLeftOut > 0 {
      let message = "\(countText(othersLeftOut, "more document")) without findings"
      result.tests += 1
      XMLWriter.append(to: &result.others) { xml in
        Self.writeCase(["name": message, "classname": "chaffinch", "time": "0"], to: &xml) { _ in }
      }
    }
    return result
  }

  private static func write(_ file: FileReport, to xml: inout XMLWriter, _ body: (inout XMLWriter) -> Void) {
    let attributes: KeyValuePairs<StaticString, String> = [
      "name": file.shownPath, "classname": "chaffinch", "file": file.path.decoded, "time": "0",
    ]
    writeCase(attributes, to: &xml, body)
  }

  private static func writeCase(
    _ attributes: KeyValuePairs<StaticString, String>, to xml: inout XMLWriter,
    _ body: (inout XMLWriter) -> Void
  ) {
    xml.element("testcase", attributes, body)
    xml.lineBreak()
  }

  private static func writeFailure(of file: FileReport, to xml: inout XMLWriter) {
    let score = OneDecimal(file.score).map { ", score \($0.text)" } ?? ""
    let severities = Severity.allCases.filter { severity in
      file.findings.contains { $0.severity == severity }
    }
    let attributes: KeyValuePairs<StaticString, String> = [
      "message": countText(file.findings.count, "finding") + score,
      "type": severities.last?.rawValue ?? "",
    ]
    xml.element("failure", attributes) { xml in
      xml.lineBreak()
      for finding in file.findings {
        xml.text("\(finding.startLine):\(finding.start.scalars): \(finding.severity.rawValue) ")
        xml.text("\(finding.rule) \(FindingSentence.text(of: finding, in: file))")
        xml.lineBreak()
      }
    }
  }
}

/// Appends XML to a buffer.
///
/// Names of elements and attributes are literals of this program, and text goes through ``MarkupText``; there is no third
/// way in but for what a writer has written, so no report can forget to escape.
private struct XMLWriter {
  private var bytes: [UInt8] = []

  /// Lets `body` append XML to `output`.
  static func append(to output: inout [UInt8], _ body: (inout XMLWriter) -> Void) {
    var writer = XMLWriter()
    swap(&writer.bytes, &output)
    body(&writer)
    swap(&writer.bytes, &output)
  }

  /// Writes text, escaped.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { MarkupText.append($0.span, as: .xml, to: &bytes) }
  }

  /// Writes an element and what `body` puts inside.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>,
    _ body: (inout XMLWriter) -> Void
  ) {
    bytes.append("<")
    bytes.append(name)
    for (attribute, value) in attributes {
      bytes.append(" ")
      bytes.append(attribute)
      bytes.append("=\"")
      text(value)
      bytes.append("\"")
    }
    bytes.append(">")
    body(&self)
    bytes.append("</")
    bytes.append(name)
    bytes.append(">")
  }

  /// Writes what another writer has written.
  mutating func written(_ xml: [UInt8]) { bytes += xml }

  /// Ends the line.
  mutating func lineBreak() { bytes.append("\n") }
}
