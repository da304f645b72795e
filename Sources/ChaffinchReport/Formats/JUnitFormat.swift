import ChaffinchCore

/// The format `junit`: JUnit XML, one test case to a text, which fails if the text has findings.
///
/// The counts stand before the cases, so that these are held until the end: the failed ones first, then the others. Beyond
/// 25 MB a last case stands for the rest, which keeps the file below what GitLab reads (30 MB).
package struct JUnitFormat: ReportFormat {
  static let entry = FormatEntry(
    name: "junit", summary: "JUnit XML, one test case to a text", needs: [],
    make: { JUnitFormat(tool: $0.tool) })

  private let tool: ToolVersion
  private var cases = JUnitCases()

  /// Creates a writer for one run.
  package init(tool: ToolVersion) {
    self.tool = tool
  }

  /// Appends the head of the document.
  package func begin(into output: inout [UInt8]) {
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Appends nothing: the counts of the whole run come first.
  package mutating func add(_ file: FileReport, into output: inout [UInt8]) {
    cases.add(file)
  }

  /// Appends the suite.
  package func end(_ summary: Summary, into output: inout [UInt8]) {
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
