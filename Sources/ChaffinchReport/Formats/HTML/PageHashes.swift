/// The hashes of the page's assets; `scripts/page-hashes` writes them.
enum PageHashes {
  /// Of the style sheet.
  static let style: StaticString = "sha256-tStJ1ne/k6dbFETEBt2DUFlcNVFdGnFZURaOQ8+KBu0="
  /// Of the script.
  static let script: StaticString = "sha256-bBpevz/2fulIP4w9Et993spxUvAACsUGj4TOJCaZes0="
}
