import CUTF8Proc

/// Folded forms and traits of all scalars of the Basic Multilingual Plane, looked up by index.
///
/// Folding is NFKC with full case folding, scalar by scalar (Unicode 15, through utf8proc): full-width and
/// compatibility forms become their plain ones, letters lower-case. The table costs a few milliseconds once per
/// process and saves a library call per character.
@usableFromInline package struct ScalarTable: Sendable {
  /// One scalar's folded form and traits.
  @usableFromInline package struct Entry: Sendable {
    /// The folded scalar; 0 where folding removes it; from ``ScalarTable/firstExpansion`` up an expansion.
    @usableFromInline package var folded: UInt32
    /// The traits of the scalar itself, before folding.
    @usableFromInline package var traits: ScalarTraits

    /// Whether the scalar folds to one scalar.
    @inline(__always)
    var isSingle: Bool { folded &- 1 < ScalarTable.firstExpansion &- 1 }

    /// Whether the scalar is a lower-case letter and nothing else, with one folded form.
    @inline(__always)
    var isPlainLowercase: Bool { traits == .lowercaseLetter && isSingle }

    /// Whether the scalar is an upper-case letter and nothing else, with one folded form.
    @inline(__always)
    var isPlainUppercase: Bool { traits == .uppercaseLetter && isSingle }
  }

  /// Folded values from here up stand for several scalars: expansion number `folded - firstExpansion`.
  @usableFromInline package static let firstExpansion: UInt32 = 0x11_0000

  /// The table of this process.
  package static let shared = ScalarTable()

  /// One entry for each scalar below U+10000.
  ///
  /// Never freed: the table lives as long as the process. Written before the table is shared and never after, so every thread may read it.
  package nonisolated(unsafe) let entries: UnsafePointer<Entry>

  /// The scalars of the expansions, in one run.
  let expansions: [[UInt32]]

  private init() {
    let count = 0x10000
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: count)
    var expansions: [[UInt32]] = []
    for value in 0..<count {
      let scalar = UInt32(value)
      entries[value] = Self.makeEntry(scalar, expansions: &expansions)
    }
    for (scalars, traits) in Self.listedTraits {
      for scalar in scalars { entries[Int(scalar)].traits.formUnion(traits) }
    }
    for value in Self.composingScalars() { entries[Int(value)].traits.insert(.composes) }
    self.entries = UnsafePointer(entries)
    self.expansions = expansions
  }

  /// Returns the entry of any scalar; the planes above the first are not in the table, most are asked of utf8proc.
  @inline(__always) @usableFromInline
  package func entry(_ scalar: UInt32) -> Entry {
    // Below U+10000 the index is inside the table, which has an entry for each of those values.
    scalar < 0x10000 ? entries[Int(scalar)] : Self.rareEntry(scalar)
  }

  @usableFromInline
  static func rareEntry(_ scalar: UInt32) -> Entry {
    guard scalar <= 0x10FFFF else { return Entry(folded: 0xFFFD, traits: []) }
    // Pictographs and the Han of the higher planes fold to themselves, and are the ones that occur often.
    if isRareHan(scalar) { return Entry(folded: scalar, traits: [.letter, .standalone]) }
    if (0x1F300...0x1FAFF).contains(scalar) { return Entry(folded: scalar, traits: []) }
    let folded = foldedScalars(of: scalar)
    let single = folded.count < 2 ? folded.first ?? 0 : scalar
    return Entry(folded: single, traits: makeTraits(scalar))
  }

  /// Han of the planes 2 and 3, but for the compatibility forms at U+2F800, which fold.
  private static func isRareHan(_ scalar: UInt32) -> Bool {
    (0x20000..<0x2F800).contains(scalar) || (0x30000...0x3FFFD).contains(scalar)
  }

  private static func makeEntry(_ scalar: UInt32, expansions: inout [[UInt32]]) -> Entry {
    let traits = makeTraits(scalar)
    guard needsFolding(scalar) else { return Entry(folded: scalar, traits: traits) }
    let folded = foldedScalars(of: scalar)
    if folded.count < 2 { return Entry(folded: folded.first ?? 0, traits: traits) }
    expansions.append(folded)
    return Entry(folded: firstExpansion + UInt32(expansions.count - 1), traits: traits)
  }

  /// Most scalars have neither a decomposition nor a folded form and stay; asking first keeps the start fast.
  private static func needsFolding(_ scalar: UInt32) -> Bool {
    let property = utf8proc_get_property(Int32(scalar)).pointee
    let none = UInt16.max
    return property.decomp_seqindex != none || property.casefold_seqindex != none || property.ignorable != 0
  }

  private static func foldedScalars(of scalar: UInt32) -> [UInt32] {
    var buffer = [Int32](repeating: 0, count: 32)
    var boundary: Int32 = 0
    // utf8proc heeds COMPAT only where it decomposes.
    let options =
      UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_CASEFOLD.rawValue
      | UTF8PROC_IGNORE.rawValue
    // utf8proc writes at most the 32 values it is told of; longer results (none exist in Unicode 15) are cut.
    let count = utf8proc_decompose_char(
      Int32(scalar), &buffer, buffer.count, utf8proc_option_t(rawValue: options), &boundary)
    guard count >= 0 else { return [scalar] }
    let composed = utf8proc_normalize_utf32(
      &buffer, min(count, buffer.count),
      utf8proc_option_t(rawValue: UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue))
    return buffer.prefix(max(0, composed)).map { UInt32($0) }
  }

  /// Every scalar that is not the first of some canonical decomposition, and the Jamo that follow another.
  private static func composingScalars() -> Set<UInt16> {
    var found = Set<UInt16>(0x1161...0x1175)
    found.formUnion(0x11A8...0x11C2)
    var buffer = [Int32](repeating: 0, count: 32)
    var boundary: Int32 = 0
    let options = utf8proc_option_t(rawValue: UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_STABLE.rawValue)
    for scalar in 0x00C0..<0x3400 {
      let count = utf8proc_decompose_char(Int32(scalar), &buffer, buffer.count, options, &boundary)
      guard count > 1 else { continue }
      for part in buffer[1..<min(count, buffer.count)] where part < 0x10000 { found.insert(UInt16(part)) }
    }
    return found
  }
}
