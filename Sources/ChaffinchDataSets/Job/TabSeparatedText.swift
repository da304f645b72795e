/// The sink for untrusted text on its way into a line of cells with tabs between them.
enum TabSeparatedText {
  /// The cells as a line; tabs, line ends and backslashes in them are written as `\t`, `\n`, `\r` and `\\`.
  static func line(_ cells: [[UInt8]]) -> [UInt8] {
    var line: [UInt8] = []
    for (number, cell) in cells.enumerated() {
      if number > 0 { line.append(UInt8(ascii: "\t")) }
      for byte in cell {
        switch byte {
        case UInt8(ascii: "\t"): line += Array(#"\t"#.utf8)
        case UInt8(ascii: "\n"): line += Array(#"\n"#.utf8)
        case UInt8(ascii: "\r"): line += Array(#"\r"#.utf8)
        case UInt8(ascii: "\\"): line += Array(#"\\"#.utf8)
        default: line.append(byte)
        }
      }
    }
    line.append(UInt8(ascii: "\n"))
    return line
  }
}
