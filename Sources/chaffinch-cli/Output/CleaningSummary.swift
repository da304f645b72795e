import ChaffinchCore
import ChaffinchDataSets
import ChaffinchReport

/// What cleaning took from a data set, in a few lines for people.
struct CleaningSummary {
  let cleaning: CleaningOutcome
  /// How many documents are kept, cleaned or not.
  let kept: Int
  /// The folder of the outputs, which has the rest.
  let folder: String

  /// So many documents are named in each list.
  private static let mostNamed = 5

  /// How many documents were cleaned and how many were not, such as `3 cleaned, 1 left as it was`.
  var counts: String {
    let left = cleaning.allowsHeavyLoss ? 0 : cleaning.heavyLosses
    let untouched = kept - cleaning.changed - left
    var parts = ["\(cleaning.changed) cleaned"]
    if cleaning.emptied > 0 { parts[0] += " (\(cleaning.emptied) of them to nothing)" }
    if untouched > 0 { parts.append("\(untouched) with nothing to clean") }
    if left > 0 { parts.append("\(left) left as \(left == 1 ? "it was" : "they were")") }
    return parts.joined(separator: ", ")
  }

  /// What went by rule, the largest losses, and the documents of heavy loss; nothing where there are none.
  ///
  /// Names in the lines are untrusted: escape them at the sink.
  var lines: [String] {
    var lines: [String] = []
    if cleaning.changed > 0 {
      let total = Self.text(lines: cleaning.lines, bytes: cleaning.bytes)
      let rules = cleaning.rules.map { "\($0.rule) \(Self.text(lines: $0.lines, bytes: $0.bytes))" }
      lines.append("removed \(total): \(rules.joined(separator: "; "))")
      lines += largestLosses
    }
    return lines + heavyLosses
  }

  private var largestLosses: [String] {
    let named = cleaning.largestLosses.prefix(Self.mostNamed)
    let rows = named.map { document in
      [
        "  " + Self.percent(document.share), "\(sizeText(document.bytes)) of \(sizeText(document.textBytes))",
        Self.percent(document.bodyShare), Self.oneLine(document.name),
      ]
    }
    let head = ["  bytes", "", "body-like", "document"]
    let more = cleaning.changed > named.count ? " (more in \(folder)/manifest.json)" : ""
    return ["largest losses\(more):", TextTable.aligned([head] + rows)]
  }

  private var heavyLosses: [String] {
    let count = cleaning.heavyLosses
    guard count > 0 else { return [] }
    let (was, its) = count == 1 ? ("it was", "its") : ("they were", "their")
    let head =
      cleaning.allowsHeavyLoss
      ? "lost over half of \(its) body-like text:"
      : "left as \(was), because cleaning would remove over half of \(its) body-like text "
        + "(--allow-heavy-loss cleans \(count == 1 ? "it" : "them") too):"
    let named = cleaning.heavyLossDocuments.prefix(Self.mostNamed)
    let rows = named.map { ["  " + Self.percent($0.bodyShare), Self.oneLine($0.name)] }
    let rest = count - named.count
    return [head, TextTable.aligned(rows)]
      + (rest > 0 ? ["  \(rest) more in \(folder)/heavy-loss.jsonl"] : [])
  }

  /// What is said of a document that a comparison leaves as it is.
  static func withheld(_ name: String, bodyShare: Double) -> String {
    "\(oneLine(name)): left as it was, because cleaning would remove \(percent(bodyShare)) of its body-like text. "
      + "--allow-heavy-loss cleans it too."
  }

  /// An untrusted name without line ends, which would make another message of its rest.
  static func oneLine(_ name: String) -> String {
    name.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func text(lines: Int, bytes: Int) -> String {
    lines == 0 ? sizeText(bytes) : "\(groupedText(lines, "line")), \(sizeText(bytes))"
  }

  /// A share in percent; nothing and all are said only of what is so.
  private static func percent(_ share: Double) -> String {
    if share > 0, share < 0.0005 { return "<0.1 %" }
    if share < 1, share >= 0.9995 { return ">99.9 %" }
    return "\(tenthsText(100 * share)) %"
  }
}
