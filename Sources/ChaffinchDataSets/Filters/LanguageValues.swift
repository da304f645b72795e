/// What FineWeb-2 tuned to a language.
package struct LanguageValues: Sendable, Equatable {
  /// The largest share of lines that are copies.
  var maxDuplicateLines: Double
  /// The largest shares of characters in the commonest run of 2, 3 and 4 words.
  var maxTopRuns: [Double?]
  /// The largest shares of characters in runs of 5 to 10 words that occurred before.
  var maxRepeatedRuns: [Double?]
  /// The least share of lines that end with a mark that ends a sentence.
  var minEndedLines: Double
  /// The most line feeds for each word.
  var maxLineFeeds: Double
  /// The range of the mean length of a word, in characters.
  var wordLength: ClosedRange<Double>
  /// The least share of words with a letter.
  var minAlphabeticWords: Double
  /// The stop words of which two must occur; none where words cannot be told here.
  var stopWords: [String]
}

extension LanguageValues {
  init(
    duplicateLines: Double, top: [Double], repeated: [Double], ended: Double, feeds: Double,
    length: ClosedRange<Double>, alphabetic: Double, stopWords: String
  ) {
    self.init(
      maxDuplicateLines: duplicateLines, maxTopRuns: top, maxRepeatedRuns: repeated, minEndedLines: ended,
      maxLineFeeds: feeds, wordLength: length, minAlphabeticWords: alphabetic,
      stopWords: stopWords.split(separator: " ").map(String.init))
  }
}

extension LanguageValues {
  /// The values of FineWeb-2, by ISO 639-1 code.
  ///
  /// Source: `configs/*.yml` of github.com/huggingface/fineweb-2 (the tuned thresholds and stop words of Penedo et
  /// al. 2025, section 5). Thai and Korean have no stop words here: theirs are words and endings inside runs without
  /// spaces, which are not told apart.
  static let fineWeb2: [String: LanguageValues] = [
    "ar": LanguageValues(
      duplicateLines: 0.304, top: [0.197, 0.172, 0.146], repeated: [0.165, 0.153, 0.142, 0.131, 0.12, 0.109],
      ended: 0.143, feeds: 0.189, length: 2...9, alphabetic: 0.787,
      stopWords: "، في من على إلى عام أن مع أو هو عن التي كان بين ما كانت هي المتحدة بعد"),
    "cs": LanguageValues(
      duplicateLines: 0.311, top: [0.206, 0.183, 0.165],
      repeated: [0.168, 0.157, 0.145, 0.133, 0.121, 0.109],
      ended: 0.06, feeds: 0.182, length: 3...11, alphabetic: 0.781,
      stopWords: "v a se na je z s do"),
    "de": LanguageValues(
      duplicateLines: 0.263, top: [0.169, 0.153, 0.137],
      repeated: [0.141, 0.134, 0.126, 0.117, 0.108, 0.098],
      ended: 0, feeds: 0.152, length: 0...15, alphabetic: 0.774,
      stopWords: "der und die in von im den des mit das er dem als wurde für"),
    "es": LanguageValues(
      duplicateLines: 0.252, top: [0.156, 0.14, 0.125], repeated: [0.145, 0.136, 0.127, 0.117, 0.108, 0.099],
      ended: 0.182, feeds: 0.138, length: 3...14, alphabetic: 0.825,
      stopWords: "de la en el y a que del los se por un con una las su"),
    "fa": LanguageValues(
      duplicateLines: 0.246, top: [0.189, 0.164, 0.143],
      repeated: [0.157, 0.147, 0.137, 0.127, 0.117, 0.107],
      ended: 0.2, feeds: 0.15, length: 2...9, alphabetic: 0.812,
      stopWords: "در و ، به از که است این را با یک"),
    "fr": LanguageValues(
      duplicateLines: 0.264, top: [0.161, 0.149, 0.134], repeated: [0.15, 0.141, 0.131, 0.121, 0.111, 0.1],
      ended: 0.1, feeds: 0.185, length: 2...11, alphabetic: 0.812,
      stopWords: "de la le et à en l' des du les est d' un une il dans par au"),
    "hi": LanguageValues(
      duplicateLines: 0.206, top: [0.208, 0.198, 0.161], repeated: [0.135, 0.125, 0.116, 0.108, 0.099, 0.09],
      ended: 0.091, feeds: 0.316, length: 2...21, alphabetic: 0.837,
      stopWords: "के में है की और से का को एक हैं पर"),
    "id": LanguageValues(
      duplicateLines: 0.241, top: [0.194, 0.166, 0.145],
      repeated: [0.166, 0.155, 0.144, 0.133, 0.122, 0.111],
      ended: 0.111, feeds: 0.157, length: 3...12, alphabetic: 0.805,
      stopWords: "dan yang di pada dari ini dengan adalah untuk dalam"),
    "it": LanguageValues(
      duplicateLines: 0.246, top: [0.198, 0.156, 0.133], repeated: [0.144, 0.136, 0.127, 0.118, 0.109, 0.1],
      ended: 0.025, feeds: 0.2, length: 3...21, alphabetic: 0.807,
      stopWords: "di e il la in a del che è della un per nel l' con da i una"),
    "ja": LanguageValues(
      duplicateLines: 0.328, top: [0.239, 0.196, 0.172], repeated: [0.243, 0.225, 0.207, 0.19, 0.175, 0.159],
      ended: 0.096, feeds: 0.13, length: 1...6, alphabetic: 0.759,
      stopWords: "の に を は た て が と で 年 し ・ 月 れ さ"),
    "ko": LanguageValues(
      duplicateLines: 0.374, top: [0.282, 0.228, 0.185], repeated: [0.201, 0.184, 0.168, 0.154, 0.14, 0.127],
      ended: 0.062, feeds: 0.196, length: 1...6, alphabetic: 0.791,
      stopWords: ""),
    "nl": LanguageValues(
      duplicateLines: 0.296, top: [0.213, 0.182, 0.158],
      repeated: [0.156, 0.146, 0.136, 0.126, 0.115, 0.104],
      ended: 0.102, feeds: 0.154, length: 3...17, alphabetic: 0.828,
      stopWords: "de van in het een en is op voor met door zijn werd hij uit"),
    "pl": LanguageValues(
      duplicateLines: 0.32, top: [0.222, 0.198, 0.176], repeated: [0.172, 0.16, 0.148, 0.136, 0.123, 0.111],
      ended: 0.087, feeds: 0.158, length: 3...12, alphabetic: 0.726,
      stopWords: "w i na z do się roku od a jest przez po jako oraz o został był nie"),
    "pt": LanguageValues(
      duplicateLines: 0.287, top: [0.371, 0.191, 0.163], repeated: [0.163, 0.153, 0.141, 0.13, 0.119, 0.108],
      ended: 0.077, feeds: 0.186, length: 3...13, alphabetic: 0.814,
      stopWords: "de a e o em do da que um no uma com para na é foi"),
    "ru": LanguageValues(
      duplicateLines: 0.322, top: [0.184, 0.164, 0.146],
      repeated: [0.168, 0.156, 0.145, 0.133, 0.121, 0.109],
      ended: 0.231, feeds: 0.139, length: 3...11, alphabetic: 0.713,
      stopWords: "в и на с года по году из был к не от что за для его как а он также до после"),
    "sv": LanguageValues(
      duplicateLines: 0.292, top: [0.242, 0.195, 0.174],
      repeated: [0.156, 0.147, 0.136, 0.125, 0.116, 0.105],
      ended: 0.2, feeds: 0.135, length: 3...12, alphabetic: 0.841,
      stopWords: "i och är av en som den med på till att för"),
    "th": LanguageValues(
      duplicateLines: 0.349, top: [0.221, 0.197, 0.162],
      repeated: [0.185, 0.168, 0.152, 0.137, 0.124, 0.111],
      ended: 0, feeds: 0.153, length: 2...10, alphabetic: 0.9,
      stopWords: ""),
    "uk": LanguageValues(
      duplicateLines: 0.3, top: [0.189, 0.172, 0.153], repeated: [0.16, 0.148, 0.136, 0.124, 0.113, 0.102],
      ended: 0.167, feeds: 0.175, length: 3...11, alphabetic: 0.694,
      stopWords: "у в на і з та до року за що"),
    "vi": LanguageValues(
      duplicateLines: 0.293, top: [0.223, 0.197, 0.171], repeated: [0.178, 0.163, 0.15, 0.136, 0.124, 0.111],
      ended: 0.333, feeds: 0.103, length: 3...11, alphabetic: 0.803,
      stopWords: "là và của một được trong năm các có loài này đã người"),
    "zh": LanguageValues(
      duplicateLines: 0.287, top: [0.256, 0.201, 0.171], repeated: [0.198, 0.182, 0.167, 0.154, 0.14, 0.127],
      ended: 0.106, feeds: 0.178, length: 1...5, alphabetic: 0.735,
      stopWords: "的 年 在 月 是 和 日 了 於 · 為 有 被 人 中 为 他 與 後 也 而 由"),
  ]
}
