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
