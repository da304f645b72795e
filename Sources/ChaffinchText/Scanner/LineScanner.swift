/// Measures lines in one pass over their bytes.
///
/// One scanner serves all lines of a document: its buffers are allocated once. This is the hot path of the whole
/// program; it works on bytes and scalars and makes no `String`.
struct LineScanner<Detail: ScanDetail> {
  private let entries = ScalarTable.shared.entries
  private var spans = MarkupSpans()
  private let scratch = TokenScratch()

  /// Measures the line, and appends it to `analysis` unless it is blank.
  mutating func scan(
    _ buffer: UnsafeBufferPointer<UInt8>, line: LineRange, index: Int, into analysis: inout TextAnalysis
  ) {
    guard let trimmed = trim(buffer, line) else { return }
    var shape = LineShape()
    shape.index = index
    shape.start = trimmed.lowerBound
    shape.end = trimmed.upperBound
    shape.indentation = trimmed.lowerBound - line.start
    let isMeasured = measure(buffer, trimmed, &shape, &analysis, mayCompose: true)
    if !isMeasured {
      let bytes = UnsafeBufferPointer(rebasing: buffer[trimmed])
      if let composed = Composition.composed(bytes) {
        composed.withUnsafeBufferPointer {
          _ = measure($0, 0..<composed.count, &shape, &analysis, mayCompose: false)
        }
      } else {
        _ = measure(buffer, trimmed, &shape, &analysis, mayCompose: false)
      }
    }
    analysis.lines.append(shape)
  }

  /// The line without white space at its ends; nil for a blank line.
  private func trim(_ buffer: UnsafeBufferPointer<UInt8>, _ line: LineRange) -> Range<Int>? {
    var start = line.start
    while start < line.end {
      let (scalar, length) = UTF8Decoding.scalar(in: buffer, at: start, end: line.end)
      guard isSpace(scalar) else { break }
      start += length
    }
    guard start < line.end else { return nil }
    var end = line.end
    while end > start {
      var last = end - 1
      while last > start, buffer[last] & 0xC0 == 0x80, end - last < 4 { last -= 1 }
      let (scalar, length) = UTF8Decoding.scalar(in: buffer, at: last, end: end)
      guard isSpace(scalar), last + length == end else { break }
      end = last
    }
    return start..<end
  }

  private func isSpace(_ scalar: UInt32) -> Bool {
    // The table has an entry for every value below U+10000.
    scalar < 0x10000 && entries[Int(scalar)].traits.contains(.space)
  }

  /// Measures `range`; returns false, with nothing appended, at the first scalar that asks for composition.
  private mutating func measure(
    _ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ shape: inout LineShape,
    _ analysis: inout TextAnalysis, mayCompose: Bool
  ) -> Bool {
    spans.find(in: buffer, start: range.lowerBound, end: range.upperBound)
    var state = LineScanState<Detail>(shape, scratch: scratch)
    var position = range.lowerBound
    var nextHidden = 0
    var nextLabel = 0
    while position < range.upperBound {
      if nextHidden < spans.hidden.count, spans.hidden[nextHidden].start <= position {
        let span = spans.hidden[nextHidden]
        nextHidden += 1
        guard span.end > position else { continue }
        state.shape.rawLength += span.end - position
        if span.isBreak { state.takeBreak() }
        position = span.end
        continue
      }
      while nextLabel < spans.labels.count, spans.labels[nextLabel].upperBound <= position { nextLabel += 1 }
      let isInLink = nextLabel < spans.labels.count && spans.labels[nextLabel].lowerBound <= position
      // Up to the next border of markup all bytes are visible, and in a link or not as the first is.
      var end = nextHidden < spans.hidden.count ? spans.hidden[nextHidden].start : range.upperBound
      if nextLabel < spans.labels.count {
        end = min(end, isInLink ? spans.labels[nextLabel].upperBound : spans.labels[nextLabel].lowerBound)
      }
      guard take(buffer, &position, to: end, isInLink: isInLink, into: &state, mayCompose: mayCompose) else {
        return false
      }
    }
    state.finish(&analysis)
    shape = state.shape
    if Detail.isWhole {
      finishLinks(buffer, &shape, &analysis)
      LineOpening.mark(buffer, range, &shape)
    }
    return true
  }

  /// Takes the visible bytes from `position` up to `end`; returns false at a scalar that asks for composition.
  @inline(__always)
  private func take(
    _ buffer: UnsafeBufferPointer<UInt8>, _ position: inout Int, to end: Int, isInLink: Bool,
    into state: inout LineScanState<Detail>, mayCompose: Bool
  ) -> Bool {
    while position < end {
      let byte = buffer[position]
      if byte == 0x20 {
        state.takeSpace(isInLink: isInLink)
        if Detail.isWhole { state.shape.rawLength &+= 1 }
        position &+= 1
        continue
      }
      if Self.isLowercase(byte), state.isInsideWord || state.startsWord(with: UInt32(byte)) {
        position = state.takeLetters(buffer, from: position, to: end, isInLink: isInLink, entries)
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(in: buffer, at: position, end: end)
      let isInTable = scalar < 0x10000
      let entry = isInTable ? entries[Int(scalar)] : ScalarTable.shared.entry(scalar)
      if isInTable, entry.isPlainLowercase, state.isInsideWord || state.startsWord(with: scalar) {
        position = state.takeLetters(buffer, from: position, to: end, isInLink: isInLink, entries)
        continue
      }
      if state.isBehindStandalone, entry.traits == .standaloneLetter {
        let next = state.takeStandalones(buffer, from: position, to: end, isInLink: isInLink, entries)
        if next > position {
          position = next
          continue
        }
      }
      position &+= length
      if entry.isPlainUppercase, state.startsWord(with: scalar) {
        state.takeCapital(scalar, folded: entry.folded, isInLink: isInLink)
        continue
      }
      if mayCompose, entry.traits.contains(.composes) { return false }
      state.take(scalar, entry, isInLink: isInLink)
    }
    return true
  }

  @inline(__always)
  private static func isLowercase(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  private func finishLinks(
    _ buffer: UnsafeBufferPointer<UInt8>, _ shape: inout LineShape, _ analysis: inout TextAnalysis
  ) {
    shape.links = spans.labels.count
    shape.images = spans.imageCount
    shape.tags = spans.tagCount
    let first = analysis.addressTokens.count
    for address in spans.addresses.prefix(8) {
      LinkAddress.measure(buffer, address, into: &shape, words: &analysis.addressTokens)
    }
    shape.addressRange = first..<analysis.addressTokens.count
  }
}

/// How much a pass over the lines measures; a type, so that what is not wanted is not even compiled in.
protocol ScanDetail {
  /// Whether all of a line is measured, or its tokens and lengths only.
  static var isWhole: Bool { get }
}

/// Everything that the signals ask for.
enum WholeScan: ScanDetail {
  static var isWhole: Bool { true }
}

/// Tokens, fingerprints and lengths: what documents are compared by.
enum TokenScan: ScanDetail {
  static var isWhole: Bool { false }
}

/// Room for the tokens and the ends of the line under way: a store per token, and one copy per line into the document's arrays.
///
/// An array would ask at every token whether it is shared and whether it is full.
final class TokenScratch {
  /// As many as are kept of a line; whoever writes compares with this first.
  static let capacity = TextAnalysis.tokensKept

  let hashes: UnsafeMutablePointer<UInt64>
  let kinds: UnsafeMutablePointer<TokenKind>
  let edges: UnsafeMutablePointer<UInt32>

  init() {
    hashes = .allocate(capacity: Self.capacity)
    kinds = .allocate(capacity: Self.capacity)
    edges = .allocate(capacity: LineEdges.capacity)
  }

  deinit {
    hashes.deallocate()
    kinds.deallocate()
    edges.deallocate()
  }
}
