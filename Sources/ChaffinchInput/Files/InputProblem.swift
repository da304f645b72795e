import ChaffinchCore

/// Something that could not be read: what, where, and what to do about it.
///
/// Paths, labels and system texts in it are untrusted: escape `message` at the sink.
package struct InputProblem: Error, Sendable, Hashable {
  /// The kinds of problems.
  package enum Kind: Error, Sendable, Hashable {
    /// No file or folder of that name.
    case missing
    /// A symbolic link to nothing.
    case danglingLink
    /// A symbolic link, or a folder, that leads back to itself.
    case loop
    /// A folder without a file to read, with the endings that such a file has.
    case emptyFolder(endings: String)
    /// A folder of which everything is left out.
    case allExcluded
    /// The system refused to open or to read, with its reason.
    case unreadable(reason: String)
    /// A socket, a device, or a fifo inside a folder.
    case notRegularFile(found: String)
    /// A document or a record above the limit, in bytes.
    case tooLarge(limit: Int)
    /// A line that is not JSON, with the fault in it.
    case malformedRecord(reason: String)
    /// A line that is JSON but no object.
    case notAnObject(found: String)
    /// A record without a field that it must have.
    case missingField(name: String)
    /// A field of another type than expected.
    case wrongFieldType(name: String, expected: String, found: String)
    /// Compressed data that cannot be decoded, with the fault and the 1-based byte of the file behind which it stands.
    case damagedCompression(name: String, reason: String, byte: Int)
    /// A table without a column that it must have, with the columns that it has.
    case missingColumn(name: String, found: [String])
    /// A row of a table that cannot be told apart into cells.
    case malformedRow(reason: String)
    /// A record of a WARC file whose header or length is wrong.
    case malformedWARC(reason: String)
    /// A label that is not in the list of labels.
    case unknownLabel(String)
  }

  /// What went wrong.
  package var kind: Kind

  /// The path of the file or of the container, as in `InputDocument.path`.
  package var path: String

  /// The 1-based line of the container, for problems of one record.
  package var line: Int?

  /// The 1-based byte of the line at which the fault stands, where known.
  package var byte: Int?

  /// Creates a problem.
  package init(_ kind: Kind, path: String, line: Int? = nil, byte: Int? = nil) {
    self.kind = kind
    self.path = path
    self.line = line
    self.byte = byte
  }

  /// Location, fault and remedy.
  ///
  /// Such as `news.jsonl:17: not valid JSON (a colon is missing, at byte 9). Fix or remove the line.`
  package var message: String {
    "\(location): \(what). \(remedy)"
  }

  /// The path, and the line where there is one.
  package var location: String {
    guard let line else { return path }
    return "\(path):\(line)"
  }

  /// What went wrong, without a full stop.
  package var what: String {
    switch kind {
    case .missing: "no such file or folder"
    case .danglingLink: "a symbolic link to a missing file"
    case .loop: "leads back to itself"
    case .emptyFolder: "nothing to read in this folder"
    case .allExcluded: "everything readable in this folder is left out by .gitignore or an exclude"
    case .unreadable(let reason): "cannot be read (\(reason))"
    case .notRegularFile(let found): "\(found), not a file"
    case .tooLarge(let limit): "\(line == nil ? "document" : "record") of more than \(Self.size(limit))"
    case .malformedRecord(let reason): "not valid JSON (\(reason)\(atByte))"
    case .notAnObject(let found): "\(found) where a JSON object is needed"
    case .missingField(let name): "record without a field \"\(name)\""
    case .wrongFieldType(let name, let expected, let found):
      "field \"\(name)\" is \(found), not \(expected)"
    case .damagedCompression(let name, let reason, let byte):
      "damaged \(name) data at byte \(byte) of the file (\(reason)); the rest is not read"
    case .missingColumn(let name, let found):
      "no column \"\(name)\" in the header row (\(found.prefix(20).map { "\"\($0)\"" }.joined(separator: ", ")))"
    case .malformedRow(let reason): "not a valid row (\(reason)\(atByte))"
    case .malformedWARC(let reason): "not a valid WARC record (\(reason))"
    case .unknownLabel(let label): "unknown label \"\(label)\""
    }
  }

  /// What the user can do about it, a full sentence.
  package var remedy: String {
    switch kind {
    case .missing: "Check the spelling of the path."
    case .danglingLink: "Restore the file that the link points to, or leave the link out."
    case .loop: "Remove the loop or leave the path out."
    case .emptyFolder(let endings):
      "In folders, files ending in \(endings), also with .gz or .zst, are read; name other files directly."
    case .allExcluded:
      "Name files directly, change the excludes, or read what Git ignores with --no-gitignore."
    case .unreadable: "Check the permissions and the disk, or leave the path out."
    case .notRegularFile: "Leave it out, or pipe its data in with the path -."
    case .tooLarge: "Split or remove it, or raise the limit."
    case .malformedRecord: "Fix or remove the line."
    case .notAnObject: "Write each record as an object on one line, or remove the line."
    case .missingField: "Check the name of the field, or remove the line."
    case .wrongFieldType(_, let expected, _): "Make it \(expected), or remove the line."
    case .damagedCompression: "Fetch the file again, or compress it again from its source."
    case .missingColumn: "Name the column with the text, or add a header row."
    case .malformedRow: "Fix or remove the row."
    case .malformedWARC: "Fetch the file again, or remove the record."
    case .unknownLabel: "Use one of \(LineClass.allCases.map(\.name).joined(separator: ", ")), null."
    }
  }

  private var atByte: String {
    byte.map { ", at byte \($0)" } ?? ""
  }

  private static func size(_ bytes: Int) -> String {
    let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    for (unit, name) in units where bytes >= unit && bytes % unit == 0 { return "\(bytes / unit) \(name)" }
    return "\(bytes) bytes"
  }
}
