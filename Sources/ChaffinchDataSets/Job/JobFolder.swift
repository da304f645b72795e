import ChaffinchInput
import Foundation

/// Where a job keeps what it has learned until its outputs are whole: `.chaffinch` in the folder of the outputs.
///
/// A checkpoint says up to where the data set was read and how long the journals were then. A killed job that resumes cuts
/// the journals there and reads on, so that its outputs are those of a job that was never killed.
final class JobFolder {
  /// The position up to which everything is in the journals.
  struct Checkpoint: Codable {
    /// What the job does to which files; a job resumes only what is the same.
    var identity: String
    var file = 0
    var position = RecordPosition.start
    var isCollected = false
    var rows = 0
    var keys = 0
    var shingles = 0
    var units = 0
    var edits = 0
  }

  /// The format of the journals: a job does not go on with those of another.
  static let format = 2

  let path: String
  private(set) var checkpoint: Checkpoint
  /// A ``RecordRow`` for each record, and for each problem of a file.
  let rows: Journal
  /// The keys under which documents look for near-duplicates.
  let keys: Journal
  /// The shingles of documents, or of units.
  let shingles: Journal
  /// The words of documents in which repeated passages are sought.
  ///
  /// Such a job compares no shingles, so one journal serves for both; ``RecordTable`` counts them as one too.
  var words: Journal { shingles }
  /// A number for each unit: see ``UnitCollector``.
  let units: Journal
  /// The bytes of the records that got another text.
  let edits: Journal

  /// Opens the folder of a job whose outputs stand in `output`, going on from its checkpoint where there is one and `resumes`.
  ///
  /// - Throws: ``DataSetProblem`` where the folder cannot be made, or holds a job that does something else.
  init(output: String, identity: String, resumes: Bool) throws(DataSetProblem) {
    path = output + "/.chaffinch"
    do throws(OutputProblem) {
      try OutputFolder.make(path)
    } catch {
      throw DataSetProblem("\(error.path): cannot be created (\(error.reason)). Choose another folder.")
    }
    checkpoint = Checkpoint(identity: identity)
    if resumes, let earlier = try Self.earlierCheckpoint(in: path) {
      guard earlier.identity == identity else {
        throw DataSetProblem(
          "\(output): its unfinished job had other inputs or options. Run it with those, or start over with --overwrite."
        )
      }
      checkpoint = earlier
    }
    do throws(OutputProblem) {
      rows = try Journal(path: path + "/rows", keeping: checkpoint.rows)
      keys = try Journal(path: path + "/keys", keeping: checkpoint.keys)
      shingles = try Journal(path: path + "/shingles", keeping: checkpoint.shingles)
      units = try Journal(path: path + "/units", keeping: checkpoint.units)
      edits = try Journal(path: path + "/edits", keeping: checkpoint.edits)
    } catch {
      throw DataSetProblem(error.message)
    }
  }

  /// Whether an unfinished job stands in the folder of these outputs.
  static func exists(output: String) -> Bool {
    FileManager.default.fileExists(atPath: output + "/.chaffinch/checkpoint.json")
  }

  private static func earlierCheckpoint(in path: String) throws(DataSetProblem) -> Checkpoint? {
    guard let data = FileManager.default.contents(atPath: path + "/checkpoint.json") else { return nil }
    do {
      return try JSONDecoder().decode(Checkpoint.self, from: data)
    } catch {
      throw DataSetProblem("\(path)/checkpoint.json: damaged. Start over with --overwrite.")
    }
  }

  /// Saves that everything up to a position is in the journals.
  func save(file: Int, position: RecordPosition, isCollected: Bool) throws(OutputProblem) {
    for journal in [rows, keys, shingles, units, edits] { try journal.flush() }
    checkpoint.file = file
    checkpoint.position = position
    checkpoint.isCollected = isCollected
    checkpoint.rows = rows.count
    checkpoint.keys = keys.count
    checkpoint.shingles = shingles.count
    checkpoint.units = units.count
    checkpoint.edits = edits.count
    let writer = try RecordWriter(path: path + "/checkpoint.json", compression: Compression.none)
    guard let data = try? JSONEncoder().encode(checkpoint) else { return }
    try writer.write(Array(data))
    try writer.finish()
  }

  /// Removes what a job has left in the folder of its outputs.
  static func remove(output: String) {
    try? FileManager.default.removeItem(atPath: output + "/.chaffinch")
  }

  /// Removes the folder; the outputs are whole.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}

/// What is learned of a batch, in the form in which the journals keep it.
struct JournalEntries: Sendable {
  var rows: [UInt8] = []
  var keys: [UInt64] = []
  /// The shingles, or the words: see ``JobFolder/words``.
  var shingles: [UInt64] = []
  var units: [UInt64] = []
  var edits: [UInt8] = []
  /// Where reading goes on after the batch.
  var file = 0
  var end = RecordPosition.start
  var byteCount = 0

  func append(to folder: JobFolder) throws(OutputProblem) {
    try folder.rows.append(rows)
    try folder.keys.append(keys)
    try folder.shingles.append(shingles)
    try folder.units.append(units)
    try folder.edits.append(edits)
  }
}

/// Reads a journal of numbers in order, a large piece of it in memory at a time.
struct JournalWindow {
  private let journal: Journal
  private var piece: [UInt64] = []
  private var start = 0
  private static let pieceSize = 1 << 17

  init(_ journal: Journal) { self.journal = journal }

  /// The numbers with these indices in the journal.
  mutating func values(_ range: Range<Int>) throws(OutputProblem) -> ArraySlice<UInt64> {
    if range.lowerBound < start || range.upperBound > start + piece.count {
      let count = max(range.count, min(Self.pieceSize, journal.count / 8 - range.lowerBound))
      start = range.lowerBound
      piece = try journal.values(at: start * 8, count: count)
    }
    return piece[range.lowerBound - start..<range.upperBound - start]
  }
}
