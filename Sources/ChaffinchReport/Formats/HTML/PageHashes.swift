/// The hashes of the page's assets; `scripts/page-hashes` writes them.
enum PageHashes {
  /// Of the style sheet.
  static let style: StaticString = "sha256-tStJ1ne/k6dbFETEBt2DUFlcNVFdGnFZURaOQ8+KBu0="
  /// Of the script.
  static let script: StaticString = "sha256-m7bns046FlGisN1chQ+4NGeeOKPbwKVe6yAAz9SRsN8="
}
