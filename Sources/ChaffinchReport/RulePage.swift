import ChaffinchCore

/// A rule's documentation, made of its metadata.
package enum RulePage {
  /// The page as plain text, examples with the claimed lines marked.
  package static func text(_ metadata: RuleMetadata) -> String {
    var sections = [
      "\(metadata.name) (\(metadata.severity.rawValue), scope \(metadata.scope.rawValue))",
      "What it finds\n" + indented(sentence(metadata.summary)),
      "Why it matters\n" + indented(metadata.rationale),
      "What to do\n" + indented(metadata.remedy),
    ]
    for example in metadata.examples {
      sections.append(heading(of: example) + "\n" + indented(body(of: example)))
    }
    return sections.joined(separator: "\n\n")
  }

  /// What an example shows, in one line.
  static func heading(of example: RuleExample) -> String {
    let verb = example.claimedLines.isEmpty ? "Leaves alone" : "Finds"
    let others = example.otherDocuments.count
    let site = others == 0 ? "" : " (with \(others) other documents of the site)"
    return "\(verb): \(example.title)\(site)"
  }

  /// The lines of an example behind a gutter, which marks those that the rule claims.
  static func body(of example: RuleExample) -> String {
    example.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      (example.claimedLines.contains(index + 1) ? "▌" : "│") + (line.isEmpty ? "" : " \(line)")
    }.joined(separator: "\n")
  }

  /// A summary as a sentence.
  static func sentence(_ summary: String) -> String {
    (summary.first.map { $0.uppercased() } ?? "") + summary.dropFirst() + "."
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
  }
}

extension RulePage {
  /// The page as Markdown, which ends with a line feed: examples in fences, the claimed lines marked.
  ///
  /// Texts of a user's own rule may hold anything; only code between backticks is taken for markup.
  package static func markdown(_ metadata: RuleMetadata) -> String {
    let name = MarkdownText.line(metadata.name)
    var blocks = [
      "# \(name)",
      MarkdownText.paragraph(sentence(metadata.summary)),
      """
      Severity: \(metadata.severity.rawValue). Scope: \(metadata.scope.rawValue). \
      Class: \(metadata.residueClass.name).
      """,
      "## Why it matters",
      MarkdownText.paragraph(metadata.rationale),
      "## What to do",
      MarkdownText.paragraph(metadata.remedy),
    ]
    if !metadata.examples.isEmpty {
      blocks += ["## Examples", "Lines marked with ▌ are findings."]
      for example in metadata.examples {
        blocks.append("### " + MarkdownText.line(heading(of: example)))
        blocks.append(MarkdownText.fence(body(of: example)))
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
