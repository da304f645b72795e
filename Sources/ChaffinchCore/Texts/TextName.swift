/// What a text is called from run to run: its path, for a record of a container with its identifier, address or number.
package struct TextName: Hashable, Sendable, CustomStringConvertible {
  package let path: String
  package let record: String?

  package init(path: String, record: String?) {
    self.path = path
    self.record = record
  }

  package init(_ file: FileReport) {
    path = String(decoding: file.path.bytes, as: UTF8.self)
    record = file.record.map { $0.id ?? $0.url ?? String($0.index) }
  }

  /// The name in one word, such as `news.jsonl#17`.
  package var description: String { record.map { "\(path)#\($0)" } ?? path }
}
