extension AccuracyReport {
  /// The figures of the documents that have something in common.
  public struct Group: Sendable, Equatable {
    /// What documents are grouped by.
    public enum Key: String, Sendable, CaseIterable {
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
    public var by: Key
    /// Which group it is.
    public var name: String
    /// How many documents.
    public var documents: Int
    /// Residue against body.
    public var residue: ResidueFigures
    /// The text kept as body against the article's; nil where no document of the group has its article.
    public var bodyText: BodyTextFigures?
    /// The score against the share of kept characters.
    public var score: ScoreFigures
    /// Documents in which no line is called residue once the lines called residue are gone.
    public var documentsCleanTwice: Int
    /// The expected calibration error of the probability of residue.
    public var calibrationError: Double
    /// The classes of residue, each against all else.
    public var classes: [ClassFigures]

    /// Makes the group.
    public init(
      by: Key, name: String, documents: Int, residue: ResidueFigures, bodyText: BodyTextFigures?,
      score: ScoreFigures, documentsCleanTwice: Int, calibrationError: Double, classes: [ClassFigures]
    ) {
      self.by = by
      self.name = name
      self.documents = documents
      self.residue = residue
      self.bodyText = bodyText
      self.score = score
      self.documentsCleanTwice = documentsCleanTwice
      self.calibrationError = calibrationError
      self.classes = classes
    }

    /// The share of documents in which cleaning leaves nothing to clean, 0…1.
    public var cleanTwice: Double {
      documents == 0 ? 0 : Double(documentsCleanTwice) / Double(documents)
    }
  }

  /// Residue against body; shares are 0…1.
  public struct ResidueFigures: Sendable, Equatable {
    /// Lines of body and of residue.
    public var lines: Int
    /// The share of lines called residue that are.
    public var linePrecision: Double
    /// The share of lines of residue that were called so.
    public var lineRecall: Double
    /// The harmonic mean of precision and recall.
    public var lineF1: Double
    /// The same with each line counted by its characters.
    public var characterF1: Double
    /// The share of body lines called residue.
    public var bodyLinesAccused: Double
    /// The same with each line counted by its characters.
    public var bodyCharactersAccused: Double

    /// Makes the figures.
    public init(
      lines: Int, linePrecision: Double, lineRecall: Double, lineF1: Double, characterF1: Double,
      bodyLinesAccused: Double, bodyCharactersAccused: Double
    ) {
      self.lines = lines
      self.linePrecision = linePrecision
      self.lineRecall = lineRecall
      self.lineF1 = lineF1
      self.characterF1 = characterF1
      self.bodyLinesAccused = bodyLinesAccused
      self.bodyCharactersAccused = bodyCharactersAccused
    }
  }

  /// One class of residue against all else, by line.
  public struct ClassFigures: Sendable, Equatable {
    /// The name of the class.
    public var name: String
    /// The lines of the class.
    public var lines: Int
    /// The share of lines called so that are.
    public var precision: Double
    /// The share of its lines that were called so.
    public var recall: Double
    /// The harmonic mean of precision and recall.
    public var f1: Double

    /// Makes the figures.
    public init(name: String, lines: Int, precision: Double, recall: Double, f1: Double) {
      self.name = name
      self.lines = lines
      self.precision = precision
      self.recall = recall
      self.f1 = f1
    }
  }

  /// Bags of tokens of the text kept as body and of the article: means over documents.
  public struct BodyTextFigures: Sendable, Equatable {
    /// Documents whose article is known.
    public var documents: Int
    /// The mean share of kept tokens that the article holds.
    public var precision: Double
    /// The mean share of the article's tokens that were kept.
    public var recall: Double
    /// The mean of their harmonic means.
    public var f1: Double

    /// Makes the figures.
    public init(documents: Int, precision: Double, recall: Double, f1: Double) {
      self.documents = documents
      self.precision = precision
      self.recall = recall
      self.f1 = f1
    }
  }

  /// The score of documents against the share of characters that their labels keep.
  public struct ScoreFigures: Sendable, Equatable {
    /// Documents with a score and a true share.
    public var documents: Int
    /// Documents without a score, which are left out of the mean.
    public var documentsWithoutScore: Int
    /// The mean absolute difference in points of 0…100; nil without a document.
    public var meanError: Double?

    /// Makes the figures.
    public init(documents: Int, documentsWithoutScore: Int, meanError: Double?) {
      self.documents = documents
      self.documentsWithoutScore = documentsWithoutScore
      self.meanError = meanError
    }
  }
}
