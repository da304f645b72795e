/// What keeps the HTML report below 16 MB for any corpus, and its making in bounded memory.
struct HTMLReportLimits: Sendable {
  /// Files in the list.
  var listedFiles = 100_000
  /// Bytes of the list.
  var listBytes = 8_000_000
  /// Bytes of the list, the texts and their findings together: what a browser opens at once.
  var dataBytes = 11_000_000
  /// Folders and containers that the list names once for all their files.
  var prefixes = 5000
  /// A longer text is cut around its findings.
  var textBytes = 200_000
  /// Findings shown of one file.
  var findingsPerFile = 500
  /// Sites that are counted each for itself.
  var sites = 20_000
  /// Sites, repeated blocks and clusters that the overview shows.
  var shownSites = 200
  /// See ``shownSites``.
  var shownBlocks = 100
  /// See ``shownSites``.
  var shownClusters = 100
  /// Files named with a block or a cluster.
  var namedFiles = 12
  /// Different findings that are watched for copies.
  var watchedBlocks = 200_000
  /// Originals whose near-duplicates are counted.
  var watchedClusters = 50_000
  /// Files that stand in the page's HTML, for readers without scripts.
  var writtenFiles = 50
  /// A longer path, site or identifier is cut in the lists.
  var nameBytes = 300
}
