import ChaffinchCore
import ChaffinchReport

/// How right a labeller was on labelled pages: the figures of an evaluation, for the formats to write.
///
/// It names documents by identifier, site and line numbers, and holds no text of theirs.
package struct AccuracyReport: Sendable, Equatable {
  /// The version of the JSON.
  static let schemaVersion = 2

  /// The program that was measured.
  var tool: ToolVersion
  /// How the labeller came by its weights, in words.
  var method: String
  /// The figures of all documents, and of the groups of them.
  var groups: [Group]
  /// The plain average over sites, so that a site with many documents counts no more than another.
  var siteAverage: SiteAverage
  /// The language with the lowest line F1 among those with ``LowestLanguage/fewestLines`` scored lines; nil without one.
  var lowestLanguage: LowestLanguage?
  /// How often a line of one class was called another.
  var confusion: Confusion
  /// How the probability of residue agrees with the truth.
  var calibration: Calibration
  /// The documents with the most characters called wrongly, the worst first.
  var worstDocuments: [WorstDocument]

  /// The figures of all documents; nil without a document.
  var overall: Group? { groups.first { $0.by == .all } }

  /// The plain average of figures over sites.
  struct SiteAverage: Sendable, Equatable {
    /// How many sites.
    var sites: Int
    /// The average line F1.
    var lineF1: Double
    /// The average character F1.
    var characterF1: Double
    /// The average share of body lines that were called residue.
    var bodyLinesAccused: Double
  }

  /// The language that fares worst.
  struct LowestLanguage: Sendable, Equatable {
    /// Languages with fewer scored lines say nothing.
    static let fewestLines = 200

    /// The language.
    var language: String
    /// Its scored lines.
    var lines: Int
    /// Its line F1.
    var lineF1: Double
  }

  /// How often a line of one class was called another.
  struct Confusion: Sendable, Equatable {
    /// The names of the classes that lines are called, in the order of each row's numbers.
    var called: [String]
    /// A class that lines have, and how many of its lines were called each of ``called``.
    var rows: [Row]

    /// The lines of one true class.
    struct Row: Sendable, Equatable {
      /// The name of the class.
      var truth: String
      /// How many of its lines were called each class.
      var lines: [Int]
    }
  }

  /// A document and its wrongly called lines, without their text.
  struct WorstDocument: Sendable, Equatable {
    /// The identifier of the record.
    var id: String
    /// The scraper that took the text.
    var scraper: String
    /// The site.
    var site: String
    /// Characters of the lines that were called wrongly.
    var wrongCharacters: Int
    /// Lines of body that were called residue: runs of 1-based numbers.
    var bodyAccused: [ClosedRange<Int>]
    /// Lines of residue that were kept: runs of 1-based numbers.
    var residueMissed: [ClosedRange<Int>]
  }
}

extension AccuracyReport {
  /// How a probability agrees with the truth: lines in bins of equal width by their probability of residue.
  struct Calibration: Sendable, Equatable {
    /// Lines of about one probability.
    struct Bin: Sendable, Equatable {
      /// The lines.
      var lines: Int
      /// Their mean probability of residue; nil without a line.
      var meanProbability: Double?
      /// The share of them that are residue; nil without a line.
      var residueShare: Double?
    }

    /// The bins from 0 to 1.
    var bins: [Bin]

    /// All lines.
    var lines: Int { bins.reduce(0) { $0 + $1.lines } }

    /// The expected calibration error: the mean distance of probability and share, bins weighted by their lines.
    ///
    /// Naeini, Cooper and Hauskrecht, “Obtaining Well Calibrated Probabilities Using Bayesian Binning”, 2015.
    var expectedError: Double {
      let sum = bins.reduce(0.0) { sum, bin in
        guard let mean = bin.meanProbability, let share = bin.residueShare else { return sum }
        return sum + Double(bin.lines) * (mean - share).magnitude
      }
      return lines == 0 ? 0 : sum / Double(lines)
    }
  }
}
