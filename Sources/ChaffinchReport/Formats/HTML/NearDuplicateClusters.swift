import ChaffinchCore

/// Texts that are near-duplicates of an earlier one, by that one.
struct NearDuplicateClusters: Sendable {
  /// An original with its near-duplicates.
  struct Cluster: Sendable {
    /// The name of the original.
    let original: RawText
    /// Its near-duplicates, itself not counted.
    fileprivate(set) var copies = 0
    /// Their bytes.
    fileprivate(set) var bytes = 0
    /// The first of them, by their numbers in the run.
    fileprivate(set) var members: [(sequence: Int, similarity: Double)] = []
  }

  private let limits: HTMLReportLimits
  private var clusters: [RawText: Cluster] = [:]
  /// Whether nothing had to be forgotten.
  private(set) var isComplete = true

  /// Creates an empty count.
  init(limits: HTMLReportLimits) { self.limits = limits }

  /// Number of originals with near-duplicates.
  var count: Int { clusters.count }

  /// Near-duplicates of all originals.
  private(set) var copies = 0

  /// Counts a file, if it is a near-duplicate.
  mutating func add(_ file: FileReport, sequence: Int) {
    guard let original = file.original else { return }
    copies += 1
    var cluster = clusters.removeValue(forKey: original.path) ?? Cluster(original: original.path)
    cluster.copies += 1
    cluster.bytes += file.bytes
    if cluster.members.count < limits.namedFiles {
      cluster.members.append((sequence, original.similarity))
    }
    clusters[original.path] = cluster
    if clusters.count > limits.watchedClusters {
      let kept = largest(limits.watchedClusters / 2)
      clusters = Dictionary(kept.map { ($0.original, $0) }) { first, _ in first }
      isComplete = false
    }
  }

  /// The largest clusters, the largest first.
  func largest(_ count: Int) -> [Cluster] {
    let sorted = clusters.values.sorted { left, right in
      if left.copies != right.copies { return left.copies > right.copies }
      if left.bytes != right.bytes { return left.bytes > right.bytes }
      return left.original.bytes.lexicographicallyPrecedes(right.original.bytes)
    }
    return Array(sorted.prefix(count))
  }
}
