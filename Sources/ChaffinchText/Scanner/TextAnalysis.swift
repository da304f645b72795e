/// One document, measured: the shape of every line that is not blank, and its tokens.
@usableFromInline package struct TextAnalysis: Sendable {
  /// How many tokens of a line are kept; longer lines are counted and hashed whole, but compared by their beginning.
  static let tokensKept = 4096

  /// How many folded scalars of a line's ends are kept.
  package static let edgesKept = LineEdges.kept

  /// The document that was measured.
  package internal(set) var document: Document

  /// The lines that are not blank, in order.
  package internal(set) var lines: [LineShape] = []
  /// The hashes of the kept tokens of all lines, in order.
  package internal(set) var tokens: [UInt64] = []
  /// The kind of each of ``tokens``.
  package internal(set) var tokenKinds: [TokenKind] = []
  /// Folded scalars at the ends of the lines, digits as 0, runs of white space as one space, signs as they are.
  package internal(set) var edges: [UInt32] = []
  /// Hashes of the words in the addresses of links.
  package internal(set) var addressTokens: [UInt64] = []

  /// Measures `document`.
  ///
  /// O(n) in its bytes; memory grows with the tokens kept.
  package init(_ document: Document) {
    self.document = document
    tokenKinds.reserveCapacity(document.bytes.count / 4)
    edges.reserveCapacity(min(document.bytes.count, document.lines.count * LineEdges.kept))
    scan(LineScanner<WholeScan>())
  }

  /// Measures the tokens of the document that `bytes` are, the lengths and the fingerprints of its lines, and nothing else.
  ///
  /// Enough to compare documents by, at half the cost; other measures of the lines are 0.
  package init(tokensOf bytes: [UInt8]) {
    document = Document(bytes: bytes)
    scan(LineScanner<TokenScan>())
  }

  private mutating func scan<Detail>(_ scanner: LineScanner<Detail>) {
    var scanner = scanner
    lines.reserveCapacity(document.lines.count)
    tokens.reserveCapacity(document.bytes.count / 4)
    let document = document
    document.bytes.withUnsafeBufferPointer { buffer in
      for (index, line) in document.lines.enumerated() {
        scanner.scan(buffer, line: line, index: index, into: &self)
      }
    }
  }

  /// Measures the document that `bytes` are.
  package init(bytes: [UInt8]) { self.init(Document(bytes: bytes)) }

  /// The bytes that the measures take in memory, the text left out.
  package var memorySize: Int {
    lines.count * MemoryLayout<LineShape>.stride + document.lines.count * MemoryLayout<LineRange>.stride
      + tokens.count * 8 + tokenKinds.count + edges.count * 4 + addressTokens.count * 8
  }

  /// The visible scalars of the document, white space not counted.
  @usableFromInline package var visibleLength: Int { lines.reduce(0) { $0 + $1.visibleLength - $1.spaces } }
}

/// What a token is made of.
@usableFromInline package enum TokenKind: UInt8, Sendable {
  /// Letters, perhaps with digits.
  case word
  /// A word that begins with a capital.
  case capitalisedWord
  /// Digits only; all numbers have one hash.
  case number
  /// One scalar of a script that is written without spaces.
  case standalone
}

extension TextAnalysis {
  /// The analysis of the document as it would be without some of its lines: nothing is measured again.
  ///
  /// `kept` are indices into ``lines``, ascending; blank lines stay. Offsets are those of the whole document, line numbers
  /// those of what remains. O(n) in the lines.
  package func keeping(_ kept: [Int]) -> TextAnalysis {
    var isKept = [Bool](repeating: true, count: document.lines.count)
    for line in lines { isKept[line.index] = false }
    for index in kept { isKept[lines[index].index] = true }
    var remaining = self
    remaining.document = Document(document, keeping: isKept)
    var number = 0
    let numbers = isKept.map { isKept in
      defer { number += isKept ? 1 : 0 }
      return number
    }
    remaining.lines = kept.map { index in
      var line = lines[index]
      line.index = numbers[line.index]
      return line
    }
    return remaining
  }
}
