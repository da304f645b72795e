/// The columns of one signal in the matrix of all signals.
///
/// It writes through a pointer that is valid while the signals are measured: an array would ask at every one of the
/// two hundred values of a line whether it is shared.
struct SignalColumns {
  fileprivate let values: UnsafeMutablePointer<Float>
  fileprivate let width: Int
  fileprivate let lines: Int
  /// The signal's own columns in the matrix.
  fileprivate var columns = 0..<0

  /// The value of `column`, counted from the signal's first, for `line`.
  @inline(__always)
  package subscript(line: Int, column: Int) -> Float {
    get { values[place(line, column)] }
    nonmutating set { values[place(line, column)] = newValue }
  }

  @inline(__always)
  private func place(_ line: Int, _ column: Int) -> Int {
    // A line of the page and a column of the signal lie inside the `lines × width` values.
    assert((0..<lines).contains(line) && (0..<columns.count).contains(column))
    return line * width + columns.lowerBound + column
  }
}

/// The values of all signals: one row per line that is not blank, one column per measurement.
package struct SignalMatrix: Sendable {
  /// The number of columns.
  package let width: Int
  /// The number of rows.
  package let count: Int
  /// The values, row by row.
  package internal(set) var values: [Float]

  /// Measures every signal of ``SignalList`` on `page`.
  package init(_ page: PageMeasures) {
    self.init(page, signals: SignalList.all)
  }

  init(_ page: PageMeasures, signals: [any Signal.Type]) {
    let width = signals.reduce(0) { $0 + $1.columns.count }
    self.width = width
    count = page.count
    values = [Float](repeating: 0, count: width * page.count)
    values.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var columns = SignalColumns(values: base, width: width, lines: page.count)
      for signal in signals {
        let first = columns.columns.upperBound
        columns.columns = first..<first + signal.columns.count
        signal.measure(page, into: &columns)
      }
    }
  }

  /// The value of the column named `name` for `line`, or nil where no signal has such a column.
  ///
  /// For tests and reports: it looks the name up in the list of all columns at every call.
  package func value(_ name: String, line: Int) -> Float? {
    guard let column = SignalList.columnNames.firstIndex(of: name) else { return nil }
    return values[line * width + column]
  }
}
