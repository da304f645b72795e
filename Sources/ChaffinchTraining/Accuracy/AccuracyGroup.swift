extension AccuracyReport {
  /// The figures of the documents that have something in common.
  package struct Group: Sendable, Equatable {
    /// What documents are grouped by.
    package enum Key: String, Sendable, CaseIterable {
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
    package var by: Key
    /// Which group it is.
    package var name: String
    /// How many documents.
    package var documents: Int
    /// Residue against body.
    package var residue: ResidueFigures
    /// The text kept as body against the article's; nil where no document of the group has its article.
    package var bodyText: BodyTextFigures?
    /// The score against the share of kept characters.
    package var score: ScoreFigures
    /// Documents in which no line is called residue once the lines called residue are gone.
    package var documentsCleanTwice: Int
    /// The expected calibration error of the probability of residue.
    package var calibrationError: Double
    /// The classes of residue, each against all else.
    package var classes: [ClassFigures]

    /// Makes the group.
    package init(
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
    package var cleanTwice: Double {
      documents == 0 ? 0 : Double(documentsCleanTwice) / Double(documents)
    }
  }

  /// Residue against body; shares are 0…1.
  package struct ResidueFigures: Sendable, Equatable {
    /// Lines of body and of residue.
    package var lines: Int
    /// The share of lines called residue that are.
    package var linePrecision: Double
    /// The share of lines of residue that were called so.
    package var lineRecall: Double
    /// The harmonic mean of precision and recall.
    package var lineF1: Double
    /// The same with each line counted by its characters.
    package var characterF1: Double
    /// The share of body lines called residue.
    package var bodyLinesAccused: Double
    /// The same with each line counted by its characters.
    package var bodyCharactersAccused: Double

    /// Makes the figures.
    package init(
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
  package struct ClassFigures: Sendable, Equatable {
    /// The name of the class.
    package var name: String
    /// The lines of the class.
    package var lines: Int
    /// The share of lines called so that are.
    package var precision: Double
    /// The share of its lines that were called so.
    package var recall: Double
    /// The harmonic mean of precision and recall.
    package var f1: Double

    /// Makes the figures.
    package init(name: String, lines: Int, precision: Double, recall: Double, f1: Double) {
      self.name = name
      self.lines = lines
      self.precision = precision
      self.recall = recall
      self.f1 = f1
    }
  }

  /// Bags of tokens of the text kept as body and of the article: means over documents.
  package struct BodyTextFigures: Sendable, Equatable {
    /// Documents whose article is known.
    package var documents: Int
    /// The mean share of kept tokens that the article holds.
    package var precision: Double
    /// The mean share of the article's tokens that were kept.
    package var recall: Double
    /// The mean of their harmonic means.
    package var f1: Double

    /// Makes the figures.
    package init(documents: Int, precision: Double, recall: Double, f1: Double) {
      self.documents = documents
      self.precision = precision
      self.recall = recall
      self.f1 = f1
    }
  }

  /// The score of documents against the share of characters that their labels keep.
  package struct ScoreFigures: Sendable, Equatable {
    /// Documents with a score and a true share.
    package var documents: Int
    /// Documents without a score, which are left out of the mean.
    package var documentsWithoutScore: Int
    /// The mean absolute difference in points of 0…100; nil without a document.
    package var meanError: Double?

    /// Makes the figures.
    package init(documents: Int, documentsWithoutScore: Int, meanError: Double?) {
      self.documents = documents
      self.documentsWithoutScore = documentsWithoutScore
      self.meanError = meanError
    }
  }
}
