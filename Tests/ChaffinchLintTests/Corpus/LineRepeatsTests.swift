import Testing

@testable import ChaffinchLint
@testable import ChaffinchText

@Suite("Repeats inside a document are found")
struct LineRepeatsTests {
  /// All runs of four tokens of a line, or the whole line where it is shorter.
  private func naiveShingles(_ line: LineShape, _ analysis: TextAnalysis) -> [[UInt64]] {
    let tokens = Array(analysis.tokens[line.tokenRange])
    if tokens.isEmpty { return [] }
    if tokens.count <= LineRepeats.shingleSize { return [tokens] }
    return (0...(tokens.count - LineRepeats.shingleSize)).map {
      Array(tokens[$0..<$0 + LineRepeats.shingleSize])
    }
  }

  @Test("Copies, twins of copies and shared shingles, as comparing every line with every other finds them")
  func naiveOracle() {
    var prose = Prose(seed: 5)
    for _ in 0..<150 {
      let lines = (0..<Int.random(in: 1...25, using: &prose.generator)).map { _ in
        prose.line(Int.random(in: 0...9, using: &prose.generator), of: 3)
      }
      let analysis = analyse(lines)
      let entries = LineRepeats(analysis).entries
      #expect(entries.count == analysis.lines.count)
      let tokens = analysis.lines.map { Array(analysis.tokens[$0.tokenRange]) }
      let shingles = analysis.lines.map { naiveShingles($0, analysis) }
      for (index, entry) in entries.enumerated() {
        let equal = tokens.indices.filter { tokens[$0] == tokens[index] }
        #expect(entry.copies == equal.count)
        if equal.count > 1 {
          #expect(entry.twin == equal.first { $0 != index })
          #expect(entry.likeness == 1)
        }
        let others = Set(shingles.indices.filter { $0 != index }.flatMap { shingles[$0] })
        let shared = shingles[index].count { others.contains($0) }
        #expect(entry.sharedShingles == Float(shared) / Float(shingles[index].count))
      }
    }
  }

  @Test("Near twins share what they are said to share")
  func nearTwinsAreNear() {
    var prose = Prose(seed: 6)
    for _ in 0..<150 {
      let analysis = analyse(
        (0..<12).map { _ in prose.line(Int.random(in: 5...30, using: &prose.generator), of: 2) })
      let shingles = analysis.lines.map { Set(naiveShingles($0, analysis)) }
      for (index, entry) in LineRepeats(analysis).entries.enumerated()
      where entry.twin >= 0 && entry.copies == 1 {
        let common = shingles[index].intersection(shingles[entry.twin]).count
        let shorter = min(shingles[index].count, shingles[entry.twin].count)
        #expect(Float(common) / Float(shorter) >= LineRepeats.nearThreshold)
        #expect(entry.likeness >= LineRepeats.nearThreshold && entry.likeness <= 1)
      }
    }
  }

  private let headline = "The old bridge over the river closes for repairs this winter"

  @Test("A prefix added, a tail cut and a word changed leave a near twin, both ways")
  func teasers() {
    let variants = [
      "Video: " + headline, headline + " | Example News", "The old bridge over the river closes for re…",
      "Read also: The old bridge over the river closes for repairs",
    ]
    for variant in variants {
      let entries = LineRepeats(analyse(["Something else stands here today", headline, "", variant])).entries
      #expect(entries[1].twin == 2, "\(variant)")
      #expect(entries[2].twin == 1, "\(variant)")
      #expect(entries[1].copies == 1 && entries[2].copies == 1)
      #expect(entries[2].isCopy(at: 2) && !entries[1].isCopy(at: 1))
      #expect(entries[0].twin == -1)
    }
  }

  @Test("A teaser finds its article's opening among longer lines")
  func cutTeaser() {
    var prose = Prose(seed: 7)
    let body = prose.paragraphs(6)
    let teaser = body[2].split(separator: " ").prefix(14).joined(separator: " ") + " …"
    let entries = LineRepeats(analyse(body + [teaser])).entries
    #expect(entries[6].twin == 2)
    #expect(entries[6].likeness > 0.9)
    #expect(entries[2].twin == 6)
    #expect(entries.map(\.twin) == [-1, -1, 6, -1, -1, -1, 2])
  }

  @Test("Short lines, and lines that share a phrase only, are no near twins")
  func noTwins() {
    let entries = LineRepeats(
      analyse([
        "Read more about the bridge", "Read more about the bridge now",
        "On Monday the city council of the old town said that the school stays open",
        "On Monday the city council of the old town closed two streets near a market",
      ])
    ).entries
    #expect(entries.map(\.twin) == [-1, -1, -1, -1])
    #expect(entries[0].sharedShingles == 1)
    #expect(entries[2].sharedShingles > 0.3)
  }

  @Test("A shingle that a line holds many times votes once")
  func repeatedShingle() {
    let entries = LineRepeats(
      analyse([
        String(repeating: "ha ", count: 12) + "said the man who told the joke",
        "ha ha ha ha wrote another one", "and a third line follows them here",
      ])
    ).entries
    #expect(entries.map(\.twin) == [-1, -1, -1])
  }

  @Test("Lines of markup or signs alone repeat nothing")
  func signs() {
    let entries = LineRepeats(analyse(["* * *", "text", "* * *", "![a](b)", "![a](b)"])).entries
    #expect(entries.map(\.copies) == [1, 1, 1, 1, 1])
    #expect(entries.map(\.twin) == [-1, -1, -1, -1, -1])
  }

  @Test("Ten thousand equal lines take no quadratic work")
  func manyCopies() {
    let entries = LineRepeats(analyse([String](repeating: headline, count: 10_000))).entries
    #expect(entries.allSatisfy { $0.copies == 10_000 })
    #expect(entries[0].twin == 1 && entries[9999].twin == 0)
  }
}
