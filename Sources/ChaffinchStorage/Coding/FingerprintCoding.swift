import ChaffinchLint
import ChaffinchText

/// The bytes of a document's fingerprints, in two parts: what its own site counts, and what documents of other sites are
/// compared with.
///
/// Each part begins with the number of lines or shingles and so on, all numbers little-endian; hashes do not compress.
struct FingerprintCoding {
  /// What the site of the document counts: lines, blocks, frames.
  var siteBytes: [UInt8]
  /// What may be compared across sites: passages, sketch, core, headlines.
  var corpusBytes: [UInt8]

  /// The version of the fingerprints themselves: raised whenever the same text gets other fingerprints.
  static let version = 2

  /// Encodes `fingerprints` without their site, whose name stands beside them.
  init(_ fingerprints: DocumentFingerprints) {
    var site = ByteWriter()
    site.write(fingerprints.lines)
    site.write(fingerprints.blocks)
    site.write(fingerprints.frames)
    siteBytes = site.bytes
    var corpus = ByteWriter()
    corpus.write(fingerprints.passages)
    for bin in fingerprints.sketch.bins { corpus.write(bin) }
    corpus.write(UInt32(clamping: fingerprints.core.count))
    corpus.write(fingerprints.core.hashes)
    corpus.write(UInt32(fingerprints.headlines.count))
    for headline in fingerprints.headlines {
      corpus.write(headline.fingerprint)
      corpus.write(headline.number)
      corpus.write(headline.digits)
      corpus.write(headline.tokens)
      corpus.write(headline.shingles)
    }
    corpusBytes = corpus.bytes
  }

  /// Decodes the fingerprints of a document of `site` (the hash of its name); without `siteBytes` it has no lines.
  ///
  /// O(n) in the bytes. Throws where they are not what ``init(_:)`` makes.
  static func decode(
    site: UInt64, siteBytes: UnsafeRawBufferPointer?, corpusBytes: UnsafeRawBufferPointer
  ) throws(ByteReader.Damage) -> DocumentFingerprints {
    var lines: [DocumentFingerprints.Line] = []
    var blocks: [(fingerprint: UInt64, number: UInt32)] = []
    var frames: [UInt32] = []
    if let siteBytes {
      var reader = ByteReader(siteBytes)
      lines = try reader.readLines()
      blocks = try reader.readPairs()
      frames = try reader.readList()
      guard reader.isAtEnd else { throw ByteReader.Damage() }
    }
    var reader = ByteReader(corpusBytes)
    let passages = try reader.readList()
    var bins: [UInt32] = []
    bins.reserveCapacity(MinHash.binCount)
    for _ in 0..<MinHash.binCount { bins.append(try reader.read()) }
    let core = ArticleCore(count: Int(try reader.read(UInt32.self)), hashes: try reader.readList())
    var headlines: [HeadlineCandidate] = []
    for _ in 0..<(try reader.readCount(elementSize: 24)) { headlines.append(try headline(&reader)) }
    guard reader.isAtEnd, let sketch = MinHash(bins: bins) else { throw ByteReader.Damage() }
    return DocumentFingerprints(
      site: site, lines: lines, blocks: blocks, passages: passages, sketch: sketch, core: core,
      frames: frames, headlines: headlines)
  }

  private static func headline(_ reader: inout ByteReader) throws(ByteReader.Damage) -> HeadlineCandidate {
    HeadlineCandidate(
      fingerprint: try reader.read(), number: try reader.read(), digits: try reader.read(),
      tokens: try reader.read(), shingles: try reader.readList())
  }
}

extension ByteWriter {
  /// Appends the number of `lines`, then the lines.
  fileprivate mutating func write(_ lines: [DocumentFingerprints.Line]) {
    write(UInt32(lines.count))
    for line in lines {
      write(line.fingerprint)
      write(line.number)
      write(line.digits)
    }
  }
}

extension ByteReader {
  /// Reads a list of lines.
  fileprivate mutating func readLines() throws(Damage) -> [DocumentFingerprints.Line] {
    let count = try readCount(elementSize: 16)
    var lines: [DocumentFingerprints.Line] = []
    lines.reserveCapacity(count)
    for _ in 0..<count { lines.append((try read(), try read(), try read())) }
    return lines
  }
}
