/// One text to be judged: a plain-text file or a record of a JSON Lines file.
package struct InputDocument: Sendable, Equatable {
  /// The path as the user typed it, `/` between its parts; bytes that are not UTF-8 are shown as U+FFFD.
  ///
  /// For a record it is the path of the container; for standard input `-`. It is untrusted: escape it at the sink.
  package var path: String

  /// Which record of the container it is, or nil when the file is the document.
  package var record: RecordIdentity?

  /// The bytes of the file as they are, or the text field of the record in UTF-8.
  package var text: [UInt8]

  /// The folder that holds the file, `.` for the working directory and `-` for standard input.
  ///
  /// It stands for the site where a record has no URL.
  package var folder: String

  /// How many bytes of the record's line had to be replaced by U+FFFD before it could be read.
  ///
  /// Counts bytes that are not UTF-8 and escapes of unpaired surrogates (six bytes each), in any field of the record.
  /// Always 0 for a plain-text file, whose bytes are left alone.
  package var repairedBytes: Int

  /// Creates a document.
  package init(path: String, record: RecordIdentity?, text: [UInt8], folder: String, repairedBytes: Int = 0) {
    self.path = path
    self.record = record
    self.text = text
    self.folder = folder
    self.repairedBytes = repairedBytes
  }
}

/// Where a record stands in its container, and what the record calls itself.
public struct RecordIdentity: Sendable, Hashable {
  /// The 0-based number of the record; blank lines are not counted, unreadable records are.
  public var index: Int

  /// The 1-based line of the container on which the record begins; nil where it is not known.
  public var line: Int?

  /// The identifier, a string or a number written as digits.
  public var id: String?

  /// The address of the page.
  public var url: String?

  /// Creates an identity.
  public init(index: Int, line: Int? = nil, id: String? = nil, url: String? = nil) {
    self.index = index
    self.line = line
    self.id = id
    self.url = url
  }
}
