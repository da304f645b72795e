/// The running state of the pass over one line: counts, the token under way, the last sentence's end.
struct LineScanState {
  var shape = LineShape()

  private var tokenHash = TokenHash.seed
  private var tokenTraits: ScalarTraits = []
  private var tokenStartsUpper = false
  private var tokensAtStart = 0
  private var chain: UInt64 = 0
  private var edgeHead: [UInt32] = []
  private var edgeTail: [UInt32] = []
  private var edgeLength = 0
  private var previous: ScalarTraits = .space
  private var previousScalar: UInt32 = 0
  private var sentence = SentenceState.inside
  private var spaceRun = 0
  private var dots = 0
  private var dates = DateState()
  private var pattern = TokenHash.seed
  private var patternLength = 0

  private enum SentenceState {
    case inside
    case ended
    case endedWide
    case between
  }

  private static let headKept = 36
  private static let tailKept = 12
  private static let patternKept = 24

  mutating func begin(_ shape: LineShape, tokensAt: Int) {
    var head = edgeHead
    var tail = edgeTail
    head.removeAll(keepingCapacity: true)
    tail.removeAll(keepingCapacity: true)
    self = LineScanState()
    edgeHead = head
    edgeTail = tail
    self.shape = shape
    tokensAtStart = tokensAt
  }

  /// Drops what this line has appended so far.
  mutating func abandon(_ analysis: inout TextAnalysis) {
    analysis.tokens.removeLast(analysis.tokens.count - tokensAtStart)
    analysis.tokenKinds.removeLast(analysis.tokenKinds.count - tokensAtStart)
  }

  /// Takes an image or a tag: it ends a word as a space does, but shows nothing.
  mutating func takeBreak(_ analysis: inout TextAnalysis) {
    endToken(&analysis)
    if shape.visibleLength > 0 { appendEdge(0x20) }
    previous = .space
    if sentence == .ended { sentence = .between }
  }

  @inline(__always)
  mutating func take(
    _ scalar: UInt32, _ entry: ScalarTable.Entry, isInLink: Bool, _ analysis: inout TextAnalysis
  ) {
    let traits = entry.traits
    shape.rawLength += 1
    if traits.contains(.ignorable) { return }
    if scalar == UTF8Decoding.invalid { shape.invalidBytes += 1 }
    if traits.contains(.space) {
      takeSpace(isInLink: isInLink, &analysis)
      return
    }
    if shape.visibleLength == 0 { shape.firstScalar = scalar }
    shape.visibleLength += 1 + spaceRun
    shape.spaces += spaceRun
    if spaceRun > 2 { shape.marks.insert(.wideGap) }
    spaceRun = 0
    if isInLink { shape.linkLength += 1 }
    if previous.contains(.space) { shape.chunks += 1 }
    takeSentence(traits)
    if patternLength < Self.patternKept { takePattern(scalar, traits) }
    if traits.isDisjoint(with: .wordPart), scalar != 0x5F {
      takeSign(scalar, traits, &analysis)
    } else {
      takeWordPart(scalar, entry, &analysis)
    }
    if !traits.contains(.closer) { shape.closingScalar = scalar }
    if shape.openingScalar == 0, !traits.contains(.opener) { shape.openingScalar = scalar }
    dates.take(scalar, traits, wordBefore: previous.contains(.letter))
    previous = traits
    previousScalar = scalar
    shape.lastScalar = scalar
  }

  @inline(__always)
  private mutating func takeSpace(isInLink: Bool, _ analysis: inout TextAnalysis) {
    if !previous.contains(.space) {
      endToken(&analysis)
      if shape.visibleLength > 0 { appendEdge(0x20) }
      if isInLink { shape.linkLength += 1 }
    }
    if shape.visibleLength > 0 { spaceRun += 1 }
    if sentence == .ended || sentence == .endedWide { sentence = .between }
    dates.take(0x20, .space, wordBefore: false)
    previous = .space
    previousScalar = 0x20
  }

  @inline(__always)
  private mutating func takeSentence(_ traits: ScalarTraits) {
    if traits.contains(.terminal) {
      if sentence == .between { shape.sentenceBreaks += 1 }
      sentence = traits.contains(.wideTerminal) ? .endedWide : .ended
      return
    }
    switch sentence {
    case .inside: return
    case .between:
      shape.sentenceBreaks += 1
      sentence = .inside
    case .endedWide:
      if traits.contains(.closer) { return }
      shape.sentenceBreaks += 1
      sentence = .inside
    case .ended:
      if !traits.contains(.closer) { sentence = .inside }
    }
  }

  @inline(__always)
  private mutating func takePattern(_ scalar: UInt32, _ traits: ScalarTraits) {
    let code: UInt32 =
      traits.contains(.uppercase)
      ? 0x41 : traits.contains(.letter) ? 0x61 : traits.contains(.digit) ? 0x30 : scalar
    patternLength += 1
    if previous.contains(.space), patternLength > 1 { pattern = TokenHash.extend(pattern, with: 0x20) }
    if code == 0x61, previous.contains(.lowercase) { return }
    pattern = TokenHash.extend(pattern, with: code)
  }

  @inline(__always)
  private mutating func takeWordPart(
    _ scalar: UInt32, _ entry: ScalarTable.Entry, _ analysis: inout TextAnalysis
  ) {
    let traits = entry.traits
    if traits.contains(.letter) { shape.letters += 1 }
    if traits.contains(.uppercase) { shape.uppercase += 1 }
    if traits.contains(.lowercase) { shape.lowercase += 1 }
    if traits.contains(.standalone) {
      shape.standalone += 1
      endToken(&analysis)
      extend(entry.folded)
      tokenTraits = .standalone
      endToken(&analysis)
      return
    }
    if traits.contains(.digit) {
      shape.digits += 1
      if !previous.contains(.digit) || tokenTraits.isEmpty { extendDigits() }
      tokenTraits.insert(.digit)
      return
    }
    if tokenTraits.isEmpty { tokenStartsUpper = traits.contains(.uppercase) }
    if !traits.isDisjoint(with: [.uppercase, .lowercase]) { tokenTraits.insert(.lowercase) }
    tokenTraits.insert(.letter)
    extend(entry.folded)
  }

  @inline(__always)
  private mutating func takeSign(_ scalar: UInt32, _ traits: ScalarTraits, _ analysis: inout TextAnalysis) {
    endToken(&analysis)
    appendEdge(scalar)
    if traits.contains(.comma) { shape.commas += 1 }
    if traits.contains(.quotation) { shape.quotations += 1 }
    switch scalar {
    case 0x7C: shape.marks.insert(.pipe)
    case 0x40: shape.marks.insert(.atSign)
    case 0xA9: shape.marks.insert(.copyright)
    case 0x28, 0xFF08: shape.marks.insert(.parenthesis)
    case 0x3A, 0xFF1A: shape.marks.insert(.colon)
    case 0x23: shape.hashtags += 1
    case 0x2F:
      shape.marks.insert(.slash)
      if previousScalar == 0x2F { shape.marks.insert(.webAddress) }
    case 0x2A: if previousScalar == 0x2A { shape.marks.insert(.emphasis) }
    default: break
    }
    dots = scalar == 0x2E ? (previousScalar == 0x2E ? dots + 1 : 1) : scalar == 0x2026 ? 3 : 0
  }

  private mutating func extend(_ folded: UInt32) {
    if folded < ScalarTable.firstExpansion {
      guard folded != 0 else { return }
      tokenHash = TokenHash.extend(tokenHash, with: folded)
      appendEdge(folded)
      return
    }
    for scalar in ScalarTable.shared.expansions[Int(folded - ScalarTable.firstExpansion)] {
      tokenHash = TokenHash.extend(tokenHash, with: scalar)
      appendEdge(scalar)
    }
  }

  private mutating func extendDigits() {
    tokenHash = TokenHash.extend(tokenHash, with: 0x30)
    appendEdge(0x30)
  }

  private mutating func endToken(_ analysis: inout TextAnalysis) {
    guard !tokenTraits.isEmpty else { return }
    let isWord = tokenTraits.contains(.letter)
    let kind: TokenKind =
      tokenTraits.contains(.standalone)
      ? .standalone : !isWord ? .number : tokenStartsUpper ? .capitalisedWord : .word
    if tokenTraits.contains(.lowercase) {
      shape.casedWords += 1
      if tokenStartsUpper { shape.capitalisedWords += 1 }
    }
    let hash = TokenHash.finish(tokenHash)
    if shape.tokens < TextAnalysis.tokensKept {
      analysis.tokens.append(hash)
      analysis.tokenKinds.append(kind)
    } else {
      chain = TokenHash.combine(chain, hash)
    }
    shape.tokens += 1
    tokenHash = TokenHash.seed
    tokenTraits = []
    tokenStartsUpper = false
  }

  private mutating func appendEdge(_ scalar: UInt32) {
    if edgeHead.count < Self.headKept {
      edgeHead.append(scalar)
    } else if edgeTail.count < Self.tailKept {
      edgeTail.append(scalar)
    } else {
      edgeTail[(edgeLength - Self.headKept) % Self.tailKept] = scalar
    }
    edgeLength += 1
  }

  /// Ends the line: its last token, its ends, its fingerprint.
  mutating func finish(_ analysis: inout TextAnalysis) {
    endToken(&analysis)
    shape.tokenRange = tokensAtStart..<analysis.tokens.count
    appendEdges(to: &analysis)
    shape.patternHash = TokenHash.finish(pattern)
    shape.fingerprint = analysis.tokens.withUnsafeBytes { bytes in
      // The range holds the tokens appended since the line began, eight bytes each.
      let range = (tokensAtStart * 8)..<bytes.count
      return TokenHash.hash(UnsafeRawBufferPointer(rebasing: bytes[range]), seed: chain)
    }
    let closing = ScalarTable.shared.entry(shape.closingScalar).traits
    if closing.contains(.terminal) { shape.marks.insert(.endsWithTerminal) }
    if dots >= 3, shape.closingScalar == 0x2E || shape.closingScalar == 0x2026 {
      shape.marks.insert(.endsWithEllipsis)
    }
    if dates.found { shape.marks.insert(.date) }
    dates.take(0x20, .space, wordBefore: false)
    if dates.found { shape.marks.insert(.date) }
  }

  private mutating func appendEdges(to analysis: inout TextAnalysis) {
    if previous.contains(.space), edgeTail.isEmpty, edgeHead.last == 0x20 { edgeHead.removeLast() }
    let start = analysis.edges.count
    analysis.edges.append(contentsOf: edgeHead)
    if !edgeTail.isEmpty {
      let oldest = edgeTail.count < Self.tailKept ? 0 : (edgeLength - Self.headKept) % Self.tailKept
      for offset in 0..<edgeTail.count { analysis.edges.append(edgeTail[(oldest + offset) % edgeTail.count]) }
    }
    shape.edgeRange = start..<analysis.edges.count
    shape.edgeHead = edgeHead.count
  }
}
