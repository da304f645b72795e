import ChaffinchInput

/// How near-duplicate documents are found.
package struct NearDuplicateOptions: Sendable {
  /// The Jaccard similarity of shingles from which two documents are near-duplicates, above 0 and at most 1.
  package var threshold = 0.8
  /// The words of a shingle.
  package var shingleSize = TokenShingles.usualSize
  /// Which of several is kept.
  package var keep = KeepPolicy.first
  /// The share of a document's shingles in a longer one from which it is removed too; nil looks for no such documents.
  package var containment: Double?

  /// Makes the usual options.
  package init() {}
}

/// How a data set is read and what is done to it.
package struct DataSetOptions: Sendable {
  /// The fields of the records.
  package var records = RecordOptions()
  /// The format of standard input.
  package var stdinFormat = StreamFormat.automatic
  /// How near-duplicates are removed; nil leaves them.
  package var nearDuplicates: NearDuplicateOptions?
  /// How repeated units are removed; nil leaves them.
  ///
  /// Records that a judge gave another text are left out: their text stays, and counts as no copy.
  package var repeats: RepeatOptions?
  /// Files whose documents are compared with but not written: what is like them is removed.
  package var references: [String] = []
  /// How many threads work; the result is the same for any number.
  package var threads = 1
  /// How much memory the search for candidates may take, in bytes; more is done in several passes over a file on disk.
  package var memory = 512 << 20
  /// The records read between two checkpoints, in bytes.
  package var checkpointInterval = 64 << 20
  /// Whether an unfinished job goes on where it was.
  package var resumes = false
  /// Whether earlier outputs are replaced.
  package var overwrites = false

  /// Makes the usual options, which do nothing to the records.
  package init() {}
}
