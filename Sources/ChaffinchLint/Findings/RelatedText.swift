/// Where the text of a run of lines stands again, and the headlines of other documents among it.
struct RelatedText {
  let page: ClassifiedPage
  let lines: Range<Int>

  /// At most so many locations are named for one finding.
  private static let most = 20

  /// The twins in the file, neighbouring ones joined, the headlines of other documents, then one location of the same text.
  var locations: [RelatedLines] {
    var locations = locationsInFile
    let headlines = headlineLocations.prefix(Self.most - locations.count)
    locations += headlines
    guard headlines.isEmpty else { return locations }
    if let other = lines.lazy.compactMap({ index in page.elsewhere[index].map { (index, $0) } }).first {
      let line = Int(other.1.line)
      locations.append(
        RelatedLines(
          document: Int(other.1.document), lines: line...line,
          note: "same text as line \(page.lines[other.0].index + 1)"))
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
      let line = Int(match.location.line)
      return RelatedLines(
        document: Int(match.location.document), lines: line...line,
        note: "headline of the article that line \(page.lines[index].index + 1) announces")
    }
  }

  private var locationsInFile: [RelatedLines] {
    var pairs: [(own: Int, twin: Int, isExact: Bool)] = []
    for index in lines {
      let entry = page.measures.repeats.entries[index]
      // Of two twins inside the span only the later names the earlier.
      guard entry.twin >= 0, !(lines.contains(entry.twin) && entry.twin > index) else { continue }
      pairs.append((index, entry.twin, entry.likeness == 1))
    }
    var locations: [RelatedLines] = []
    var start = 0
    while start < pairs.count, locations.count < Self.most {
      var end = start + 1
      while end < pairs.count, pairs[end].own == pairs[end - 1].own + 1,
        pairs[end].twin == pairs[end - 1].twin + 1,
        pairs[end].isExact == pairs[start].isExact
      {
        end += 1
      }
      locations.append(relatedLines(pairs[start], pairs[end - 1]))
      start = end
    }
    return locations
  }

  private func relatedLines(
    _ first: (own: Int, twin: Int, isExact: Bool), _ last: (own: Int, twin: Int, isExact: Bool)
  ) -> RelatedLines {
    let own = (page.lines[first.own].index + 1, page.lines[last.own].index + 1)
    let twin = page.lines[first.twin].index + 1...page.lines[last.twin].index + 1
    let likeness = first.isExact ? "same text as" : "nearly the same text as"
    let ownLines = own.0 == own.1 ? "line \(own.0)" : "lines \(own.0)–\(own.1)"
    return RelatedLines(lines: twin, note: "\(likeness) \(ownLines)")
  }
}
