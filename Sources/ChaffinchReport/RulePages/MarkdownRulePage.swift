import ChaffinchCore

extension RulePage {
  /// The page as Markdown, which ends with a line feed: examples in fences, the claimed lines marked.
  ///
  /// Texts of a user's own rule may hold anything; only code between backticks is taken for markup.
  package static func markdown(_ metadata: RuleMetadata) -> String {
    let name = MarkdownCell.text(metadata.name)
    var blocks = [
      "# \(name)",
      MarkdownParagraph.text(sentence(metadata.summary)),
      """
      Severity: \(metadata.severity.rawValue). Scope: \(metadata.scope.rawValue). \
      Class: \(metadata.residueClass.name).
      """,
      "## Why it matters",
      MarkdownParagraph.text(metadata.rationale),
      "## What to do",
      MarkdownParagraph.text(metadata.remedy),
    ]
    if !metadata.examples.isEmpty {
      blocks += ["## Examples", "Lines behind ▌ are findings."]
      for example in metadata.examples {
        blocks.append("### " + MarkdownCell.text(heading(of: example)))
        blocks.append(MarkdownFence.block(body(of: example)))
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
