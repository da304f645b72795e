@testable import ChaffinchCore
@testable import ChaffinchLint
@testable import ChaffinchStorage
@testable import ChaffinchText

/// Documents of a few sites, made from a seed.
struct GeneratedDocuments {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Document `number` of one of three sites: a menu, a heading, paragraphs.
  mutating func document(_ number: Int, path: String? = nil) -> IndexedDocument {
    let site = "site\(number % 3).example"
    return Self.document(text(site), key: DocumentKey(path: path ?? "\(site)/\(number).txt"), site: site)
  }

  static func document(_ text: String, key: DocumentKey, site: String) -> IndexedDocument {
    let bytes = Array(text.utf8)
    return IndexedDocument(
      key: key, recordNumber: key.record.isEmpty ? nil : 7, site: site,
      contentHash: bytes.withUnsafeBytes { TokenHash.hash($0) },
      fingerprints: DocumentFingerprints(TextAnalysis(tokensOf: bytes), site: site))
  }

  mutating func text(_ site: String) -> String {
    var lines = ["Home | News | \(site)", "Skip to content", "", "# \(words(6))", ""]
    for _ in 0..<Int.random(in: 0...5, using: &generator) {
      lines += ["The \(words(Int.random(in: 3...40, using: &generator))).", ""]
    }
    return (lines + ["By \(words(2))", "All rights reserved"]).joined(separator: "\n")
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in
      String((0..<5).map { _ in "abcdeioustrn".randomElement(using: &generator) ?? "a" })
    }
    .joined(separator: " ")
  }
}

extension IndexedDocument {
  /// Everything that must come back as it was stored.
  var content: Content {
    let coding = FingerprintCoding(fingerprints)
    return Content(
      key: key, recordNumber: recordNumber, site: site, contentHash: contentHash,
      bytes: coding.corpusBytes + coding.siteBytes)
  }

  struct Content: Hashable {
    let key: DocumentKey
    let recordNumber: Int?
    let site: String
    let contentHash: UInt64
    let bytes: [UInt8]
  }
}

extension FingerprintIndex {
  /// All documents with everything that is known of them.
  func contents() throws -> [IndexedDocument.Content] {
    try documents(ofSites: try siteNames(), others: true).map(\.content)
  }
}
