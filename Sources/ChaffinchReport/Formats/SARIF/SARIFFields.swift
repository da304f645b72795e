import ChaffinchCore

/// The fields of SARIF results, in the order of the standard's examples.
extension JSONWriter {
  /// Writes the result of a finding.
  mutating func fields(of finding: Finding, in file: FileReport, ruleIndex: [String: Int]) {
    let places = finding.related.prefix(SARIFLimits.locations)
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
    if !places.isEmpty {
      field("relatedLocations", objects: Array(places.enumerated())) { json, element in
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
          \(countText(leftOut, "result")) left out: the log holds those of the highest severity and cost, within what \
          code scanning services take. Other formats list all.
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

  private mutating func relatedLocation(_ place: RelatedLocation, id: Int) {
    field("id", id)
    field("physicalLocation") { json in
      json.artifact(place.container ?? place.path)
      // The lines of a record are not those of its container.
      guard place.container == nil else { return }
      json.field("region") { json in
        json.field("startLine", max(1, place.startLine))
        json.field("endLine", max(1, place.startLine, place.endLine))
      }
    }
    field("message") { $0.field("text", SARIFMessage.escaped(place.note.isEmpty ? "see" : place.note)) }
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
