/// Reads CSV as RFC 4180 has it.
enum CSVReader {
  /// The rows, or nil where a quoted cell does not end or goes on behind its end.
  static func rows(_ bytes: [UInt8]) -> [[[UInt8]]]? {
    var rows: [[[UInt8]]] = []
    var row: [[UInt8]] = []
    var cell: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == quote {
        guard cell.isEmpty, let end = quoted(bytes, from: offset + 1, into: &cell) else { return nil }
        offset = end
        guard offset < bytes.count, bytes[offset] == comma || bytes[offset] == 0x0D else { return nil }
      } else if bytes[offset] == comma {
        row.append(cell)
        cell = []
        offset += 1
      } else if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A {
        rows.append(row + [cell])
        (row, cell) = ([], [])
        offset += 2
      } else {
        cell.append(bytes[offset])
        offset += 1
      }
    }
    return cell.isEmpty && row.isEmpty ? rows : nil
  }

  private static func quoted(_ bytes: [UInt8], from start: Int, into cell: inout [UInt8]) -> Int? {
    var offset = start
    while offset < bytes.count {
      if bytes[offset] != quote {
        cell.append(bytes[offset])
      } else if offset + 1 < bytes.count, bytes[offset + 1] == quote {
        cell.append(quote)
        offset += 1
      } else {
        return offset + 1
      }
      offset += 1
    }
    return nil
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
}
