import ChaffinchCore

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
