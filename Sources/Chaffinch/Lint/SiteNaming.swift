import ChaffinchInput

/// How the site of a document is found: the host of its URL, else its folder, or what a pattern captures.
public struct SiteNaming: Sendable {
  /// The pattern as the user wrote it, or nil.
  public let pattern: String?

  /// Why a pattern cannot be used.
  public struct InvalidPattern: Error, Sendable {
    /// What is wrong, and what to do about it.
    public let message: String
  }

  /// Names sites by host and folder.
  public init() { pattern = nil }

  /// Names sites by `pattern`, a regular expression that is searched in the URL, else in the path; its first group, or the
  /// whole match without groups, is the site.
  ///
  /// - Throws: ``InvalidPattern`` where the pattern is not a regular expression.
  public init(pattern: String) throws(InvalidPattern) {
    do {
      _ = try Regex(pattern)
    } catch {
      throw InvalidPattern(message: "“\(pattern)” is not a regular expression (\(error)). Mend --site-from.")
    }
    self.pattern = pattern
  }

  /// The pattern, compiled: a `Regex` is not `Sendable`, so every run makes its own.
  func makeNamer() -> SiteNamer { SiteNamer(expression: pattern.flatMap { try? Regex($0) }) }
}

/// Names the sites of one run's documents.
struct SiteNamer {
  let expression: Regex<AnyRegexOutput>?

  /// The site of `document`.
  func site(of document: InputDocument) -> String {
    let url = document.record?.url
    if let expression, let match = try? expression.firstMatch(in: url ?? document.path) {
      let group = match.output.count > 1 ? match.output[1].substring : nil
      return String(group ?? match.output[0].substring ?? "")
    }
    return url.flatMap(URLHost.host(of:)) ?? document.folder
  }
}
