#if canImport(CCLD2)
import CCLD2
#elseif canImport(NaturalLanguage)
import NaturalLanguage
#endif

/// Guesses the language of a document, offline.
///
/// By CLD2 on Linux and by Apple's NaturalLanguage elsewhere. The guess is made on the longest lines, at most
/// ``bytesRead`` of them: residue is short and often in another language than the article.
package enum Language {
  /// How much text is enough for a guess.
  package static let bytesRead = 512

  /// Returns the ISO 639-1 code (or 639-3 where there is none), or nil where the text says too little.
  package static func guess(_ analysis: TextAnalysis) -> String? {
    let sample = longestLines(of: analysis)
    return sample.isEmpty ? nil : guess(text: sample)
  }

  /// The lines with the most letters, the longest first, cut to the budget at a character's border.
  private static func longestLines(of analysis: TextAnalysis) -> [UInt8] {
    let lines = analysis.lines
    var letters = lines.map(\.letters)
    var sample: [UInt8] = []
    sample.reserveCapacity(bytesRead + 1)
    // The budget is spent after a few lines, so looking for each of them costs less than sorting all.
    while sample.count < bytesRead, let longest = indexOfLargest(letters), letters[longest] > 0 {
      letters[longest] = 0
      let line = lines[longest]
      var end = min(line.end, line.start + bytesRead - sample.count)
      while end > line.start, end < line.end, analysis.document.bytes[end] & 0xC0 == 0x80 { end -= 1 }
      sample.append(contentsOf: analysis.document.bytes[line.start..<end])
      sample.append(0x0A)
    }
    return sample
  }

  /// The index of the largest of `values`, the first of equals; nil where there are none.
  private static func indexOfLargest(_ values: [Int]) -> Int? {
    var largest = values.indices.first
    for index in values.indices where values[index] > values[largest ?? index] { largest = index }
    return largest
  }

  #if canImport(CCLD2)
  private static func guess(text: [UInt8]) -> String? {
    let valid = String(decoding: text, as: UTF8.self)
    var code = [CChar](repeating: 0, count: 16)
    let isReliable = valid.utf8.withContiguousStorageIfAvailable { utf8 in
      utf8.withMemoryRebound(to: CChar.self) {
        chaffinch_guess_language($0.baseAddress, $0.count, &code, code.count)
      }
    }
    guard isReliable == true else { return nil }
    let name = String(decoding: code.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return normalised(name)
  }
  #elseif canImport(NaturalLanguage)
  private static func guess(text: [UInt8]) -> String? {
    let recognizer = NLLanguageRecognizer()
    recognizer.processString(String(decoding: text, as: UTF8.self))
    return recognizer.dominantLanguage.map { normalised($0.rawValue) }
  }
  #else
  private static func guess(text: [UInt8]) -> String? { nil }
  #endif

  /// The codes that ISO 639 has withdrawn, and those in their place.
  private static let withdrawn = ["iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro"]

  /// Drops script and region, and maps the codes that ISO 639 has withdrawn.
  private static func normalised(_ code: String) -> String {
    let base = String(code.prefix { $0 != "-" })
    return withdrawn[base] ?? base
  }
}
