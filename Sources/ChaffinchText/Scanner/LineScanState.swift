/// The running state of the pass over one line: its counts, and the token under way.
///
/// The scanner hands it every scalar that is not hidden markup, in order, then asks it to finish. Here is what is asked
/// of any scalar; what most texts consist of takes the short ways of `LineScanRuns.swift`, which give the same result.
struct LineScanState<Detail: ScanDetail> {
  var shape: LineShape

  // The token under way; no traits means that there is none.
  var tokenHash = TokenHash.seed
  var tokenTraits: ScalarTraits = []
  var tokenStartsUpper = false

  /// Where the line's tokens are kept until it ends.
  let hashes: UnsafeMutablePointer<UInt64>
  let kinds: UnsafeMutablePointer<TokenKind>
  /// The hash of the line's tokens beyond those that are kept.
  private var overflowHash: UInt64 = 0
  /// The hash of the line's digits, or 0.
  private var digitsHash: UInt64 = 0

  // The scalar before, and how many of white space and of full stops stand in a row.
  var previous: ScalarTraits = .space
  var previousScalar = KnownScalar.asciiSpace
  var spaceRun = 0
  private var dots = 0

  var sentence = SentenceState.inside
  var dates = DateState()
  var pattern = LinePattern()
  var edges: LineEdges

  /// Starts a line whose place is set in `shape`; its tokens go to `scratch`, which must live until it is finished.
  init(_ shape: LineShape, scratch: TokenScratch) {
    self.shape = shape
    hashes = scratch.hashes
    kinds = scratch.kinds
    edges = LineEdges(places: scratch.edges)
  }

  /// Takes an image or a tag: it ends a word as a space does, but shows nothing.
  mutating func takeBreak() {
    endToken()
    sentence.takeSpace()
    previous = .space
  }

  /// Takes any scalar.
  @inline(never)
  mutating func take(_ scalar: UInt32, _ entry: ScalarTable.Entry, isInLink: Bool) {
    let traits = entry.traits
    if !traits.isDisjoint(with: .unseen) {
      if Detail.isWhole { shape.rawLength &+= 1 }
      if !traits.contains(.ignorable) { takeSpace(isInLink: isInLink) }
      return
    }
    countVisible(scalar, traits, isInLink: isInLink)
    if Detail.isWhole {
      shape.sentenceBreaks &+= sentence.take(traits)
      if !pattern.isFull { pattern.take(scalar, traits, after: previous) }
    }
    if traits.isDisjoint(with: .wordPart), scalar != KnownScalar.underscore {
      endToken()
      if Detail.isWhole { takeSign(scalar, traits) }
    } else {
      takeWordPart(entry)
    }
    if Detail.isWhole { dates.take(scalar, traits, wordBefore: previous.contains(.letter)) }
    previous = traits
    previousScalar = scalar
  }

  /// Counts a visible scalar, and the white space before it, which is visible now that text follows.
  @inline(__always)
  private mutating func countVisible(_ scalar: UInt32, _ traits: ScalarTraits, isInLink: Bool) {
    if Detail.isWhole { noteEnds(scalar, traits) }
    shape.visibleLength &+= 1 &+ spaceRun
    spaceRun = 0
    if isInLink { shape.linkLength &+= 1 }
  }

  /// Notes the first and last scalars of the line, and where its chunks begin.
  @inline(__always)
  private mutating func noteEnds(_ scalar: UInt32, _ traits: ScalarTraits) {
    shape.rawLength &+= 1
    if shape.visibleLength == 0 { shape.firstScalar = scalar }
    shape.lastScalar = scalar
    if !traits.contains(.closer) { shape.closingScalar = scalar }
    if shape.openingScalar == 0, !traits.contains(.opener) { shape.openingScalar = scalar }
    guard previous.contains(.space) else { return }
    shape.spaces &+= spaceRun
    if spaceRun > 2 { shape.marks.insert(.wideGap) }
    if shape.chunks > 0 { edges.append(KnownScalar.asciiSpace) }
    shape.chunks &+= 1
  }

  /// Takes white space of any kind.
  @inline(__always)
  mutating func takeSpace(isInLink: Bool) {
    if !previous.contains(.space) {
      endToken()
      if isInLink { shape.linkLength &+= 1 }
    }
    if shape.visibleLength > 0 { spaceRun &+= 1 }
    if Detail.isWhole {
      sentence.takeSpace()
      dates.take(KnownScalar.asciiSpace, .space, wordBefore: false)
    }
    previous = .space
    previousScalar = KnownScalar.asciiSpace
  }

  @inline(__always)
  private mutating func takeWordPart(_ entry: ScalarTable.Entry) {
    let traits = entry.traits
    if Detail.isWhole {
      if traits.contains(.letter) { shape.letters &+= 1 }
      if traits.contains(.uppercase) { shape.uppercase &+= 1 }
      if traits.contains(.lowercase) { shape.lowercase &+= 1 }
    }
    if traits.contains(.standalone) {
      shape.standalone &+= 1
      endToken()
      extendToken(entry.folded)
      tokenTraits = .standalone
      endToken()
      return
    }
    if traits.contains(.digit) {
      if Detail.isWhole { shape.digits &+= 1 }
      // A run of digits counts as one zero, so that all numbers are one token.
      if !previous.contains(.digit) || tokenTraits.isEmpty {
        extendToken(UInt32(UInt8(ascii: "0")))
        digitsHash = TokenHash.extend(digitsHash, with: KnownScalar.asciiSpace)
      }
      digitsHash = TokenHash.extend(digitsHash, with: entry.folded)
      tokenTraits.insert(.digit)
      return
    }
    if tokenTraits.isEmpty { tokenStartsUpper = traits.contains(.uppercase) }
    // Whatever the case, `lowercase` stands for "has case" in the traits of a token.
    if !traits.isDisjoint(with: .cased) { tokenTraits.insert(.lowercase) }
    tokenTraits.insert(.letter)
    extendToken(entry.folded)
  }

  @inline(__always)
  private mutating func takeSign(_ scalar: UInt32, _ traits: ScalarTraits) {
    edges.append(scalar)
    if traits.contains(.comma) { shape.commas &+= 1 }
    if traits.contains(.quotation) { shape.quotations &+= 1 }
    switch scalar {
    case 0x7C: shape.marks.insert(.pipe)
    case 0x40: shape.marks.insert(.atSign)
    case 0xA9: shape.marks.insert(.copyright)
    case 0x28, 0xFF08: shape.marks.insert(.parenthesis)
    case 0x3A, 0xFF1A: shape.marks.insert(.colon)
    case 0x23: shape.hashtags &+= 1
    case 0x2F:
      shape.marks.insert(.slash)
      if previousScalar == 0x2F { shape.marks.insert(.webAddress) }
    case 0x2A: if previousScalar == 0x2A { shape.marks.insert(.emphasis) }
    case KnownScalar.fullStop: dots = previousScalar == KnownScalar.fullStop ? dots &+ 1 : 1
    case KnownScalar.ellipsis: dots = 3
    case UTF8Decoding.invalid: shape.invalidBytes &+= 1
    default: break
    }
  }

  /// Takes one folded scalar, or the several it stands for, into the token under way.
  @inline(__always)
  private mutating func extendToken(_ folded: UInt32) {
    guard folded < ScalarTable.firstExpansion else { return extendTokenByExpansion(folded) }
    guard folded != 0 else { return }
    tokenHash = TokenHash.extend(tokenHash, with: folded)
    if Detail.isWhole { edges.append(folded) }
  }

  @inline(never)
  private mutating func extendTokenByExpansion(_ folded: UInt32) {
    for scalar in ScalarTable.shared.expansions[Int(folded - ScalarTable.firstExpansion)] {
      tokenHash = TokenHash.extend(tokenHash, with: scalar)
      if Detail.isWhole { edges.append(scalar) }
    }
  }

  @inline(__always)
  mutating func endToken() {
    guard !tokenTraits.isEmpty else { return }
    if Detail.isWhole, tokenTraits.contains(.lowercase) {
      shape.casedWords &+= 1
      if tokenStartsUpper { shape.capitalisedWords &+= 1 }
    }
    let hash = TokenHash.finish(tokenHash)
    if shape.tokens < TokenScratch.capacity {
      // The comparison keeps both stores inside the scratch.
      hashes[shape.tokens] = hash
      if Detail.isWhole { kinds[shape.tokens] = tokenKind }
    } else {
      overflowHash = TokenHash.combine(overflowHash, hash)
    }
    shape.tokens &+= 1
    tokenHash = TokenHash.seed
    tokenTraits = []
    tokenStartsUpper = false
  }

  @inline(__always)
  private var tokenKind: TokenKind {
    if tokenTraits.contains(.standalone) { return .standalone }
    if !tokenTraits.contains(.letter) { return .number }
    return tokenStartsUpper ? .capitalisedWord : .word
  }

  /// Ends the line: its last token, its ends, its hashes and the marks of its end.
  mutating func finish(_ analysis: inout TextAnalysis) {
    endToken()
    let firstToken = analysis.tokens.count
    let kept = min(shape.tokens, TokenScratch.capacity)
    analysis.tokens.append(contentsOf: UnsafeBufferPointer(start: hashes, count: kept))
    shape.tokenRange = firstToken..<firstToken + kept
    let keptHashes = UnsafeRawBufferPointer(UnsafeBufferPointer(start: hashes, count: kept))
    shape.fingerprint = TokenHash.hash(keptHashes, seed: overflowHash)
    if digitsHash != 0 { shape.digitsHash = UInt32(truncatingIfNeeded: TokenHash.finish(digitsHash) >> 32) }
    if Detail.isWhole { finishShape(kept: kept, &analysis) }
  }

  /// Ends what is only measured of the whole line: its ends, its pattern, the marks of its end.
  private mutating func finishShape(kept: Int, _ analysis: inout TextAnalysis) {
    analysis.tokenKinds.append(contentsOf: UnsafeBufferPointer(start: kinds, count: kept))
    let firstEdge = analysis.edges.count
    shape.edgeHead = edges.write(to: &analysis.edges)
    shape.edgeRange = firstEdge..<analysis.edges.count
    shape.patternHash = pattern.finished
    let closing = ScalarTable.shared.entry(shape.closingScalar).traits
    if closing.contains(.terminal) { shape.marks.insert(.endsWithTerminal) }
    // Only the last run of full stops counts, so the closing scalar tells whether it is the line's end.
    let endsWithStop =
      shape.closingScalar == KnownScalar.fullStop || shape.closingScalar == KnownScalar.ellipsis
    if endsWithStop, dots >= 3 { shape.marks.insert(.endsWithEllipsis) }
    dates.take(KnownScalar.asciiSpace, .space, wordBefore: false)
    if dates.found { shape.marks.insert(.date) }
  }
}

/// Scalars that the scan asks for by name.
enum KnownScalar {
  static let asciiSpace: UInt32 = 0x20
  static let fullStop: UInt32 = 0x2E
  static let ellipsis: UInt32 = 0x2026
  static let underscore: UInt32 = 0x5F
}
