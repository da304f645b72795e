import ChaffinchCore

/// The fields of SARIF results, in the order of the standard's examples.
extension JSONWriter {
  /// Writes the result of a finding.
  mutating func fields(of finding: Finding, in file: FileReport, ruleIndex: [String: Int]) {
    let related = finding.related.prefix(SARIFLimits.locations)
    field("ruleId", finding.rule)
    if let index = ruleIndex[finding.rule] { field("ruleIndex", index) }
    field("level", finding.severity.rawValue)
    field("message") { $0.field("text", SARIFMessage.text(of: finding, in: file)) }
    field("locations", objects: [file]) { json, file in json.location(of: finding, in: file) }
    field("partialFingerprints") { json in
      let name = Fingerprint128(finding, in: file.record).hexadecimal
      json.field("primaryLocationLineHash", file.record == nil ? finding.fingerprint : name)
      json.field("chaffinchFingerprint/v1", finding.fingerprint)
    }
    if !related.isEmpty {
      field("relatedLocations", objects: Array(related.enumerated())) { json, element in
        json.relatedLocation(element.element, id: element.offset + 1)
      }
    }
    field("properties") { json in
      json.field("class", finding.residueClass.name)
      json.field("confidence", finding.confidence, places: 3)
      json.field("scoreLoss", finding.scoreLoss, places: 1)
    }
  }

  /// Writes the result of a text and its copies.
  mutating func fields(of cluster: DuplicateCluster, ruleIndex: [String: Int]) {
    let original = cluster.original
    field("ruleId", SARIFRules.nearDuplicate)
    if let index = ruleIndex[SARIFRules.nearDuplicate] { field("ruleIndex", index) }
    field("level", Severity.note.rawValue)
    field("message") { $0.field("text", SARIFMessage.text(of: cluster)) }
    field("locations", objects: [original]) { json, original in
      json.field("physicalLocation") { json in
        json.artifact(original.container ?? original.path)
        json.region(FileRegion(startOfLine: 1))
      }
      if original.container != nil { json.logicalLocation(original.path.decoded) }
    }
    field("partialFingerprints") { json in
      var name = Fingerprint128()
      name.add(SARIFRules.nearDuplicate.utf8)
      name.add(original.path.bytes)
      json.field("primaryLocationLineHash", name.hexadecimal)
    }
    field("relatedLocations", objects: Array(cluster.copies.enumerated())) { json, element in
      let copy = element.element
      json.field("id", element.offset + 1)
      json.field("physicalLocation") { json in
        json.artifact(copy.file)
        json.region(FileRegion(startOfLine: copy.line ?? 1))
      }
      json.field("message") { $0.field("text", SARIFMessage.escaped(copy.shown)) }
    }
  }

  /// Writes how the run went: whole, with a warning where results were left out.
  mutating func fields(ofInvocation leftOut: Int) {
    field("executionSuccessful", true)
    guard leftOut > 0 else { return }
    field("toolExecutionNotifications", objects: [leftOut]) { json, leftOut in
      json.field("descriptor") { $0.field("id", "results-left-out") }
      json.field("level", "warning")
      json.field("message") { json in
        json.field(
          "text",
          """
          \(countText(leftOut, "result")) left out: the log contains those of the highest severity and cost, within the \
          limits of code scanning services. Other formats list all.
          """)
      }
    }
  }

  private mutating func location(of finding: Finding, in file: FileReport) {
    field("physicalLocation") { json in
      json.artifact(file.path)
      let region = FileRegion(of: finding, in: file, counting: { $0.scalars })
      let bytes = file.record == nil ? finding.startByte..<max(finding.startByte, finding.endByte) : nil
      json.region(region, bytes: bytes)
    }
    if file.record != nil { logicalLocation(file.shownPath) }
  }

  private mutating func relatedLocation(_ location: RelatedLocation, id: Int) {
    field("id", id)
    field("physicalLocation") { json in
      json.artifact(location.container ?? location.path)
      // The lines of a record are not those of its container.
      guard location.container == nil else { return }
      json.field("region") { json in
        json.field("startLine", max(1, location.startLine))
        json.field("endLine", max(1, location.startLine, location.endLine))
      }
    }
    field("message") { $0.field("text", SARIFMessage.escaped(location.shownNote)) }
  }

  private mutating func artifact(_ path: RawText) {
    field("artifactLocation") { json in
      json.field("uri", PathURI.reference(to: path))
      if !PathURI.isAbsolute(path) { json.field("uriBaseId", "%SRCROOT%") }
    }
  }

  private mutating func region(_ region: FileRegion, bytes: Range<Int>? = nil) {
    field("region") { json in
      json.field("startLine", region.startLine)
      json.field("startColumn", region.startColumn)
      json.field("endLine", region.endLine)
      json.field("endColumn", region.endColumn)
      guard let bytes, bytes.lowerBound >= 0 else { return }
      json.field("byteOffset", bytes.lowerBound)
      json.field("byteLength", bytes.count)
    }
  }

  /// Writes the record in which a result stands.
  private mutating func logicalLocation(_ name: String) {
    field("logicalLocations", objects: [name]) { json, name in
      json.field("fullyQualifiedName", name)
      json.field("kind", "record")
    }
  }
}

/// Messages of SARIF results, with links to their related locations (section 3.11.6 of the standard).
enum SARIFMessage {
  /// The message of a finding: what it is, why, and where the text stands otherwise.
  static func text(of finding: Finding, in file: FileReport) -> String {
    let text = escaped(FindingSentence.textWithReasons(of: finding, in: file)) + "."
    guard !finding.related.isEmpty else { return text }
    let links = finding.related.prefix(SARIFLimits.links).enumerated().map { index, location in
      let note = location.note.isEmpty ? "" : escaped(location.note.clipped(to: 200)) + ": "
      return note + link(to: "\(location.path.decoded):\(location.startLine)", id: index + 1)
    }
    return text + " See " + list(links, of: finding.related.count) + "."
  }

  /// The message of a text with copies.
  static func text(of cluster: DuplicateCluster) -> String {
    let links = cluster.copies.prefix(SARIFLimits.links).enumerated().map { index, copy in
      link(to: copy.shown, id: index + 1)
    }
    let name = cluster.original.container == nil ? "" : " (\(escaped(cluster.original.path.decoded)))"
    return "\(countText(cluster.count, "near-duplicate")) of this document\(name): "
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

/// The sink for paths on their way into a URI reference (RFC 3986).
///
/// All bytes but the unreserved ones and `/` are percent-encoded, so that no path is taken for a scheme, a query or a
/// fragment, and bytes that are no UTF-8 survive.
enum PathURI {
  /// The reference: relative for a relative path, with the scheme `file` for an absolute one.
  static func reference(to path: RawText) -> String {
    var output: [UInt8] = isAbsolute(path) ? Array("file://".utf8) : []
    for byte in path.bytes {
      if isPlain(byte) {
        output.append(byte)
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(upperDigit(byte >> 4))
        output.append(upperDigit(byte & 0xF))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether the path begins at the root.
  static func isAbsolute(_ path: RawText) -> Bool { path.bytes.first == UInt8(ascii: "/") }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"): true
    default: false
    }
  }

  private static func upperDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
