/// How many short lines in a row a line closes and opens: menus and lists of headlines are long runs of them.
enum ShortRunSignal: Signal {
  static let columns = ["shortRun.before", "shortRun.after"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    var run = 0
    for (index, line) in page.lines.enumerated() {
      run = line.effectiveLength < PageMeasures.shortLength ? run + 1 : 0
      values[index, 0] = Scale.logarithm(run)
    }
    run = 0
    for index in page.lines.indices.reversed() {
      run = page.lines[index].effectiveLength < PageMeasures.shortLength ? run + 1 : 0
      values[index, 1] = Scale.logarithm(run)
    }
  }
}
