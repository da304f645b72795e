import ChaffinchInput
import ChaffinchText

/// Judges records by the quality filters of the field.
final class QualityJudge: RecordJudge {
  private let filters: [QualityFilters]
  private let language: FilterLanguage
  private let scratch = FilterScratch()

  /// So much of a text's start is measured to guess its language.
  private static let bytesForLanguage = 4096

  init(_ options: QualityOptions) {
    filters = options.presets.map { QualityFilters(preset: $0) }
    language = options.language
  }

  func judge(_ record: RecordView) -> RecordJudgement {
    let language: String? =
      switch language {
      case .named(let name): name
      case .guessed: Language.guess(TextAnalysis(bytes: Array(record.text.prefix(Self.bytesForLanguage))))
      }
    for row in filters {
      if case .drop(let drop) = row.judge(record.text, language: language, scratch: scratch) {
        return .drop(reason: drop.description)
      }
    }
    return .keep(text: nil, score: nil)
  }
}

/// Where the language of a document comes from, for filters whose thresholds depend on it.
package enum FilterLanguage: Sendable, Equatable {
  /// The same for all documents, as ISO 639-1 code; nil is read as English.
  case named(String?)
  /// From each document's text.
  case guessed
}

/// Which filters judge the records.
package struct QualityOptions: Sendable {
  /// The filters of these data sets, one after the other.
  package var presets: [FilterPreset]
  /// The language of the documents.
  package var language: FilterLanguage

  /// Makes options; without presets nothing is judged.
  package init(presets: [FilterPreset] = [], language: FilterLanguage = .guessed) {
    self.presets = presets
    self.language = language
  }
}
