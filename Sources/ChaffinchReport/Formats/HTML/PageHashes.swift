/// The hashes of the page's assets; `scripts/page-hashes` writes them.
enum PageHashes {
  /// Of the style sheet.
  static let style: StaticString = "sha256-tStJ1ne/k6dbFETEBt2DUFlcNVFdGnFZURaOQ8+KBu0="
  /// Of the script.
  static let script: StaticString = "sha256-2rtH9DSYaz+9RU7ILF6NLeeVaAxZLs1uf5TjGdcLrz4="
}
