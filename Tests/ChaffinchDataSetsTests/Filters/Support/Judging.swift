@testable import ChaffinchDataSets

/// The decision of `filters` on `text`.
func judge(_ text: String, _ filters: [any QualityFilter], language: String? = nil) -> FilterDecision {
  let bytes = Array(text.utf8)
  return bytes.withUnsafeBufferPointer {
    QualityFilters(filters).judge($0, language: language, scratch: FilterScratch())
  }
}

/// The drop of `filter` on `text`, as its line.
func drop(_ text: String, _ filter: any QualityFilter, language: String? = nil) -> String? {
  guard case .drop(let drop) = judge(text, [filter], language: language) else { return nil }
  return drop.description
}

/// The values of all measures of `filter` on `text`, by name.
func measures(_ text: String, _ filter: any QualityFilter) -> [String: Double] {
  let bytes = Array(text.utf8)
  let results = bytes.withUnsafeBufferPointer {
    QualityFilters([filter]).measure($0, scratch: FilterScratch())
  }
  return Dictionary(results[0].measures.map { ($0.name, $0.value) }) { first, _ in first }
}

/// The words of `text`, cut out of it by their lengths.
func words(_ text: String, language: String? = "en") -> [String] {
  let bytes = Array(text.utf8)
  let scanned = ScannedText()
  let lengths = bytes.withUnsafeBufferPointer { buffer in
    scanned.scan.scan(buffer, language: WordLanguage(code: language))
    return (0..<scanned.scan.words.count).map { scanned.scan.words.characters($0..<$0 + 1) }
  }
  var rest = text.unicodeScalars.filter { !$0.properties.isWhitespace }[...]
  return lengths.map { length in
    defer { rest = rest.dropFirst(length) }
    return String(String.UnicodeScalarView(rest.prefix(length)))
  }
}

/// Sixty ordinary words in full sentences.
let prose = """
  The council met on Monday to talk about the bridge over the river and the road that leads to it. \
  Members of the public have waited for years, and many of them came with questions. \
  The mayor said that work will begin in spring. \
  Nobody knows yet what it will cost, but the plans are ready to be seen. \
  A second meeting follows in June.
  """
