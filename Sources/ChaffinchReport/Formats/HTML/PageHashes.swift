/// The hashes of the page's assets; `scripts/page-hashes` writes them.
enum PageHashes {
  /// Of the style sheet.
  static let style: StaticString = "sha256-GhTTJlV6YzZJfEiZJzjhFwt9ZkDi9wdI4hobl1+JJjA="
  /// Of the script.
  static let script: StaticString = "sha256-ytcUVAL2mpNhG2473MM7BQp8IcadeFakDgTvhrHvjUI="
}
