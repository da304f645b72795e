import Testing

@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchStorage
@testable import ChaffinchText

@Suite("Fingerprints survive their bytes")
struct FingerprintCodingTests {
  private func decode(
    site: [UInt8]?, corpus: [UInt8]
  ) throws(ByteReader.Damage) -> DocumentFingerprints {
    let result = corpus.withUnsafeBytes { corpus in
      guard let site else {
        return Result { () throws(ByteReader.Damage) in
          try FingerprintCoding.decode(site: 5, siteBytes: nil, corpusBytes: corpus)
        }
      }
      return site.withUnsafeBytes { site in
        Result { () throws(ByteReader.Damage) in
          try FingerprintCoding.decode(site: 5, siteBytes: site, corpusBytes: corpus)
        }
      }
    }
    return try result.get()
  }

  @Test func comesBackWhole() throws {
    var generated = GeneratedDocuments(seed: 1)
    for number in 0..<50 {
      let original = generated.document(number).fingerprints
      let coding = FingerprintCoding(original)
      let back = try decode(site: coding.siteBytes, corpus: coding.corpusBytes)
      #expect(back.site == 5)
      #expect(back.lines.map(\.fingerprint) == original.lines.map(\.fingerprint))
      #expect(back.lines.map(\.number) == original.lines.map(\.number))
      #expect(back.lines.map(\.digits) == original.lines.map(\.digits))
      #expect(back.core == original.core)
      #expect(back.blocks.map(\.fingerprint) == original.blocks.map(\.fingerprint))
      #expect(back.blocks.map(\.number) == original.blocks.map(\.number))
      #expect(back.passages == original.passages)
      #expect(back.sketch == original.sketch)
      #expect(back.frames == original.frames)
      #expect(back.headlines == original.headlines)
      #expect(!original.lines.isEmpty && !original.frames.isEmpty && !original.blocks.isEmpty)
    }
  }

  @Test func otherSitesHaveNoLines() throws {
    var generated = GeneratedDocuments(seed: 2)
    let original = generated.document(1).fingerprints
    let back = try decode(site: nil, corpus: FingerprintCoding(original).corpusBytes)
    #expect(back.lines.isEmpty && back.blocks.isEmpty && back.frames.isEmpty)
    #expect(back.passages == original.passages && back.sketch == original.sketch)
    #expect(back.core == original.core)
  }

  @Test func refusesEveryCut() {
    var generated = GeneratedDocuments(seed: 3)
    let coding = FingerprintCoding(generated.document(1).fingerprints)
    for length in coding.siteBytes.indices {
      #expect(throws: ByteReader.Damage.self) {
        try decode(site: Array(coding.siteBytes[..<length]), corpus: coding.corpusBytes)
      }
    }
    for length in coding.corpusBytes.indices {
      #expect(throws: ByteReader.Damage.self) {
        try decode(site: coding.siteBytes, corpus: Array(coding.corpusBytes[..<length]))
      }
    }
    #expect(throws: ByteReader.Damage.self) {
      try decode(site: coding.siteBytes + [0], corpus: coding.corpusBytes)
    }
  }

  @Test func randomBytesAreReadOrRefused() {
    var generator = SeededGenerator(seed: 4)
    var refused = 0
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...900, using: &generator)).map { _ in
        Bool.random(using: &generator) ? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      do { _ = try decode(site: bytes, corpus: bytes) } catch { refused += 1 }
    }
    #expect(refused > 0)
  }

  /// Saved fingerprints are compared with new ones.
  ///
  /// Where this fails because fingerprints of the same text have changed, raise
  /// `FingerprintCoding.version` together with the number here.
  @Test func versionNamesTheseFingerprints() {
    let text = """
      # The ferry to the islands sails again after the storm

      By Ada Rowan
      Photo: Ada Rowan / Courier

      Twenty-two children of the island school sang in the cathedral on Saturday, and few had seen so many people before.
      """
    let coding = FingerprintCoding(
      GeneratedDocuments.document(text, key: DocumentKey(path: "a"), site: "a").fingerprints)
    let hash = (coding.corpusBytes + coding.siteBytes).withUnsafeBytes { TokenHash.hash($0) }
    #expect(FingerprintCoding.version == 2)
    #expect(hash == 8_626_623_814_518_856_167)
  }
}
