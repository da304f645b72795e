import ChaffinchInput

extension RecordFates {
  /// Takes over what a search for repeated units found; of whole documents a twin is known for each that goes.
  mutating func take(_ removed: RemovedUnits, options: RepeatOptions) {
    guard options.unit == .exact else {
      repeats = (options, removed)
      return
    }
    twinReason = options.reason
    for row in twins.indices {
      twins[row] = removed.firstCopy(of: row).map { KeptTwin(document: $0, similarity: 1) }
    }
  }

  /// Whether a record goes.
  func isRemoved(_ row: RecordRow, number: Int) -> Bool {
    twins[number] != nil || row.kind == .dropped || repeats?.removed.losses[number] == .all
  }

  /// Whether a record stays and loses parts of its text.
  func losesParts(_ number: Int) -> Bool { repeats?.removed.losses[number] == .units }

  /// The line about a record that lost parts of its text; nil where it lost none.
  func lostParts(of row: RecordRow, number: Int) throws(OutputProblem) -> RemovedRecord? {
    guard let repeats, repeats.removed.losses[number] != .nothing else { return nil }
    let first = try repeats.removed.firstCopy(of: number).map { (row) throws(OutputProblem) in
      name(of: try self.row(row))
    }
    let unit: RemovedRecord.LostParts.Unit =
      switch repeats.options.unit {
      case .line: .lines
      case .exact, .paragraph: .paragraphs
      case .passage: .words
      }
    var line = RemovedRecord(name: name(of: row), reason: repeats.options.reason)
    line.lostParts = RemovedRecord.LostParts(
      unit: unit, ranges: try lostRanges(number, repeats), isAll: repeats.removed.losses[number] == .all,
      firstCopy: first)
    return line
  }

  private func lostRanges(
    _ number: Int, _ repeats: (options: RepeatOptions, removed: RemovedUnits)
  ) throws(OutputProblem) -> [ClosedRange<Int>] {
    let units = table.unitStarts[number]..<table.unitStarts[number + 1]
    var counts = [UInt64](repeating: 1, count: units.count)
    if repeats.options.unit == .passage {
      counts = try folder.units.values(at: units.lowerBound * 8, count: units.count)
    }
    var ranges: [ClosedRange<Int>] = []
    var place = 0
    for (unit, count) in zip(units, counts) where count > 0 {
      defer { place += Int(count) }
      guard repeats.removed.marks[unit] else { continue }
      if let last = ranges.last, last.upperBound == place {
        ranges[ranges.count - 1] = last.lowerBound...place + Int(count)
      } else {
        ranges.append(place + 1...place + Int(count))
      }
    }
    return ranges
  }
}

/// Rebuilds the records that lose parts of their text.
final class RecordTrimmer {
  private let fates: RecordFates
  private let parser: RecordParser
  private var units: TextUnits?

  init(_ fates: RecordFates, _ options: RecordOptions) {
    self.fates = fates
    parser = RecordParser(options: options)
    units = fates.repeats.map { TextUnits($0.options.kind) }
  }

  /// The bytes of a record without the parts that it loses.
  func trimmed(_ record: Int, of batch: RecordBatch, number: Int) throws(OutputProblem) -> [UInt8] {
    let outcome = parser.read(record, of: batch) { view in text(view.text, number: number) }
    guard case .record(let text?) = outcome else { throw changed(batch) }
    do throws(InputProblem) {
      return try parser.replacingText(of: record, in: batch, with: text)
    } catch {
      throw changed(batch)
    }
  }

  private func text(_ text: UnsafeBufferPointer<UInt8>, number: Int) -> [UInt8]? {
    guard let repeats = fates.repeats else { return nil }
    let start = fates.table.unitStarts[number]
    units?.read(text)
    guard let ranges = units?.ranges, fates.table.unitStarts[number + 1] - start == ranges.count else {
      return nil
    }
    return UnitRemoval.text(text, units: ranges) { repeats.removed.marks[start + $0] }
  }

  private func changed(_ batch: RecordBatch) -> OutputProblem {
    OutputProblem(changed: batch.file.path)
  }
}
