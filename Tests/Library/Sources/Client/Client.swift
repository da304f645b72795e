import Chaffinch

/// Uses every part of the library's interface as its users would, and ends with an error where one does not work.
@main
enum Client {
  static func main() throws {
    let labeller = try Labeller.shipped()
    let linter = Linter(labeller: labeller, options: LintOptions(includesLabels: true), threads: 2)
    let page = """
      The ferry to the outer islands stopped on Tuesday after its engine failed in the harbour, and nobody can say \
      when it will leave again. The captain said that the part had been ordered from abroad, and that it would take three weeks.

      Read more
      Nine bakers of the valley share one mill
      The school on the hill closes in summer
      """
    let report = linter.lint(text: Array(page.utf8), path: "page.txt").report
    for finding in report.findings {
      print(finding.rule, finding.severity, finding.residueClass.name, finding.startLine, finding.endLine)
      print(finding.scoreLoss, finding.evidence.map(\.detail), finding.related.map(\.note))
    }
    guard let score = report.score, score < 100, report.labels?.isEmpty == false else {
      throw Failure.noFindings
    }

    var baseline = Baseline()
    baseline.add(report)
    guard baseline.entries.count == report.findings.count else { throw Failure.baseline }

    var problems = 0
    linter.lint(["no-such-folder"]) { event in
      if case .problem = event { problems += 1 }
    }
    guard problems == 1 else { throw Failure.problems }

    var options = DataSetOptions()
    options.nearDuplicates = NearDuplicateOptions()
    options.repeats = RepeatOptions(.line)
    _ = Deduplicator(options: options)
    _ = Cleaner(labeller: labeller, options: DataSetOptions(), residue: ResidueOptions())
    _ = QualityOptions(presets: [.fineweb])
    print("chaffinch", ChaffinchVersion.current, "score", score)
  }

  private enum Failure: Error {
    case noFindings
    case baseline
    case problems
  }
}
