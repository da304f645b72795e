import ChaffinchCore
import ChaffinchText

/// What is sought in the documents of a run, and what is said of each.
///
/// The results of a run depend on every one of these values, and the cache's key is made of their coding: an option that is
/// added here is part of the key.
public struct LintOptions: Hashable, Codable, Sendable {
  /// How far evidence may be sought.
  public var scope = Scope.corpus
  /// How the site of a document is found.
  public var sites = SiteNaming()
  /// Whether files carry the letters of their lines.
  public var includesLabels = false
  /// Whether findings carry the lines of the text around them.
  public var includesSnippets = false
  /// Whether files carry the language of their text; to guess it takes a tenth of the time.
  public var includesLanguage = true
  /// Whether files carry their text, as it is and cleaned.
  public var includesSource = false

  /// Makes options; the defaults use all evidence there is.
  public init(
    scope: Scope = .corpus, sites: SiteNaming = SiteNaming(), includesLabels: Bool = false,
    includesSnippets: Bool = false, includesLanguage: Bool = true, includesSource: Bool = false
  ) {
    self.scope = scope
    self.sites = sites
    self.includesLabels = includesLabels
    self.includesSnippets = includesSnippets
    self.includesLanguage = includesLanguage
    self.includesSource = includesSource
  }

  /// Names the sites of the run's documents, knowing those of `index`.
  package func makeNamer(knowing index: (any SavedEvidence)?) throws(IndexProblem) -> SiteNamer {
    sites.makeNamer(knownSites: scope == .document ? [] : try index?.siteNames() ?? [])
  }
}

/// How the site of a document is found: the host of its URL, else its folder, or what a pattern captures.
public struct SiteNaming: Hashable, Codable, Sendable {
  /// The pattern as the user wrote it, or nil.
  public let pattern: String?
  /// The site of all documents, or nil where each has its own.
  public let name: String?

  /// Why a pattern cannot be used.
  public struct InvalidPattern: Error, Sendable {
    /// What is wrong, and what to do about it.
    public let message: String
  }

  /// Names sites by host and folder.
  public init() {
    pattern = nil
    name = nil
  }

  /// Makes all documents those of one site.
  public init(name: String) {
    pattern = nil
    self.name = name
  }

  /// Names sites by `pattern`, a regular expression that is searched in the URL, else in the path; its first group, or the
  /// whole match without groups, is the site.
  ///
  /// - Throws: ``InvalidPattern`` where the pattern is not a regular expression.
  public init(pattern: String) throws(InvalidPattern) {
    do {
      _ = try Regex(pattern)
    } catch {
      throw InvalidPattern(message: "“\(pattern)” is not a regular expression (\(error)). Fix --site-from.")
    }
    self.pattern = pattern
    name = nil
  }

  /// The pattern, compiled: a `Regex` is not `Sendable`, so every run makes its own.
  ///
  /// `knownSites` are those of a saved index.
  package func makeNamer(knownSites: Set<String> = []) -> SiteNamer {
    SiteNamer(
      name: name, expression: pattern.flatMap { try? Regex($0) },
      onlySite: knownSites.count == 1 ? knownSites.first : nil)
  }
}

/// Names the sites of one run's documents.
package struct SiteNamer {
  let name: String?
  let expression: Regex<AnyRegexOutput>?
  /// The one site of the index that the run is judged with: a document that only its folder speaks for is of this site.
  let onlySite: String?

  /// The site of `document`.
  package func site(of document: InputDocument) -> String {
    if let name { return name }
    let url = document.record?.url
    if let expression, let match = try? expression.firstMatch(in: url ?? document.path) {
      let group = match.output.count > 1 ? match.output[1].substring : nil
      return String(group ?? match.output[0].substring ?? "")
    }
    return url.flatMap(URLHost.host(of:)) ?? onlySite ?? document.folder
  }
}
