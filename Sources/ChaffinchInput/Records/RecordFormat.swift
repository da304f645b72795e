import SystemPackage

/// A format of the files of a data set: the endings it goes by, how records are split and read.
///
/// A new format is one file in `Formats` and one line in ``all``.
package struct RecordFormat: Sendable {
  /// The name, in lower case.
  let name: String

  /// Endings in lower case, without the dot and without the ending of a compression.
  package let extensions: [String]

  let makeSplitter: @Sendable (RecordOptions) -> any RecordSplitter
  let makeReader: @Sendable (RecordOptions) -> any FieldReader

  /// Every format; files inside folders are read when they have one of these endings.
  static let all = [plainText, jsonLines, csv, tsv, warc]

  /// The endings as messages list them: `.txt, .md or .jsonl`, those of compressions aside.
  static var extensionList: String {
    let endings = all.flatMap(\.extensions).map { ".\($0)" }
    return endings.dropLast().joined(separator: ", ") + " or " + (endings.last ?? "")
  }

  /// The format that goes by the ending of `name`, whatever the case of its letters; endings of compressions are passed
  /// over.
  static func named(by name: FilePath) -> RecordFormat? {
    guard let ending = name.extension?.lowercased() else { return nil }
    if Compression.named(byEnding: ending) != nil {
      guard let inner = name.stem.map({ FilePath($0) }), inner.extension != nil else { return nil }
      return named(by: inner)
    }
    return all.first { $0.extensions.contains(ending) }
  }
}

extension RecordFormat: Hashable {
  /// Whether both have the same name.
  package static func == (left: RecordFormat, right: RecordFormat) -> Bool { left.name == right.name }

  /// Hashes the name.
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// Finds where records begin and end in the bytes of a file; serial, so it looks no closer than that.
protocol RecordSplitter {
  /// The length of what stands before the first record, or nil when more bytes are needed to tell; never nil at the end.
  ///
  /// Called first, with bytes from the start of the file.
  mutating func header(in bytes: UnsafeRawBufferPointer, isAtEnd: Bool) throws(InputProblem.Kind) -> Int?

  /// The next piece of the file.
  ///
  /// The piece begins at `start`. What stands before `scanned` has been looked at by an earlier call, which asked for more
  /// bytes. Where `isCut`, the record is too long and bytes of it that were looked at have been thrown away: `start` is then
  /// inside of the record.
  mutating func next(
    in bytes: UnsafeRawBufferPointer, start: Int, scanned: Int, isCut: Bool, isAtEnd: Bool
  ) -> RecordPiece

  /// What to do with a record that grew beyond the limit: a piece to end it with, or nil to throw its bytes away.
  mutating func giveUp(start: Int) -> RecordPiece?
}

extension RecordSplitter {
  mutating func giveUp(start: Int) -> RecordPiece? { nil }
}

/// What a splitter found.
enum RecordPiece {
  /// A record up to `end`, with its line ending, over a number of lines.
  case record(end: Int, lines: Int)
  /// A record that only the end of the file ends.
  case lastRecord(end: Int, lines: Int, needsNewline: Bool)
  /// Bytes that belong to no record, such as a blank line.
  case gap(end: Int, lines: Int)
  /// A record that cannot be read, up to where the next one may begin.
  case broken(InputProblem.Kind, end: Int, lines: Int)
  /// The same, where only the end of the file tells that the record is broken.
  case brokenByEnd(InputProblem.Kind, end: Int, lines: Int)
  /// More bytes are needed; those before `scanned` need not be looked at again. At the end of the file: it is done.
  case incomplete(scanned: Int)
}

/// Reads the fields of single records; one thread at a time.
protocol FieldReader: AnyObject {
  /// Takes up a record.
  func read(_ record: RecordBytesInBatch) throws(RecordFault) -> FieldReading

  /// A field of the record that was taken up; nil where it has none.
  ///
  /// The bytes are good until the next call, of this function for another field too.
  func bytes(of field: RecordField) -> UnsafeBufferPointer<UInt8>?

  /// The record with another text, all other bytes as they were.
  func replacingText(of record: RecordBytesInBatch, with text: [UInt8]) throws(RecordFault) -> [UInt8]
}

/// A record as it stands in its batch.
struct RecordBytesInBatch {
  /// The bytes with their line ending; `JSONParser.padding` bytes after them are readable.
  let bytes: UnsafeRawBufferPointer
  /// What stands before the first record of the file.
  let header: [UInt8]
}

/// What a field reader says of a record.
enum FieldReading {
  /// The text, good until the next record is read, and how many bytes had to be replaced to read it.
  case text(UnsafeBufferPointer<UInt8>, repairedBytes: Int)
  /// The record holds no text to judge.
  case passThrough
}

/// A field other than the text.
enum RecordField {
  case id
  case url
  /// By its index in `RecordOptions.extraFields`.
  case extra(Int)
}

/// Why a record cannot be read.
struct RecordFault: Error {
  let kind: InputProblem.Kind
  /// 1-based, in the line.
  var byte: Int?
}
