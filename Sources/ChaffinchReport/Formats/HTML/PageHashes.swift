/// The hashes of the page's assets; `scripts/page-hashes` writes them.
enum PageHashes {
  /// Of the style sheet.
  static let style: StaticString = "sha256-NKFXzLFmPiaxHUvnSHW44sNnmvzRQ10KTc23JLI8Ovw="
  /// Of the script.
  static let script: StaticString = "sha256-JfwP5puEvuozr1Nn02Oeq81xJVXHEi75XNQrbtKQ/lw="
}
