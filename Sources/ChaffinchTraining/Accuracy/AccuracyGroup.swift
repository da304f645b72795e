extension AccuracyReport {
  /// The figures of the documents that have something in common.
  struct Group: Sendable, Equatable {
    /// What documents are grouped by.
    enum Key: String, Sendable, CaseIterable {
      /// All documents in one group.
      case all
      /// The file that holds the record.
      case file
      /// The collection that the page comes from.
      case source
      /// The scraper that took the text.
      case scraper
      /// Whether the scraper takes whole pages or what it holds for the article.
      case group
      /// The language.
      case language
      /// The site.
      case site
      /// Whether the page is the only one of its site in its run: `one`, else `several`.
      case siteSize
    }

    /// What the documents were grouped by.
    var by: Key
    /// Which group it is.
    var name: String
    /// How many documents.
    var documents: Int
    /// Residue against body.
    var residue: ResidueFigures
    /// The text kept as body against the article's; nil where no document of the group has its article.
    var bodyText: BodyTextFigures?
    /// The score against the share of kept characters.
    var score: ScoreFigures
    /// Documents in which no line is called residue once the lines called residue are gone.
    var documentsCleanTwice: Int
    /// The expected calibration error of the probability of residue.
    var calibrationError: Double
    /// The classes of residue, each against all else.
    var classes: [ClassFigures]

    /// The share of documents in which cleaning leaves nothing to clean, 0…1.
    var cleanTwice: Double {
      documents == 0 ? 0 : Double(documentsCleanTwice) / Double(documents)
    }
  }

  /// Residue against body; shares are 0…1.
  struct ResidueFigures: Sendable, Equatable {
    /// Lines of body and of residue.
    var lines: Int
    /// The share of lines called residue that are.
    var linePrecision: Double
    /// The share of lines of residue that were called so.
    var lineRecall: Double
    /// The harmonic mean of precision and recall.
    var lineF1: Double
    /// The same with each line counted by its characters.
    var characterF1: Double
    /// The share of body lines called residue.
    var bodyLinesAccused: Double
    /// The same with each line counted by its characters.
    var bodyCharactersAccused: Double
  }

  /// One class of residue against all else, by line.
  struct ClassFigures: Sendable, Equatable {
    /// The name of the class.
    var name: String
    /// The lines of the class.
    var lines: Int
    /// The share of lines called so that are.
    var precision: Double
    /// The share of its lines that were called so.
    var recall: Double
    /// The harmonic mean of precision and recall.
    var f1: Double
  }

  /// Bags of tokens of the text kept as body and of the article: means over documents.
  struct BodyTextFigures: Sendable, Equatable {
    /// Documents whose article is known.
    var documents: Int
    /// The mean share of kept tokens that the article holds.
    var precision: Double
    /// The mean share of the article's tokens that were kept.
    var recall: Double
    /// The mean of their harmonic means.
    var f1: Double
  }

  /// The score of documents against the share of characters that their labels keep.
  struct ScoreFigures: Sendable, Equatable {
    /// Documents with a score and a true share.
    var documents: Int
    /// Documents without a score, which are left out of the mean.
    var documentsWithoutScore: Int
    /// The mean absolute difference in points of 0…100; nil without a document.
    var meanError: Double?
  }
}
