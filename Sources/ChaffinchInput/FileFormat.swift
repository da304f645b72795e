import SystemPackage

/// A format of input files: the endings it goes by and how it is read.
///
/// A new format is one reader in its own file and one line in `all`.
struct FileFormat: Sendable {
  /// Endings in lower case, without the dot.
  let extensions: [String]
  /// Starts reading a file of this format.
  let open: @Sendable (FileBytes, ShownPath, ReadingOptions) -> any DocumentReader

  static let plainText = FileFormat(extensions: ["txt", "md", "markdown"]) { bytes, path, options in
    PlainTextReader(bytes, path: path, options: options)
  }

  static let jsonLines = FileFormat(extensions: ["jsonl", "ndjson"]) { bytes, path, options in
    JSONLinesReader(bytes, path: path, options: options)
  }

  /// Every format; files inside folders are read when they have one of these endings.
  static let all = [plainText, jsonLines]

  /// The endings as messages list them: `.txt, .md, .markdown, .jsonl or .ndjson`.
  static var extensionList: String {
    let endings = all.flatMap(\.extensions).map { ".\($0)" }
    return endings.dropLast().joined(separator: ", ") + " or " + (endings.last ?? "")
  }

  /// The format that goes by the ending of `name`, whatever the case of its letters.
  static func named(by name: FilePath) -> FileFormat? {
    guard let ending = name.extension?.lowercased() else { return nil }
    return all.first { $0.extensions.contains(ending) }
  }
}

/// Reads the documents of one file, in order.
protocol DocumentReader {
  /// The next document or problem; nil at the end.
  mutating func next() -> InputEvent?
}

/// What the readers of all formats need to know.
struct ReadingOptions: Sendable {
  var fields = FieldNames()
  /// Largest record or document, in bytes.
  var recordLimit = 256 << 20
  /// Bytes asked of the system at a time.
  var chunkSize = 256 << 10
}
