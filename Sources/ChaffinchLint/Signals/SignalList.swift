/// The list of all signals; the order is the order of their columns in ``SignalMatrix``.
enum SignalList {
  /// Every signal there is.
  package static let all: [any Signal.Type] = [
    LengthSignal.self, TerminalPunctuationSignal.self, SentenceCountSignal.self, CommaCountSignal.self,
    CapitalisationSignal.self, OpeningSignal.self, DigitShareSignal.self, LinkShareSignal.self,
    ImageMarkupSignal.self, BulletsAndSeparatorsSignal.self, WebAddressSignal.self, LegalMarkSignal.self,
    IndentationSignal.self, RepetitionSignal.self, SiteFrequencySignal.self, StopWordShareSignal.self,
    TopicOverlapSignal.self, TitleEchoSignal.self, PositionSignal.self, BodyNeighbourhoodSignal.self,
    ShortRunSignal.self, BlockSignal.self, JoinedLineSignal.self, CueWordSignal.self, BodySpanSignal.self,
    HeadingBeforeListSignal.self, PageShapeSignal.self, InterstitialSignal.self, SiteTemplateSignal.self,
    HeadlineElsewhereSignal.self,
  ]

  /// The names of all columns, in order.
  static let columnNames: [String] = all.flatMap { $0.columns }
}

/// A named, cheap measurement of every line of a document.
///
/// A signal is called once per document and fills its columns for all lines. To add one, write its file in `Signals/`
/// and name it in ``SignalList``; then train the labeller again, whose weights belong to the list of columns.
protocol Signal: Sendable {
  /// The names of the columns the signal fills, in order.
  static var columns: [String] { get }

  /// Measures every line of `page` into the signal's columns of `values`.
  static func measure(_ page: PageMeasures, into values: inout SignalColumns)
}
