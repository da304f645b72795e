/// The share of a line's words that are the document's most frequent ones: prose is held together by them.
///
/// Peer: jusText asks for a stop-word density of 0.30 to 0.32 by language. The document's own frequent words need no
/// list and work for any language.
enum StopWordShareSignal: Signal {
  static let columns = ["stopWords.share"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for index in page.lines.indices { values[index, 0] = page.words.frequentShare(of: index) }
  }
}
