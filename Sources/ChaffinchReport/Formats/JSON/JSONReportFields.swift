import ChaffinchCore

/// The fields of the report's JSON, in the order of the schema, shared by the formats `json` and `jsonl`.
extension JSONWriter {
  mutating func fields(of file: FileReport) {
    field("path", file.path)
    if let record = file.record {
      field("record") { json in
        json.field("index", record.index)
        json.field("id", record.id)
        json.field("url", record.url)
      }
    } else {
      null("record")
    }
    field("site", file.site)
    field("language", file.language)
    field("score", file.score, places: 1)
    field("axes") { json in
      json.field("cleanliness", file.axes.cleanliness, places: 1)
      json.field("integrity", file.axes.integrity, places: 1)
      json.field("duplication", file.axes.duplication, places: 1)
      json.field("completeness", file.axes.completeness, places: 1)
    }
    field("bytes", file.bytes)
    field("lines", file.lines)
    field("bodyBytes", file.bodyBytes)
    if let labels = file.labels { field("labels", labels) }
    if let original = file.original {
      field("original") { json in
        json.field("path", original.path)
        json.field("similarity", original.similarity, places: 3)
      }
    }
    if file.knownFindings > 0 { field("knownFindings", file.knownFindings) }
    field("findings", objects: file.findings) { json, finding in json.fields(of: finding) }
  }

  mutating func fields(of finding: Finding) {
    field("rule", finding.rule)
    field("class", finding.residueClass.name)
    field("severity", finding.severity.rawValue)
    field("startLine", finding.startLine)
    field("endLine", finding.endLine)
    field("startColumn", finding.start.bytes)
    field("endColumn", finding.end.bytes)
    field("startByte", finding.startByte)
    field("endByte", finding.endByte)
    field("confidence", finding.confidence, places: 3)
    field("classProbability", finding.classProbability, places: 3)
    field("scoreLoss", finding.scoreLoss, places: 1)
    field("fingerprint", finding.fingerprint)
    field("message", finding.message)
    field("evidence", objects: finding.evidence) { json, evidence in
      json.field("signal", evidence.signal)
      json.field("detail", evidence.detail)
    }
    field("related", objects: finding.related) { json, location in
      json.field("path", location.path)
      json.field("startLine", location.startLine)
      json.field("endLine", location.endLine)
      json.field("note", location.note)
    }
  }

  mutating func fields(of summary: Summary) {
    field("files", summary.files)
    field("bytes", summary.bytes)
    field("score", summary.score, places: 1)
    field("clean", summary.clean)
    field("needsCleaning", summary.needsCleaning)
    field("dirty", summary.dirty)
    if summary.knownFindings > 0 { field("knownFindings", summary.knownFindings) }
    if summary.ignored > 0 { field("ignored", summary.ignored) }
    field("residueBytes") { json in
      for residueClass in LineClass.residue {
        json.field(residueClass, summary.residueBytes[residueClass, default: 0])
      }
    }
  }
}
