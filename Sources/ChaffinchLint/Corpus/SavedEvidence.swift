/// What earlier runs have learned of documents: evidence beside that of the run's own.
///
/// The judging core knows a saved index by this alone, so that it needs no database.
package protocol SavedEvidence: Sendable {
  /// What messages call it.
  var path: String { get }

  /// The names of the sites that it knows.
  func siteNames() throws(IndexProblem) -> Set<String>

  /// The documents of `sites`, in the order of their paths' bytes and the numbers of their records; with `others`, those of all
  /// other sites stand among them, without their lines, blocks and frames.
  func documents(ofSites sites: Set<String>, others: Bool) throws(IndexProblem) -> [IndexedDocument]
}

/// An index that cannot be used: which, why, and what to do about it.
///
/// Path and system texts in it are untrusted: escape `message` at the sink.
package struct IndexProblem: Error, Sendable, Hashable {
  /// The kinds of problems.
  package enum Kind: Sendable, Hashable {
    /// No file of that name.
    case missing
    /// A file that is no SQLite database, or one of another program.
    case notAnIndex
    /// A database whose pages or fingerprints are damaged, with the reason.
    case damaged(String)
    /// An index of a later version of the program.
    case newerSchema(found: Int, known: Int)
    /// Fingerprints of another version of the program, which cannot be compared with this one's.
    case otherFingerprints
    /// Another process did not let go of it for so many seconds.
    case locked(seconds: Int)
    /// The system refused to open, to read or to write, with its reason.
    case inaccessible(String)
  }

  /// What went wrong.
  package var kind: Kind

  /// The path of the index, as the user typed it.
  package var path: String

  /// Makes a problem.
  package init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  /// Place, fault and remedy.
  package var message: String {
    "\(path): \(what). \(remedy)"
  }

  private var what: String {
    switch kind {
    case .missing: "no such index"
    case .notAnIndex: "not a Chaffinch index"
    case .damaged(let reason): "a damaged index (\(reason))"
    case .newerSchema(let found, let known):
      "an index of schema version \(found), but this chaffinch reads versions up to \(known)"
    case .otherFingerprints: "an index whose fingerprints were made by another version of chaffinch"
    case .locked(let seconds): "another process has kept the index locked for \(seconds) seconds"
    case .inaccessible(let reason): "the index cannot be opened, read or written (\(reason))"
    }
  }

  private var remedy: String {
    switch kind {
    case .missing: "Check the spelling of the path, or create the index with `chaffinch index add`."
    case .notAnIndex: "Choose another path; this file was not changed."
    case .damaged: "Restore a backup, or delete it and create it again with `chaffinch index add`."
    case .newerSchema: "Update chaffinch, or create another index with `chaffinch index add`."
    case .otherFingerprints: "Create it again with `chaffinch index add`, at another path."
    case .locked: "Wait until the other process has ended, then try again."
    case .inaccessible: "Check the folder, its permissions and the free disk space."
    }
  }
}
