/// The parts of a text that are compared as wholes.
package enum UnitKind: String, Sendable, CaseIterable {
  /// The whole text.
  case document
  /// Lines up to the next blank one.
  case paragraph
  /// What stands between two line ends (LF, CR LF or CR), blank lines too.
  case line
  /// What ends with a terminal mark before white space, a wide terminal mark, or a line end.
  case sentence
}
