import ChaffinchCore

/// The near-duplicates, by the text they repeat.
struct ClustersSection {
  let content: ReportContent
  let names: FileNames

  /// Writes the section.
  func write(to html: inout HTMLWriter) {
    html.section("clusters", "Near-duplicates") { html in
      let clusters = content.clusters.largest(content.limits.shownClusters)
      guard !clusters.isEmpty else {
        return html.paragraph("No near-duplicates were found, or none were looked for.")
      }
      html.paragraph(
        clusters.count < content.clusters.count
          ? "The \(groupedText(clusters.count)) largest of \(groupedText(content.clusters.count)) groups."
          : "Each group has one original, its first document, and the near-duplicates of that.")
      if !content.clusters.isComplete {
        html.paragraph(
          "There were too many groups to count them all: the counts are lower bounds.", class: "notice")
      }
      html.element("ol", ["class": "cards", "data-shown": "8"]) { html in
        for cluster in clusters { html.element("li", ["class": "card"]) { write(cluster, to: &$0) } }
      }
    }
  }

  private func write(_ cluster: NearDuplicateClusters.Cluster, to html: inout HTMLWriter) {
    html.element("p", ["class": "head"]) { html in
      html.element("strong", text: groupedText(cluster.copies + 1, "document"))
      html.element(
        "span", ["class": "small"],
        text:
          "1 original, \(groupedText(cluster.copies)) near-\(cluster.copies == 1 ? "duplicate" : "duplicates"), "
          + "\(sizeText(cluster.bytes)) in total")
    }
    html.element("p", ["class": "original"]) { html in
      html.element("span", ["class": "small"], text: "Original: ")
      names.writeLink(name: cluster.original, limit: content.limits.nameBytes, into: &html)
    }
    let similarities = Dictionary(
      cluster.members.map { ($0.sequence, $0.similarity) }, uniquingKeysWith: { first, _ in first })
    NamedFiles(sequences: cluster.members.map(\.sequence), total: cluster.copies, names: names) { sequence in
      similarities[sequence].map { tenthsText(100 * $0) + "% similar" }
    }.write(to: &html)
  }
}

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
