/// The blocks that most documents have.
struct BlocksSection {
  let content: ReportContent
  let names: FileNames

  /// Writes the section.
  func write(to html: inout HTMLWriter) {
    html.section("blocks", "Most repeated blocks") { html in
      let blocks = content.blocks.mostRepeated(content.limits.shownBlocks)
      guard !blocks.isEmpty else { return html.paragraph("No finding stands in more than one text.") }
      html.paragraph(
        blocks.count < content.blocks.count
          ? "The \(groupedText(blocks.count)) most repeated of \(groupedText(content.blocks.count)) findings whose text stands in several files."
          : "Findings whose text stands in several files, the most repeated first.")
      if !content.blocks.isComplete {
        html.paragraph(
          "There were too many different findings to watch them all: the counts are lower bounds.",
          class: "notice")
      }
      html.element("ol", ["class": "cards", "data-shown": "8"]) { html in
        for block in blocks { html.element("li", ["class": "card"]) { write(block, to: &$0) } }
      }
    }
  }

  private func write(_ block: RepeatedBlocks.Block, to html: inout HTMLWriter) {
    html.element("p", ["class": "head"]) { html in
      html.chip(block.residueClass)
      html.element("strong", text: "in \(groupedText(block.documents, "text"))")
      html.element("span", ["class": "small"], text: "\(block.rule) · \(sizeText(block.bytes)) together")
    }
    if let sample = block.sample {
      html.element("blockquote", ["dir": "auto", "tabindex": "0", "aria-label": "Sample"]) { $0.text(sample) }
    } else {
      html.paragraph(block.message, class: "")
    }
    NamedFiles(sequences: block.sequences, total: block.documents, names: names).write(to: &html)
  }
}

/// The near-duplicates, by the text they repeat.
struct ClustersSection {
  let content: ReportContent
  let names: FileNames

  /// Writes the section.
  func write(to html: inout HTMLWriter) {
    html.section("clusters", "Near-duplicates") { html in
      let clusters = content.clusters.largest(content.limits.shownClusters)
      guard !clusters.isEmpty else {
        return html.paragraph("No text is a near-duplicate of an earlier one, or none was looked for.")
      }
      html.paragraph(
        clusters.count < content.clusters.count
          ? "The \(groupedText(clusters.count)) largest of \(groupedText(content.clusters.count)) groups."
          : "Each group has one original, the first of its kind, and the texts that are alike.")
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
      html.element("strong", text: groupedText(cluster.copies + 1, "text"))
      html.element(
        "span", ["class": "small"],
        text:
          "1 original, \(groupedText(cluster.copies)) near-\(cluster.copies == 1 ? "duplicate" : "duplicates") of "
          + "\(sizeText(cluster.bytes)) together")
    }
    html.element("p", ["class": "original"]) { html in
      html.element("span", ["class": "small"], text: "Original: ")
      names.writeLink(name: cluster.original, limit: content.limits.nameBytes, into: &html)
    }
    let similarities = Dictionary(
      cluster.members.map { ($0.sequence, $0.similarity) }, uniquingKeysWith: { first, _ in first })
    NamedFiles(sequences: cluster.members.map(\.sequence), total: cluster.copies, names: names) { sequence in
      similarities[sequence].map { tenthsText(100 * $0) + "% alike" }
    }.write(to: &html)
  }
}

/// A list of files that folds away, with the number of those it does not name.
private struct NamedFiles {
  let sequences: [Int]
  let total: Int
  let names: FileNames
  /// What stands behind a file's name.
  var note: ((Int) -> String?)?

  func write(to html: inout HTMLWriter) {
    html.element("details") { html in
      html.element("summary", text: "Files")
      html.element("ul", ["class": "files"]) { html in
        var named = 0
        for sequence in sequences where names.has(sequence) {
          named += 1
          html.element("li") { html in
            names.writeLink(sequence: sequence, into: &html)
            if let note = note?(sequence) { html.element("span", ["class": "small"], text: " " + note) }
          }
        }
        if named < total {
          html.element("li", ["class": "small"], text: "and \(groupedText(total - named)) more")
        }
      }
    }
  }
}
