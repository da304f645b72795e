/// Room for one text at a time, used again for the next; it belongs to one thread.
package final class FilterScratch {
  private let text = ScannedText()
  private let edited = ScannedText()
  private var editedBytes: [UInt8] = []
  private var nextBytes: [UInt8] = []
  private var editedRoom = GrowableBuffer<UInt8>()
  private var isEdited = false

  /// Makes room that grows with the longest text it meets.
  package init() {}

  /// The text that the filters left of the last one they kept, or nil if they left it as it was.
  ///
  /// Only C4 changes texts: it takes out lines, white space around lines, and citation marks.
  var editedText: [UInt8]? { isEdited ? editedBytes : nil }

  /// The lines that C4 took out of the last text, whether or not the text was kept; none if C4 did not see it.
  var removedLines: [RemovedLine] {
    (0..<text.scan.removals.count).map { index in
      let removal = text.scan.removals[index]
      return RemovedLine(line: Int(removal.line), reason: removal.reason.name)
    }
  }

  func judge(
    _ bytes: UnsafeBufferPointer<UInt8>, _ filters: [any QualityFilter], _ language: WordLanguage
  ) -> FilterDecision {
    isEdited = false
    text.scan.scan(bytes, language: language)
    for (index, filter) in filters.enumerated() {
      if let drop = check(filter) {
        isEdited = false
        return .drop(drop)
      }
      apply(filter, isLast: index == filters.count - 1, language)
    }
    return .keep
  }

  private func check(_ filter: any QualityFilter) -> FilterDrop? {
    var checks = FilterChecks(filter: type(of: filter).name)
    if isEdited { filter.check(edited, &checks) } else { filter.check(text, &checks) }
    return checks.drop
  }

  /// Applies what the filter makes of the text, for the filters behind it.
  private func apply(_ filter: any QualityFilter, isLast: Bool, _ language: WordLanguage) {
    nextBytes.removeAll(keepingCapacity: true)
    let changes = isEdited ? filter.edit(edited, into: &nextBytes) : filter.edit(text, into: &nextBytes)
    guard changes else { return }
    swap(&editedBytes, &nextBytes)
    let wasEdited = isEdited
    isEdited = true
    guard !isLast else { return }
    let bytes = copyOfEdited()
    if wasEdited {
      edited.scan.scan(bytes, language: language)
    } else {
      edited.scan.readKeptLines(of: text.scan, text: bytes, language: language)
    }
  }

  /// The edited bytes in room of their own, which stays where it is while the filters behind read it.
  private func copyOfEdited() -> UnsafeBufferPointer<UInt8> {
    editedRoom.resize(editedBytes.count)
    // The room has as many bytes as are copied, by the line above.
    editedRoom.base.update(from: editedBytes, count: editedBytes.count)
    return UnsafeBufferPointer(start: editedRoom.base, count: editedBytes.count)
  }

  func measure(
    _ bytes: UnsafeBufferPointer<UInt8>, _ filters: [any QualityFilter], _ language: WordLanguage
  ) -> [FilterResult] {
    isEdited = false
    text.scan.scan(bytes, language: language)
    return filters.map { filter in
      var checks = FilterChecks(filter: type(of: filter).name, takesAll: true)
      filter.check(text, &checks)
      let decision = checks.drop.map { FilterDecision.drop($0) } ?? .keep
      return FilterResult(filter: type(of: filter).name, decision: decision, measures: checks.measures)
    }
  }
}

/// A line that a filter takes out of a text it may keep.
struct RemovedLine: Sendable, Equatable {
  /// The number of the line, from 0; blank lines are counted.
  var line: Int

  /// Why: `long-word`, `no-terminal-punctuation`, `few-words`, `javascript` or `policy`.
  var reason: String
}
