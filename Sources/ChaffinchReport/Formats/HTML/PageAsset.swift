import CReportPage

/// A file of the page that is built into the program: `Sources/CReportPage/page` has them.
enum PageAsset {
  case style
  case script

  /// The asset as it was written.
  var bytes: [UInt8] {
    // The C arrays are constants of the length beside them.
    switch self {
    case .style:
      Array(UnsafeBufferPointer(start: chaffinch_page_style_bytes(), count: chaffinch_page_style_length))
    case .script:
      Array(UnsafeBufferPointer(start: chaffinch_page_script_bytes(), count: chaffinch_page_script_length))
    }
  }

  /// Its SHA-256, as content security policies spell it.
  var hash: StaticString {
    switch self {
    case .style: PageHashes.style
    case .script: PageHashes.script
    }
  }
}
