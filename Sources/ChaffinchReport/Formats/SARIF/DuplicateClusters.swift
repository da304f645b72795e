import ChaffinchCore

/// A text and the later texts of the run that are near-duplicates of it.
struct DuplicateCluster: Sendable {
  /// A near-duplicate.
  struct Copy: Sendable {
    /// The file that holds it.
    var file: RawText
    /// The line of the file on which its record begins, where it is one.
    var line: Int?
    /// Its path, with the number of its record.
    var shown: String
  }

  /// The first text of its kind.
  var original: FileReport.Original
  /// The first copies.
  var copies: [Copy] = []
  /// The number of copies.
  var count = 0
}

/// The texts of a run with copies, and as many copies of each as are shown.
struct DuplicateClusters: Sendable {
  /// The clusters, in the order of their first copies.
  private(set) var all: [DuplicateCluster] = []
  /// Clusters beyond those kept; one may count several times.
  private(set) var leftOut = 0
  private var places: [RawText: Int] = [:]

  /// Counts a text if it is a copy.
  mutating func add(_ file: FileReport) {
    guard let original = file.original else { return }
    guard let place = place(of: original) else {
      leftOut += 1
      return
    }
    all[place].count += 1
    guard all[place].copies.count < SARIFLimits.locations else { return }
    all[place].copies.append(
      DuplicateCluster.Copy(file: file.path, line: file.record?.line, shown: file.shownPath))
  }

  private mutating func place(of original: FileReport.Original) -> Int? {
    if let place = places[original.path] { return place }
    guard all.count < SARIFLimits.results else { return nil }
    places[original.path] = all.count
    all.append(DuplicateCluster(original: original))
    return all.count - 1
  }
}
