/// The places where the text of a run of lines stands again, and the headlines of other documents among it.
struct Twins {
  let page: JudgedPage
  let lines: Range<Int>

  /// At most so many places are named for one finding.
  private static let most = 20

  /// The twins in the file, neighbouring ones joined, the headlines of other documents, then one place of the same text.
  var places: [RelatedLines] {
    var places = placesInFile
    let headlines = headlinePlaces.prefix(Self.most - places.count)
    places += headlines
    guard headlines.isEmpty else { return places }
    if let other = lines.lazy.compactMap({ index in page.otherPlaces[index].map { (index, $0) } }).first {
      places.append(
        RelatedLines(
          document: other.1.document, lines: other.1.line...other.1.line,
          note: "same text as line \(page.lines[other.0].index + 1)"))
    }
    return places
  }

  /// Where the headlines stand that lines of the span repeat or hold, each once.
  private var headlinePlaces: [RelatedLines] {
    guard let site = page.measures.site else { return [] }
    var seen: [SiteIndex.Place] = []
    return lines.compactMap { index in
      guard let match = site.headlines[index], !seen.contains(match.place) else { return nil }
      seen.append(match.place)
      let line = Int(match.place.line)
      return RelatedLines(
        document: Int(match.place.document), lines: line...line,
        note: "headline of the article that line \(page.lines[index].index + 1) announces")
    }
  }

  private var placesInFile: [RelatedLines] {
    var pairs: [(own: Int, twin: Int, isExact: Bool)] = []
    for index in lines {
      let entry = page.measures.repeats.entries[index]
      // Of two twins inside the span only the later names the earlier.
      guard entry.twin >= 0, !(lines.contains(entry.twin) && entry.twin > index) else { continue }
      pairs.append((index, entry.twin, entry.likeness == 1))
    }
    var places: [RelatedLines] = []
    var start = 0
    while start < pairs.count, places.count < Self.most {
      var end = start + 1
      while end < pairs.count, pairs[end].own == pairs[end - 1].own + 1,
        pairs[end].twin == pairs[end - 1].twin + 1,
        pairs[end].isExact == pairs[start].isExact
      {
        end += 1
      }
      places.append(place(pairs[start], pairs[end - 1]))
      start = end
    }
    return places
  }

  private func place(
    _ first: (own: Int, twin: Int, isExact: Bool), _ last: (own: Int, twin: Int, isExact: Bool)
  ) -> RelatedLines {
    let own = (page.lines[first.own].index + 1, page.lines[last.own].index + 1)
    let twin = page.lines[first.twin].index + 1...page.lines[last.twin].index + 1
    let likeness = first.isExact ? "same text as" : "nearly the same text as"
    let ownLines = own.0 == own.1 ? "line \(own.0)" : "lines \(own.0)–\(own.1)"
    return RelatedLines(lines: twin, note: "\(likeness) \(ownLines)")
  }
}
