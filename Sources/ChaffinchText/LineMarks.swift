/// Yes-or-no marks of a line.
public struct LineMarks: OptionSet, Sendable {
  /// The marks as bits.
  public let rawValue: UInt32

  /// Makes the marks whose bits are set in `rawValue`.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Begins with a bullet, a dash or a quotation's `>`, and a space.
  public static let bullet = LineMarks(rawValue: 1 << 0)
  /// Begins as a Markdown heading does, with number signs and a space.
  public static let heading = LineMarks(rawValue: 1 << 1)
  /// Begins with the number of a list item, such as `3.` or `3)`.
  public static let numbered = LineMarks(rawValue: 1 << 2)
  /// Holds two asterisks in a row, the mark of strong emphasis.
  public static let emphasis = LineMarks(rawValue: 1 << 3)
  /// Holds a vertical bar, which separates the entries of menus.
  public static let pipe = LineMarks(rawValue: 1 << 4)
  /// Shows two slashes in a row, as web addresses do.
  public static let webAddress = LineMarks(rawValue: 1 << 5)
  /// Holds an at sign.
  public static let atSign = LineMarks(rawValue: 1 << 6)
  /// Holds a copyright sign.
  public static let copyright = LineMarks(rawValue: 1 << 7)
  /// Holds an opening parenthesis.
  public static let parenthesis = LineMarks(rawValue: 1 << 8)
  /// Holds a colon.
  public static let colon = LineMarks(rawValue: 1 << 9)
  /// Holds a slash.
  public static let slash = LineMarks(rawValue: 1 << 10)
  /// Holds three or more scalars of white space in a row.
  public static let wideGap = LineMarks(rawValue: 1 << 11)
  /// Holds a date or a time in figures, or a year.
  public static let date = LineMarks(rawValue: 1 << 12)
  /// Ends with a mark that ends a sentence, an ellipsis included.
  public static let endsWithTerminal = LineMarks(rawValue: 1 << 13)
  /// Ends with three full stops or an ellipsis.
  public static let endsWithEllipsis = LineMarks(rawValue: 1 << 14)
}
