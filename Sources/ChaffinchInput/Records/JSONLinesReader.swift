import ChaffinchCore

/// Documents of a JSON Lines file: one object a line, the text in one of its fields.
struct JSONLinesReader: DocumentReader {
  private let path: ShownPath
  private let fields: FieldNames
  private var records: JSONRecords

  init(_ bytes: FileBytes, path: ShownPath, options: ReadingOptions) {
    self.path = path
    fields = options.fields
    records = JSONRecords(bytes, path: path.path, options: options)
  }

  mutating func next() -> InputEvent? {
    switch records.next() {
    case nil: nil
    case .problem(let problem): .problem(problem)
    case .record(let record): event(for: record)
    }
  }

  private func event(for record: JSONRecords.Record) -> InputEvent {
    guard let field = record.object.field(fields.text) else {
      return .problem(
        InputProblem(.missingField(name: fields.text), path: path.path, line: record.line))
    }
    guard let text = field.bytes else {
      let kind = InputProblem.Kind.wrongFieldType(
        name: fields.text, expected: "a string", found: field.kindName)
      return .problem(InputProblem(kind, path: path.path, line: record.line))
    }
    let place = RecordIdentity(
      index: record.index, line: record.line, id: record.object.field(fields.id)?.stringOrNumber,
      url: record.object.field(fields.url)?.string)
    return .document(
      InputDocument(
        path: path.path, record: place, text: text, folder: path.folder,
        repairedBytes: record.repairedBytes))
  }
}
