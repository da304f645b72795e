import ChaffinchCore
import ChaffinchInput
import ChaffinchLint

/// How a data set is read and what is done to it.
public struct DataSetOptions: Sendable {
  /// The fields of the records.
  package var records = RecordOptions()
  /// The format of standard input.
  package var stdinFormat = StreamFormat.automatic
  /// How near-duplicates are removed; nil leaves them.
  public var nearDuplicates: NearDuplicateOptions?
  /// How repeated units are removed; nil leaves them.
  ///
  /// Records that a filter gave another text are left out: their text stays, and counts as no copy.
  public var repeats: RepeatOptions?
  /// Files whose documents are compared with but not written: what is like them is removed.
  public var references: [String] = []
  /// How many threads work; the result is the same for any number.
  public var threads = 1
  /// How much memory the search for candidates may take, in bytes; more is done in several passes over a file on disk.
  public var memory = 512 << 20
  /// The records read between two checkpoints, in bytes.
  package var checkpointInterval = 64 << 20
  /// Whether an unfinished job goes on where it was.
  public var resumes = false
  /// Whether earlier outputs are replaced.
  public var overwrites = false

  /// Makes the usual options, which do nothing to the records.
  public init() {}
}

/// How near-duplicate documents are found.
public struct NearDuplicateOptions: Sendable {
  /// The Jaccard similarity of shingles from which two documents are near-duplicates, above 0 and at most 1.
  public var threshold = 0.8
  /// The words of a shingle.
  public var shingleSize = TokenShingles.usualSize
  /// Which of several is kept.
  public var keep = KeepPolicy.first
  /// The share of a document's shingles in a longer one from which it is removed too; nil looks for no such documents.
  public var containment: Double?

  /// Makes the usual options.
  public init() {}
}

/// Which of several near-duplicates is kept.
public enum KeepPolicy: Sendable, Equatable {
  /// The first in the order of the files and records.
  case first
  /// The one with the longest text, in bytes.
  case longest
  /// The one with the highest score of cleanliness.
  case cleanest
  /// The one whose field, a number or a date written from the year down (ISO 8601), is highest.
  case newest(field: String)
  /// The one whose source stands first in a list: hosts, folders or paths; sources that are not named come last.
  case priority([String])

  /// The names as users write them.
  package static let names = ["first", "longest", "cleanest", "newest", "priority"]
}

/// How repeated parts of a data set are found: whole documents, paragraphs, lines or passages.
public struct RepeatOptions: Sendable, Equatable {
  /// What is compared.
  public enum Unit: String, Sendable, CaseIterable {
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
  public enum Scope: String, Sendable, CaseIterable {
    /// Within the documents of a host; of those without an address, of a folder.
    case site
    /// Within all documents.
    case corpus
  }

  /// What makes two units copies.
  public enum Match: String, Sendable, CaseIterable {
    /// The same words in the same order; case, punctuation and white space do not count.
    case words
    /// The same bytes, but for white space of ASCII at both ends.
    case bytes
  }

  /// What is compared.
  public var unit: Unit
  /// The first copy that goes, from 2 up; those before it stay.
  public var copies = 2
  /// How far a copy counts.
  public var scope = Scope.corpus
  /// What makes two units copies; passages and shares are compared by words always.
  public var match = Match.words
  /// The share of its 5-word shingles that stood earlier from which a paragraph or line goes, above 0 to 1; nil for
  /// exact copies only.
  public var share: Double?
  /// Units with fewer words are never touched.
  public var minimumWords: Int
  /// The words of the shortest repeated passage.
  public var passageWords = 50

  /// Makes the usual options: paragraphs and lines need ``usualMinimumWords`` words, documents one.
  public init(_ unit: Unit) {
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
}

extension RepeatOptions: CustomStringConvertible {
  /// The options in words, as a manifest has them: an unfinished job knows them again by this.
  public var description: String {
    let share = share.map { ", share \($0)" } ?? ""
    return "\(unit.rawValue), copies \(copies), scope \(scope.rawValue), match \(match.rawValue)\(share), "
      + "min-words \(minimumWords), passage-words \(passageWords)"
  }
}

/// What is done about residue.
public struct ResidueOptions: Sendable {
  /// Whether it is taken out of the text.
  public var strips = true
  /// Whether documents are cleaned that lose over half of their body-like text, which are otherwise left as they were.
  public var allowsHeavyLoss = false
  /// Documents with a lower score are dropped, 0…100; nil drops none.
  public var minScore: Double?
  /// Whether documents of which nothing is left are dropped.
  public var dropsEmpty = true
  /// How far evidence may be sought; beyond the document all documents are read once more before.
  public var scope = Scope.document
  /// Earlier documents that count as evidence too.
  package var index: (any SavedEvidence)?
  /// How the site of a document is found.
  public var sites = SiteNaming()
  /// What differs from folder to folder.
  package var settings = FolderSettings()

  /// Makes the usual options.
  public init() {}
}

/// Where the language of a document comes from, for filters whose thresholds depend on it.
public enum FilterLanguage: Sendable, Equatable {
  /// The same for all documents, as ISO 639-1 code; nil is read as English.
  case named(String?)
  /// From each document's text.
  case guessed
}

/// Which quality filters look at the records.
public struct QualityOptions: Sendable {
  /// The filters of these data sets, one after the other.
  public var presets: [FilterPreset]
  /// The language of the documents.
  public var language: FilterLanguage

  /// Makes options; without presets there are no filters.
  public init(presets: [FilterPreset] = [], language: FilterLanguage = .guessed) {
    self.presets = presets
    self.language = language
  }
}
