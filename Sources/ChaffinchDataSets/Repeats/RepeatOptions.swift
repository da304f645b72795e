import ChaffinchCore

/// How repeated parts of a data set are found: whole documents, paragraphs, lines or passages.
package struct RepeatOptions: Sendable, Equatable {
  /// What is compared.
  package enum Unit: String, Sendable, CaseIterable {
    /// Whole documents.
    case exact
    /// Lines up to the next blank one.
    case paragraph
    /// What stands between two line ends.
    case line
    /// Runs of so many words that stood in another document; the sentences wholly inside them go.
    case passage
  }

  /// How far a copy counts.
  package enum Scope: String, Sendable, CaseIterable {
    /// Within the documents of a host; of those without an address, of a folder.
    case site
    /// Within all documents.
    case corpus
  }

  /// What makes two units copies.
  package enum Match: String, Sendable, CaseIterable {
    /// The same words in the same order; case, punctuation and white space do not count.
    case words
    /// The same bytes, but for white space of ASCII at both ends.
    case bytes
  }

  /// What is compared.
  package var unit: Unit
  /// The first copy that goes, from 2 up; those before it stay.
  package var copies = 2
  /// How far a copy counts.
  package var scope = Scope.corpus
  /// What makes two units copies; passages and shares are compared by words always.
  package var match = Match.words
  /// The share of its 5-word shingles that stood earlier from which a paragraph or line goes, above 0 to 1; nil for
  /// exact copies only.
  package var share: Double?
  /// Units with fewer words are never touched.
  package var minimumWords: Int
  /// The words of the shortest repeated passage.
  package var passageWords = 50

  /// Makes the usual options: paragraphs and lines need ``usualMinimumWords`` words, documents one.
  package init(_ unit: Unit) {
    self.unit = unit
    minimumWords = Self.usualMinimumWords(unit)
  }

  /// The words that a unit needs unless the user says otherwise: for paragraphs and lines those of a shingle, for a
  /// heading or a button says the same on many pages and is no loss.
  package static func usualMinimumWords(_ unit: Unit) -> Int {
    switch unit {
    case .paragraph, .line: TokenShingles.usualSize
    case .exact, .passage: 1
    }
  }

  /// The units that a text is cut into.
  var kind: UnitKind {
    switch unit {
    case .exact: .document
    case .paragraph: .paragraph
    case .line: .line
    case .passage: .sentence
    }
  }

  /// The reason that the list of removed records gives.
  var reason: String {
    switch unit {
    case .exact: "duplicate"
    case .paragraph: "repeated-paragraph"
    case .line: "repeated-line"
    case .passage: "repeated-passage"
    }
  }
}
