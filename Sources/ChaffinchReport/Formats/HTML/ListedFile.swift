import ChaffinchCore

/// One file in the page's list of files.
struct ListedFile: Sendable {
  /// Number of the file in its run.
  let sequence: Int
  /// The path, with the number of the record where there is one.
  let name: RawText
  /// Score, or `nil` where it could not be judged.
  let score: Double?
  /// Size in bytes.
  let bytes: Int
  /// Number of findings.
  let findings: Int
  /// ISO 639-1 code, or `nil` where the language is unknown.
  let language: String?
  /// The number of its site in the page's list of sites.
  let site: Int?
  /// The number of the prefix of its name.
  let prefix: Int
  /// The row as the script reads it: prefix and rest of the name, score in tenths (−1 for none), bytes, findings, site (−1 for none), classes as
  /// bits in the order of their list, numbers of the rules, language, and the record's identifier where it has one.
  let data: ScriptData

  /// Takes the row of `file`.
  init(
    _ file: FileReport, sequence: Int, site: Int?, rules: [Int], prefixes: inout NamePrefixes, nameBytes: Int
  ) {
    let name = file.shownName.shortened(to: nameBytes)
    let classes = LineClass.residue.enumerated().reduce(0) { bits, entry in
      file.findings.contains { $0.residueClass == entry.element } ? bits | 1 << entry.offset : bits
    }
    let prefix = prefixes.split(file, name)
    self.sequence = sequence
    self.prefix = prefix.number
    self.name = name
    self.site = site
    score = file.score
    language = file.language
    bytes = file.bytes
    findings = file.findings.count
    data = ScriptData { json in
      json.array { json in
        json.value(prefix.number)
        json.value(name.bytes.span.extracting(prefix.length..<name.bytes.count))
        json.value(tenths(file.score) ?? -1)
        json.value(file.bytes)
        json.value(file.findings.count)
        json.value(site ?? -1)
        json.value(classes)
        json.array { json in for rule in rules { json.value(rule) } }
        json.value(Array((file.language ?? "").utf8).span)
        if let id = file.record?.id { json.value(RawText(id).shortened(to: nameBytes / 3).bytes.span) }
      }
    }
  }
}
