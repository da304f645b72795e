import ChaffinchCore

/// Messages of SARIF results, with links to their related locations (section 3.11.6 of the standard).
enum SARIFMessage {
  /// The message of a finding: what it is, why, and where the text stands otherwise.
  static func text(of finding: Finding, in file: FileReport) -> String {
    var text = escaped(FindingSentence.text(of: finding, in: file)) + "."
    let reasons = FindingSentence.reasons(of: finding)
    if !reasons.isEmpty { text += " Because: \(escaped(reasons))." }
    guard !finding.related.isEmpty else { return text }
    let links = finding.related.prefix(SARIFLimits.links).enumerated().map { number, place in
      let note = place.note.isEmpty ? "" : escaped(place.note.clipped(to: 200)) + ": "
      return note + link(to: "\(place.path.decoded):\(place.startLine)", id: number + 1)
    }
    return text + " See " + list(links, of: finding.related.count) + "."
  }

  /// The message of a text with copies.
  static func text(of cluster: DuplicateCluster) -> String {
    let links = cluster.copies.prefix(SARIFLimits.links).enumerated().map { number, copy in
      link(to: copy.shown, id: number + 1)
    }
    let place = cluster.original.container == nil ? "" : " (\(escaped(cluster.original.path.decoded)))"
    return "\(countText(cluster.count, "near-duplicate")) of this text\(place): "
      + list(links, of: cluster.count) + "."
  }

  /// The text with a backslash before what would be taken for a link.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if ["\\", "[", "]"].contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func link(to text: String, id: Int) -> String {
    "[\(escaped(text.clipped(to: 300)))](\(id))"
  }

  private static func list(_ items: [String], of count: Int) -> String {
    let rest = count - items.count
    return items.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
