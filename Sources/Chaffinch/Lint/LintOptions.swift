import ChaffinchIndex
import ChaffinchLabeller
import ChaffinchRules
import ChaffinchShingles

/// What a run of the linter may be told.
public struct LintOptions: Sendable {
  /// How far evidence may be sought.
  public var scope: Scope
  /// How the site of a document is found.
  public var sites: SiteNaming
  /// What was learned of earlier documents, which stand beside those of the run as evidence; open for reading.
  public var index: FingerprintIndex?
  /// Whether files carry the letters of their lines.
  public var includesLabels: Bool
  /// Whether findings carry the lines of the text around them.
  public var includesSnippets: Bool
  /// Whether files carry the language of their text; to guess it takes a tenth of the time.
  public var includesLanguage: Bool
  /// Whether files carry their text, as it is and cleaned.
  public var includesSource: Bool
  /// The number of documents judged at the same time.
  public var threads: Int
  /// What differs from folder to folder.
  public var settings: FolderSettings

  /// Makes options; the defaults use all evidence there is.
  public init(
    scope: Scope = .corpus, sites: SiteNaming = SiteNaming(), index: FingerprintIndex? = nil,
    includesLabels: Bool = false,
    includesSnippets: Bool = false, includesLanguage: Bool = true,
    includesSource: Bool = false, threads: Int = 1,
    settings: FolderSettings = FolderSettings()
  ) {
    self.scope = scope
    self.sites = sites
    self.index = index
    self.includesLabels = includesLabels
    self.includesSnippets = includesSnippets
    self.includesLanguage = includesLanguage
    self.includesSource = includesSource
    self.threads = threads
    self.settings = settings
  }

  /// Names the sites of the run's documents, knowing those of the index.
  func makeNamer() throws(IndexProblem) -> SiteNamer {
    sites.makeNamer(knownSites: scope == .document ? [] : try index?.siteNames() ?? [])
  }
}
