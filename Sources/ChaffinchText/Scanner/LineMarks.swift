/// Yes-or-no marks of a line.
@usableFromInline package struct LineMarks: OptionSet, Sendable {
  /// The marks as bits.
  @usableFromInline package let rawValue: UInt32

  /// Makes the marks whose bits are set in `rawValue`.
  @usableFromInline package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Begins with a bullet, a dash or a quotation's `>`, and a space.
  @usableFromInline package static var bullet: LineMarks { LineMarks(rawValue: 1 << 0) }
  /// Begins as a Markdown heading does, with number signs and a space.
  @usableFromInline package static var heading: LineMarks { LineMarks(rawValue: 1 << 1) }
  /// Begins with the number of a list item, such as `3.` or `3)`.
  @usableFromInline package static var numbered: LineMarks { LineMarks(rawValue: 1 << 2) }
  /// Holds two asterisks in a row, the mark of strong emphasis.
  @usableFromInline package static var emphasis: LineMarks { LineMarks(rawValue: 1 << 3) }
  /// Holds a vertical bar, which separates the entries of menus.
  @usableFromInline package static var pipe: LineMarks { LineMarks(rawValue: 1 << 4) }
  /// Shows two slashes in a row, as web addresses do.
  @usableFromInline package static var webAddress: LineMarks { LineMarks(rawValue: 1 << 5) }
  /// Holds an at sign.
  @usableFromInline package static var atSign: LineMarks { LineMarks(rawValue: 1 << 6) }
  /// Holds a copyright sign.
  @usableFromInline package static var copyright: LineMarks { LineMarks(rawValue: 1 << 7) }
  /// Holds an opening parenthesis.
  @usableFromInline package static var parenthesis: LineMarks { LineMarks(rawValue: 1 << 8) }
  /// Holds a colon.
  @usableFromInline package static var colon: LineMarks { LineMarks(rawValue: 1 << 9) }
  /// Holds a slash.
  @usableFromInline package static var slash: LineMarks { LineMarks(rawValue: 1 << 10) }
  /// Holds three or more scalars of white space in a row.
  @usableFromInline package static var wideGap: LineMarks { LineMarks(rawValue: 1 << 11) }
  /// Holds a date or a time in figures, or a year.
  @usableFromInline package static var date: LineMarks { LineMarks(rawValue: 1 << 12) }
  /// Ends with a mark that ends a sentence, an ellipsis included.
  @usableFromInline package static var endsWithTerminal: LineMarks { LineMarks(rawValue: 1 << 13) }
  /// Ends with three full stops or an ellipsis.
  @usableFromInline package static var endsWithEllipsis: LineMarks { LineMarks(rawValue: 1 << 14) }
}
