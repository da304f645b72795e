import ChaffinchCore
import ChaffinchReport

/// How right a labeller was on labelled pages: the figures of an evaluation, for the formats to write.
///
/// It names documents by identifier, site and line numbers, and holds no text of theirs.
package struct AccuracyReport: Sendable, Equatable {
  /// The version of the JSON.
  package static let schemaVersion = 2

  /// The program that was measured.
  package var tool: ToolVersion
  /// How the labeller came by its weights, in words.
  package var method: String
  /// The figures of all documents, and of the groups of them.
  package var groups: [Group]
  /// The plain average over sites, so that a site with many documents counts no more than another.
  package var siteAverage: SiteAverage
  /// The language with the lowest line F1 among those with ``LowestLanguage/fewestLines`` scored lines; nil without one.
  package var lowestLanguage: LowestLanguage?
  /// How often a line of one class was called another.
  package var confusion: Confusion
  /// How the probability of residue agrees with the truth.
  package var calibration: Calibration
  /// The documents with the most characters called wrongly, the worst first.
  package var worstDocuments: [WorstDocument]

  /// Makes a report.
  package init(
    tool: ToolVersion, method: String, groups: [Group], siteAverage: SiteAverage,
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
  package var overall: Group? { groups.first { $0.by == .all } }

  /// The plain average of figures over sites.
  package struct SiteAverage: Sendable, Equatable {
    /// How many sites.
    package var sites: Int
    /// The average line F1.
    package var lineF1: Double
    /// The average character F1.
    package var characterF1: Double
    /// The average share of body lines that were called residue.
    package var bodyLinesAccused: Double

    /// Makes the average.
    package init(sites: Int, lineF1: Double, characterF1: Double, bodyLinesAccused: Double) {
      self.sites = sites
      self.lineF1 = lineF1
      self.characterF1 = characterF1
      self.bodyLinesAccused = bodyLinesAccused
    }
  }

  /// The language that fares worst.
  package struct LowestLanguage: Sendable, Equatable {
    /// Languages with fewer scored lines say nothing.
    package static let fewestLines = 200

    /// The language.
    package var language: String
    /// Its scored lines.
    package var lines: Int
    /// Its line F1.
    package var lineF1: Double

    /// Makes the value.
    package init(language: String, lines: Int, lineF1: Double) {
      self.language = language
      self.lines = lines
      self.lineF1 = lineF1
    }
  }

  /// How often a line of one class was called another.
  package struct Confusion: Sendable, Equatable {
    /// The names of the classes that lines are called, in the order of each row's numbers.
    package var called: [String]
    /// A class that lines have, and how many of its lines were called each of ``called``.
    package var rows: [Row]

    /// The lines of one true class.
    package struct Row: Sendable, Equatable {
      /// The name of the class.
      package var truth: String
      /// How many of its lines were called each class.
      package var lines: [Int]

      /// Makes the row.
      package init(truth: String, lines: [Int]) {
        self.truth = truth
        self.lines = lines
      }
    }

    /// Makes the matrix.
    package init(called: [String], rows: [Row]) {
      self.called = called
      self.rows = rows
    }
  }

  /// A document and its wrongly called lines, without their text.
  package struct WorstDocument: Sendable, Equatable {
    /// The identifier of the record.
    package var id: String
    /// The scraper that took the text.
    package var scraper: String
    /// The site.
    package var site: String
    /// Characters of the lines that were called wrongly.
    package var wrongCharacters: Int
    /// Lines of body that were called residue: runs of 1-based numbers.
    package var bodyAccused: [ClosedRange<Int>]
    /// Lines of residue that were kept: runs of 1-based numbers.
    package var residueMissed: [ClosedRange<Int>]

    /// Makes the value.
    package init(
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
