import ChaffinchLabeller

/// The figures of an evaluation, as a Markdown table and as JSON.
public struct AccuracyReport: Sendable {
  /// One row: the pages of one kind, and how the labeller did on them.
  public struct Row: Sendable {
    /// What the pages were grouped by: `all`, `file`, `scraper` or `language`.
    public let kind: String
    /// Which group it is.
    public let name: String
    /// The counts of the group.
    public let accuracy: Accuracy
  }

  /// The rows, by kind and then by name.
  public let rows: [Row]

  /// Groups the pages of `corpus` that `validation` tested.
  public init(_ validation: CrossValidation, _ corpus: LabelledCorpus) {
    let isAlone = corpus.isAloneOnSite
    let kinds: [(String, (Int) -> String)] = [
      ("all", { _ in "all" }),
      ("file", { Self.baseName(corpus.files[$0]) }),
      ("scraper", { corpus.pages[$0].scraper }),
      ("language", { corpus.pages[$0].language }),
      ("pages of the site", { isAlone[$0] ? "one" : "several" }),
    ]
    rows = kinds.flatMap { kind, key in
      validation.grouped(by: key).sorted { $0.key < $1.key }.map {
        Row(kind: kind, name: $0.key, accuracy: $0.value)
      }
    }
  }

  /// A table of residue against body, then one of the classes; figures to three decimals, shares of body in percent.
  public var markdown: String {
    var lines = [
      "| pages | of | precision | recall | line F1 | character F1 | body lines accused | body characters accused |",
      "|---|---|---|---|---|---|---|---|",
    ]
    for row in rows {
      let (byLine, byCharacter) = (row.accuracy.lines, row.accuracy.characters)
      let figures = [byLine.precision, byLine.recall, byLine.f1, byCharacter.f1].map(Self.decimal)
      let accused = [byLine.falsePositiveRate, byCharacter.falsePositiveRate].map(Self.percent)
      let cells = ["\(row.accuracy.pages)", Self.title(row)] + figures + accused
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    lines += ["", "| class | of | lines | precision | recall | F1 |", "|---|---|---|---|---|---|"]
    for row in rows where row.kind == "all" || row.kind == "file" {
      for lineClass in Accuracy.classes {
        guard let counts = row.accuracy.byClass[lineClass] else { continue }
        let count = counts.truePositives + counts.falseNegatives
        let figures = [counts.precision, counts.recall, counts.f1].map(Self.decimal)
        let cells = [lineClass.name, Self.title(row), "\(count)"] + figures
        lines.append("| " + cells.joined(separator: " | ") + " |")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// One object with an array `groups`; the classes are groups as well, by `class`.
  public var json: String {
    let objects = rows.flatMap { row -> [String] in
      let classes = row.kind == "all" ? Accuracy.classes : []
      return [Self.object(row)]
        + classes.compactMap { lineClass in
          row.accuracy.byClass[lineClass].map { Self.object(lineClass, $0) }
        }
    }
    return "{\"schemaVersion\":1,\"groups\":[\n" + objects.joined(separator: ",\n") + "\n]}\n"
  }

  private static func object(_ row: Row) -> String {
    let (byLine, byCharacter) = (row.accuracy.lines, row.accuracy.characters)
    return "{\"by\":\(quoted(row.kind)),\"name\":\(quoted(row.name)),\"pages\":\(row.accuracy.pages)"
      + ",\"linePrecision\":\(byLine.precision),\"lineRecall\":\(byLine.recall),\"lineF1\":\(byLine.f1)"
      + ",\"characterF1\":\(byCharacter.f1),\"bodyLinesAccused\":\(byLine.falsePositiveRate)"
      + ",\"bodyCharactersAccused\":\(byCharacter.falsePositiveRate)}"
  }

  private static func object(_ lineClass: LineClass, _ counts: Accuracy.Counts) -> String {
    "{\"by\":\"class\",\"name\":\(quoted(lineClass.name)),\"linePrecision\":\(counts.precision)"
      + ",\"lineRecall\":\(counts.recall),\"lineF1\":\(counts.f1)}"
  }

  private static func title(_ row: Row) -> String {
    let name = row.name.isEmpty ? "unknown" : row.name
    return row.kind == "all" ? "all" : "\(row.kind) \(name)".replacing("|", with: "\\|")
  }

  private static func baseName(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

  /// A JSON string: names come from the users' files.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20:
        "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  private static func decimal(_ value: Double) -> String { padded(Int((value * 1000).rounded()), digits: 3) }

  private static func percent(_ value: Double) -> String {
    padded(Int((value * 10000).rounded()), digits: 2) + " %"
  }

  /// `value` with its last `digits` digits behind the point.
  private static func padded(_ value: Int, digits: Int) -> String {
    let unit = digits == 3 ? 1000 : 100
    let fraction = String(value % unit)
    return "\(value / unit)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
