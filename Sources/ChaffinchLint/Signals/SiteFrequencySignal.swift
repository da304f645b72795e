/// On how many of the site's documents a line stands, and its whole block.
///
/// Peers: ROOTS drops template lines seen ten times, for newspapers twice. Without other documents all columns are 0.
enum SiteFrequencySignal: Signal {
  static let columns = ["site.documents", "site.share", "site.blockDocuments"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    guard let site = page.site, site.documents > 1 else { return }
    for index in page.lines.indices {
      let others = max(0, site.lineDocuments[index] - 1)
      values[index, 0] = Scale.capped(others, 4)
      values[index, 1] = others > 0 ? Float(site.lineDocuments[index]) / Float(site.documents) : 0
      values[index, 2] = Scale.capped(max(0, site.blockDocuments[index] - 1), 4)
    }
  }
}
