/// How words of a language are cut, as far as languages differ here.
enum WordLanguage {
  /// Contractions and abbreviations of English.
  case english
  /// An apostrophe between letters ends a word: French, Italian, Catalan.
  case eliding
  /// Neither.
  case other

  /// The way of the language with this ISO 639-1 code; nil stands for English.
  init(code: String?) {
    switch code {
    case nil, "en": self = .english
    case "fr", "it", "ca": self = .eliding
    default: self = .other
    }
  }
}
