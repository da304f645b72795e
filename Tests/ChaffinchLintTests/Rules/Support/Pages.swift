@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchText

/// Pages whose lines have the classes that a test gives them.
enum Pages {
  /// The page of `text`, every line that is not blank of the class that `classify` says.
  static func judged(_ text: String, _ classify: (String) -> LineClass) -> ClassifiedPage {
    let measures = PageMeasures(TextAnalysis(bytes: Array(text.utf8)))
    let posteriors = measures.lines.map { line in
      Posterior(
        certain: classify(
          String(decoding: measures.analysis.document.bytes[line.start..<line.end], as: UTF8.self)))
    }
    return ClassifiedPage(measures, posteriors, threshold: 0.5)
  }

  /// The page of `lines`, each with its class; those of blank lines are not used.
  static func judged(_ lines: [(text: String, lineClass: LineClass)]) -> ClassifiedPage {
    let measures = PageMeasures(TextAnalysis(bytes: Array(lines.map(\.text).joined(separator: "\n").utf8)))
    let posteriors = measures.lines.map { Posterior(certain: lines[$0.index].lineClass) }
    return ClassifiedPage(measures, posteriors, threshold: 0.5)
  }

  /// Lines of the rules' examples in random order and of random classes, with blank ones and copies among them.
  static func randomLines(_ generator: inout some RandomNumberGenerator) -> [(
    text: String, lineClass: LineClass
  )] {
    (0..<Int.random(in: 0...20, using: &generator)).map { _ in
      let text = exampleLines.randomElement(using: &generator) ?? ""
      let isKept = Int.random(in: 0..<3, using: &generator) > 0
      let classes: [LineClass] = isKept ? [.body, .body, .title, .metadata] : LineClass.residue
      return (text, classes.randomElement(using: &generator) ?? .body)
    }
  }

  /// Every line of every example, and some that are hard on the score.
  private static let exampleLines: [String] =
    RuleList.all.flatMap { $0.metadata.examples }.flatMap { $0.text.components(separatedBy: "\n") }
    + ["", "   ", "<br>", "&nbsp;", "![](a.jpg)", "[](b)", "\u{FFFD}", "。", "a", "-->"]
}

extension String {
  fileprivate func components(separatedBy separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
