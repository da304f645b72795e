import ChaffinchLint

/// What cleaning takes of one record, or would take, as a job remembers it.
struct CleaningNote: Sendable, Equatable {
  /// Whether the record would lose over half of its body-like text.
  let isHeavy: Bool
  /// Whether it is therefore left as it was.
  let isWithheld: Bool
  /// Whether cleaning leaves no visible text.
  let isEmptied: Bool
  /// The bytes of the text before.
  let textBytes: Int
  /// The share of the body-like text that goes, 0…1.
  let bodyShare: Double
  /// What goes by the findings of each rule.
  let rules: [String: CleaningLoss.Share]

  /// Takes down what was found of a document.
  init(_ cleaning: DocumentCleaning) {
    isHeavy = cleaning.loss.body.isHeavy
    isWithheld = cleaning.isWithheld
    isEmptied = !cleaning.cleaned.bytes.contains { $0 > 0x20 }
    textBytes = cleaning.loss.textBytes
    bodyShare = cleaning.loss.body.share
    rules = cleaning.loss.rules
  }
}

/// The note in the journal of rows: flags, numbers, then each rule's name with its length and numbers.
extension CleaningNote {
  /// The bytes of the note.
  var encoded: [UInt8] {
    var bytes: [UInt8] = [(isHeavy ? 1 : 0) | (isWithheld ? 2 : 0) | (isEmptied ? 4 : 0)]
    Self.append(UInt64(textBytes), to: &bytes)
    Self.append(bodyShare.bitPattern, to: &bytes)
    for (name, share) in rules.sorted(by: { $0.key < $1.key }) {
      Self.append(UInt64(name.utf8.count), to: &bytes)
      bytes += name.utf8
      Self.append(UInt64(share.lines), to: &bytes)
      Self.append(UInt64(share.bytes), to: &bytes)
    }
    return bytes
  }

  /// Reads a note; nil where there is none.
  init?(encoded: ArraySlice<UInt8>) {
    var rest = encoded
    guard let flags = rest.popFirst(), let textBytes = Self.number(&rest), let share = Self.number(&rest)
    else { return nil }
    isHeavy = flags & 1 != 0
    isWithheld = flags & 2 != 0
    isEmptied = flags & 4 != 0
    self.textBytes = Int(textBytes)
    bodyShare = Double(bitPattern: share)
    var rules: [String: CleaningLoss.Share] = [:]
    while let count = Self.number(&rest) {
      let name = String(decoding: rest.prefix(Int(count)), as: UTF8.self)
      rest = rest.dropFirst(Int(count))
      guard let lines = Self.number(&rest), let bytes = Self.number(&rest) else { return nil }
      rules[name] = CleaningLoss.Share(lines: Int(lines), bytes: Int(bytes))
    }
    self.rules = rules
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
    guard bytes.count >= 8 else { return nil }
    defer { bytes = bytes.dropFirst(8) }
    return bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
