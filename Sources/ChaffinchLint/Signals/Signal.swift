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
