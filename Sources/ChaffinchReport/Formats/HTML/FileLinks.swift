import ChaffinchCore

/// The numbers and names of listed files.
struct FileNames {
  private let numbers: [Int: Int]
  private let numbersByName: [RawText: Int]
  private let names: [RawText]

  /// Learns the names of `files`, in the order of the page.
  init(_ files: [ListedFile]) {
    numbers = Dictionary(
      files.enumerated().map { ($0.element.sequence, $0.offset) }, uniquingKeysWith: { first, _ in first })
    numbersByName = Dictionary(
      files.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    names = files.map(\.name)
  }

  /// Writes a link to the file that came as number `sequence` in the run, or nothing where the list has it not.
  func writeLink(sequence: Int, into html: inout HTMLWriter) {
    guard let number = numbers[sequence] else { return }
    html.element("a", ["href": "#file=\(number)"]) { $0.foreignText(names[number]) }
  }

  /// Whether the list has the file that came as number `sequence` in the run.
  func has(_ sequence: Int) -> Bool { numbers[sequence] != nil }

  /// Writes a link to the file of that name, or its name where the list has it not.
  func writeLink(name: RawText, limit: Int, into html: inout HTMLWriter) {
    // Names that were cut say too little to be the same.
    guard let number = numbersByName[name] else { return html.foreignText(name.shortened(to: limit)) }
    html.element("a", ["href": "#file=\(number)"]) { $0.foreignText(name) }
  }
}

/// A list of files that folds away, with the number of those it does not name.
struct NamedFiles {
  let sequences: [Int]
  let total: Int
  let names: FileNames
  /// What stands behind a file's name.
  var note: ((Int) -> String?)?

  func write(to html: inout HTMLWriter) {
    html.element("details") { html in
      html.element("summary", text: "Documents")
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
