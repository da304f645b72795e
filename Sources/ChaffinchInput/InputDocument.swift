/// One text to be judged: a plain-text file or a record of a JSON Lines file.
public struct InputDocument: Sendable, Equatable {
  /// The path as the user typed it, `/` between its parts; bytes that are not UTF-8 are shown as U+FFFD.
  ///
  /// For a record it is the path of the container; for standard input `-`. It is untrusted: escape it at the sink.
  public var path: String

  /// The place in the container, or nil when the file is the document.
  public var record: RecordPlace?

  /// The bytes of the file as they are, or the text field of the record in UTF-8.
  public var text: [UInt8]

  /// The folder that holds the file, `.` for the working directory and `-` for standard input.
  ///
  /// It stands for the site where a record has no URL.
  public var folder: String

  /// How many bytes of the record's line had to be replaced by U+FFFD before it could be read.
  ///
  /// Counts bytes that are not UTF-8 and escapes of unpaired surrogates (six bytes each), in any field of the record.
  /// Always 0 for a plain-text file, whose bytes are left alone.
  public var repairedBytes: Int

  /// Creates a document.
  public init(path: String, record: RecordPlace?, text: [UInt8], folder: String, repairedBytes: Int = 0) {
    self.path = path
    self.record = record
    self.text = text
    self.folder = folder
    self.repairedBytes = repairedBytes
  }
}

/// Where a record stands in its container, and what the record calls itself.
public struct RecordPlace: Sendable, Hashable {
  /// The 0-based number of the record; blank lines are not counted, unreadable records are.
  public var index: Int

  /// The 1-based line of the container.
  public var line: Int

  /// The identifier, a string or a number written as digits.
  public var id: String?

  /// The address of the page.
  public var url: String?

  /// Creates a place.
  public init(index: Int, line: Int, id: String? = nil, url: String? = nil) {
    self.index = index
    self.line = line
    self.id = id
    self.url = url
  }
}

/// The names of the fields of a JSON Lines record that are read.
public struct FieldNames: Sendable, Hashable {
  /// The field with the text; every record must have it.
  public var text: String

  /// The field with the address of the page.
  public var url: String

  /// The field with the identifier.
  public var id: String

  /// Creates a set of names.
  public init(text: String = "text", url: String = "url", id: String = "id") {
    self.text = text
    self.url = url
    self.id = id
  }
}

/// What a stream of documents yields.
public enum InputEvent: Sendable, Equatable {
  /// A document that was read.
  case document(InputDocument)

  /// Something that could not be read; the stream goes on after it.
  case problem(InputProblem)
}
