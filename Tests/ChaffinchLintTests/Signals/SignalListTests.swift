import TestSupport
import Testing

@testable import ChaffinchLint

@Suite("The list of signals")
struct SignalListTests {
  @Test("has the signal of every file in the folder of signals, and no other")
  func matchesTheFolder() throws {
    let listed = SignalList.all.map { String(describing: $0) }
    #expect(
      listed.sorted()
        == (try Repository.sourceNames(in: "Sources/ChaffinchLint/Signals", endingWith: "Signal")))
  }

  @Test("names every column once")
  func columnNamesAreUnique() {
    let repeated = Dictionary(grouping: SignalList.columnNames) { $0 }.filter { $1.count > 1 }.keys
    #expect(repeated.isEmpty)
  }

  @Test("names columns as group.measure")
  func columnNamesHaveTwoParts() {
    for name in SignalList.columnNames {
      #expect(name.split(separator: ".", omittingEmptySubsequences: false).filter { !$0.isEmpty }.count >= 2)
    }
  }

  @Test("every signal writes its own columns only", arguments: SignalList.all.indices)
  func signalsKeepToTheirColumns(index: Int) throws {
    let signal = SignalList.all[index]
    let page = MeasuredText("# Rain\n\nIt rained on Monday. It stopped.\n\n* [Sport](https://a.example/s)\n")
      .measures
    let alone = SignalMatrix(page, signals: [signal])
    let full = SignalMatrix(page)
    let first = try #require(SignalList.columnNames.firstIndex(of: signal.columns[0]))
    #expect(alone.width == signal.columns.count)
    for line in 0..<full.count {
      let own = alone.values[line * alone.width..<(line + 1) * alone.width]
      let start = line * full.width + first
      #expect(Array(own) == Array(full.values[start..<start + signal.columns.count]))
    }
  }

  @Test("has no value for a column that does not exist")
  func unknownColumn() {
    #expect(MeasuredText("Rain").matrix.value("length.nonsense", line: 0) == nil)
  }
}
