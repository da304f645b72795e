/// Where the text of a run of lines stands again, and the headlines of other documents among it.
struct RelatedText {
  let page: ClassifiedPage
  let lines: Range<Int>

  /// At most so many locations are named for one finding.
  private static let most = 20
  /// Shorter lines, such as the entries of a menu or the names of sections, stand in many places that tell nothing.
  private static let shortest: Float = 30

  /// The twins in the file outside the span, neighbouring ones joined, the headlines of other documents, then one location of the same text.
  var locations: [RelatedLines] {
    var locations = locationsInFile
    let headlines = headlineLocations.prefix(Self.most - locations.count)
    locations += headlines
    guard headlines.isEmpty else { return locations }
    let telling = lines.lazy.filter { page.lines[$0].effectiveLength >= Self.shortest }
    if let (index, other) = telling.compactMap({ index in page.elsewhere[index].map { (index, $0) } }).first {
      let line = Int(other.line)
      let likeness = page.lines[index].digitsHash == other.digits ? TwinLikeness.same : .sameButForNumbers
      locations.append(
        RelatedLines(
          document: Int(other.document), lines: line...line,
          note: likeness.note(of: "line \(page.lines[index].index + 1)")))
    }
    return locations
  }

  /// Where the headlines stand that lines of the span repeat or hold, each once.
  private var headlineLocations: [RelatedLines] {
    guard let site = page.measures.site else { return [] }
    var seen: [LineLocation] = []
    return lines.compactMap { index in
      guard let match = site.headlines[index], !seen.contains(match.location) else { return nil }
      seen.append(match.location)
      let (line, own) = (Int(match.location.line), page.lines[index].index + 1)
      // The headline of another day's report may differ in its date alone.
      let isOther = match.share == 1 && match.location.digits != page.lines[index].digitsHash
      return RelatedLines(
        document: Int(match.location.document), lines: line...line,
        note: isOther
          ? "headline that line \(own) repeats, except for numbers"
          : "headline of the article that line \(own) announces")
    }
  }

  private var locationsInFile: [RelatedLines] {
    var pairs: [TwinLines] = []
    for index in lines {
      let entry = page.measures.repeats.entries[index]
      guard entry.twin >= 0, !lines.contains(entry.twin), page.lines[index].effectiveLength >= Self.shortest
      else { continue }
      let likeness = likeness(of: index, and: entry.twin)
      // Of menus and teasers that share some words nothing follows; of a text that is kept it does.
      if likeness == .holds || likeness == .held, page.classes[entry.twin].isResidue { continue }
      pairs.append(TwinLines(own: index, twin: entry.twin, likeness: likeness))
    }
    var locations: [RelatedLines] = []
    var start = 0
    while start < pairs.count, locations.count < Self.most {
      var end = start + 1
      while end < pairs.count, pairs[end].continues(pairs[end - 1]) { end += 1 }
      locations.append(relatedLines(pairs[start], pairs[end - 1]))
      start = end
    }
    return locations
  }

  private func likeness(of index: Int, and twin: Int) -> TwinLikeness {
    let (own, other) = (page.lines[index], page.lines[twin])
    if own.fingerprint == other.fingerprint {
      return own.digitsHash == other.digitsHash ? .same : .sameButForNumbers
    }
    if own.tokens * 4 < other.tokens * 3 { return .holds }
    return other.tokens * 4 < own.tokens * 3 ? .held : .nearly
  }

  private func relatedLines(_ first: TwinLines, _ last: TwinLines) -> RelatedLines {
    let own = (page.lines[first.own].index + 1, page.lines[last.own].index + 1)
    let twin = page.lines[first.twin].index + 1...page.lines[last.twin].index + 1
    let ownLines = own.0 == own.1 ? "line \(own.0)" : "lines \(own.0)–\(own.1)"
    return RelatedLines(lines: twin, note: first.likeness.note(of: ownLines))
  }
}

/// A line and its twin in the file.
private struct TwinLines {
  let own: Int
  let twin: Int
  let likeness: TwinLikeness

  /// Whether both lines stand right behind those of `other`, and are alike in the same way.
  func continues(_ other: TwinLines) -> Bool {
    own == other.own + 1 && twin == other.twin + 1 && likeness == other.likeness
  }
}

/// How the text at a related location is like that of the finding.
private enum TwinLikeness {
  case same
  case sameButForNumbers
  case nearly
  /// The location holds most of a shorter text.
  case holds
  /// The location is a shorter text, most of which stands in the finding.
  case held

  /// What is said of the location; `lines` are the lines of the finding.
  func note(of lines: String) -> String {
    switch self {
    case .same: "same text as \(lines)"
    case .sameButForNumbers: "same text as \(lines), except for numbers"
    case .nearly: "nearly the same text as \(lines)"
    case .holds: "longer text that repeats most of \(lines)"
    case .held: "shorter text, most of it repeated in \(lines)"
    }
  }
}
