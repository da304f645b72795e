import ChaffinchCore
import ChaffinchLint
import ChaffinchReport

/// Sums up what cleaning took from the kept records of a job, in their order.
struct CleaningTally {
  private var sums: CleaningOutcome
  private var rules: [String: CleaningLoss.Share] = [:]

  /// Starts with `outcome`, of nothing cleaned.
  init(_ outcome: CleaningOutcome) { sums = outcome }

  /// What all records added amount to.
  var outcome: CleaningOutcome {
    var outcome = sums
    outcome.rules = Self.sorted(rules)
    return outcome
  }

  /// Adds a kept record; returns it where it belongs into the list of heavy losses.
  mutating func add(_ note: CleaningNote, _ name: RemovedRecord.Name, isWholeFile: Bool)
    -> CleaningOutcome.Document?
  {
    let document = CleaningOutcome.Document(note, name, isWholeFile: isWholeFile)
    if !note.isWithheld {
      sums.changed += 1
      sums.emptied += note.isEmptied ? 1 : 0
      sums.lines += document.lines
      sums.bytes += document.bytes
      for (rule, share) in note.rules { rules[rule, default: CleaningLoss.Share()] += share }
      rank(document)
    }
    guard note.isHeavy else { return nil }
    sums.heavyLosses += 1
    if sums.heavyLossDocuments.count < CleaningOutcome.mostHeavy { sums.heavyLossDocuments.append(document) }
    return document
  }

  /// Takes the document in where its loss is among the largest; of equal ones the first stays before.
  private mutating func rank(_ document: CleaningOutcome.Document) {
    func isLarger(_ one: CleaningOutcome.Document) -> Bool {
      (document.share, document.bytes) > (one.share, one.bytes)
    }
    let place = sums.largestLosses.firstIndex(where: isLarger) ?? sums.largestLosses.count
    guard place < CleaningOutcome.mostNamed else { return }
    sums.largestLosses.insert(document, at: place)
    if sums.largestLosses.count > CleaningOutcome.mostNamed { sums.largestLosses.removeLast() }
  }

  /// The losses by rule, most bytes first, then by name.
  fileprivate static func sorted(_ rules: [String: CleaningLoss.Share]) -> [CleaningOutcome.RuleLoss] {
    rules.sorted { ($1.value.bytes, $0.key) < ($0.value.bytes, $1.key) }.map {
      CleaningOutcome.RuleLoss(rule: $0.key, lines: $0.value.lines, bytes: $0.value.bytes)
    }
  }
}

extension CleaningOutcome.Document {
  fileprivate init(_ note: CleaningNote, _ name: RemovedRecord.Name, isWholeFile: Bool) {
    path = name.path
    record = isWholeFile ? nil : name.record
    id = name.id.map { String(decoding: $0, as: UTF8.self) }
    textBytes = note.textBytes
    lines = note.rules.values.reduce(0) { $0 + $1.lines }
    bytes = note.rules.values.reduce(0) { $0 + $1.bytes }
    bodyShare = CleaningOutcome.rounded(note.bodyShare)
    rules = CleaningTally.sorted(note.rules)
  }

  /// Appends the document as a line of `heavy-loss.jsonl`; `isCleaned` says whether it was cleaned all the same.
  func appendLine(isCleaned: Bool, to output: inout [UInt8]) {
    JSONWriter.append(to: &output) { json in
      json.object { json in
        if let id { json.field("id", id) }
        json.field("path", path)
        if let record { json.field("record", record) }
        json.field("cleaned", isCleaned)
        json.field("bodyShare", bodyShare, places: 3)
        json.field("textBytes", textBytes)
        json.field("lines", lines)
        json.field("bytes", bytes)
        json.field("rules", objects: rules) { json, loss in
          json.field("rule", loss.rule)
          json.field("lines", loss.lines)
          json.field("bytes", loss.bytes)
        }
      }
    }
    output.append(UInt8(ascii: "\n"))
  }
}
