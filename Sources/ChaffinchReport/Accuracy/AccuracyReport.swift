/// How right a labeller was on labelled pages: the figures of an evaluation, for the formats to write.
///
/// It names documents by identifier, site and line numbers, and holds no text of theirs.
public struct AccuracyReport: Sendable, Equatable {
  /// The version of the JSON.
  public static let schemaVersion = 2

  /// The program that was measured.
  public var tool: Report.Tool
  /// How the labeller came by its weights, in words.
  public var method: String
  /// The figures of all documents, and of the groups of them.
  public var groups: [Group]
  /// The plain average over sites, so that a site with many documents counts no more than another.
  public var siteAverage: SiteAverage
  /// The language with the lowest line F1 among those with ``LowestLanguage/fewestLines`` scored lines; nil without one.
  public var lowestLanguage: LowestLanguage?
  /// How often a line of one class was called another.
  public var confusion: Confusion
  /// How the probability of residue agrees with the truth.
  public var calibration: Calibration
  /// The documents with the most characters called wrongly, the worst first.
  public var worstDocuments: [WorstDocument]

  /// Makes a report.
  public init(
    tool: Report.Tool, method: String, groups: [Group], siteAverage: SiteAverage,
    lowestLanguage: LowestLanguage?, confusion: Confusion, calibration: Calibration,
    worstDocuments: [WorstDocument]
  ) {
    self.tool = tool
    self.method = method
    self.groups = groups
    self.siteAverage = siteAverage
    self.lowestLanguage = lowestLanguage
    self.confusion = confusion
    self.calibration = calibration
    self.worstDocuments = worstDocuments
  }

  /// The figures of all documents; nil without a document.
  public var overall: Group? { groups.first { $0.by == .all } }

  /// The plain average of figures over sites.
  public struct SiteAverage: Sendable, Equatable {
    /// How many sites.
    public var sites: Int
    /// The average line F1.
    public var lineF1: Double
    /// The average character F1.
    public var characterF1: Double
    /// The average share of body lines that were called residue.
    public var bodyLinesAccused: Double

    /// Makes the average.
    public init(sites: Int, lineF1: Double, characterF1: Double, bodyLinesAccused: Double) {
      self.sites = sites
      self.lineF1 = lineF1
      self.characterF1 = characterF1
      self.bodyLinesAccused = bodyLinesAccused
    }
  }

  /// The language that fares worst.
  public struct LowestLanguage: Sendable, Equatable {
    /// Languages with fewer scored lines say nothing.
    public static let fewestLines = 200

    /// The language.
    public var language: String
    /// Its scored lines.
    public var lines: Int
    /// Its line F1.
    public var lineF1: Double

    /// Makes the value.
    public init(language: String, lines: Int, lineF1: Double) {
      self.language = language
      self.lines = lines
      self.lineF1 = lineF1
    }
  }

  /// How often a line of one class was called another.
  public struct Confusion: Sendable, Equatable {
    /// The names of the classes that lines are called, in the order of each row's numbers.
    public var called: [String]
    /// A class that lines have, and how many of its lines were called each of ``called``.
    public var rows: [Row]

    /// The lines of one true class.
    public struct Row: Sendable, Equatable {
      /// The name of the class.
      public var truth: String
      /// How many of its lines were called each class.
      public var lines: [Int]

      /// Makes the row.
      public init(truth: String, lines: [Int]) {
        self.truth = truth
        self.lines = lines
      }
    }

    /// Makes the matrix.
    public init(called: [String], rows: [Row]) {
      self.called = called
      self.rows = rows
    }
  }

  /// A document and its wrongly called lines, without their text.
  public struct WorstDocument: Sendable, Equatable {
    /// The identifier of the record.
    public var id: String
    /// The scraper that took the text.
    public var scraper: String
    /// The site.
    public var site: String
    /// Characters of the lines that were called wrongly.
    public var wrongCharacters: Int
    /// Lines of body that were called residue: runs of 1-based numbers.
    public var bodyAccused: [ClosedRange<Int>]
    /// Lines of residue that were kept: runs of 1-based numbers.
    public var residueMissed: [ClosedRange<Int>]

    /// Makes the value.
    public init(
      id: String, scraper: String, site: String, wrongCharacters: Int, bodyAccused: [ClosedRange<Int>],
      residueMissed: [ClosedRange<Int>]
    ) {
      self.id = id
      self.scraper = scraper
      self.site = site
      self.wrongCharacters = wrongCharacters
      self.bodyAccused = bodyAccused
      self.residueMissed = residueMissed
    }
  }
}
