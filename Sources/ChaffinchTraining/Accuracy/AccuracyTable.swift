import ChaffinchReport

/// A table of an accuracy report, before a format writes it.
struct AccuracyTable {
  /// What one cell holds.
  enum Cell {
    /// Text of this program.
    case label(String)
    /// Text from labelled pages and their files.
    case foreign(String)
    /// A whole number.
    case count(Int)
    /// A figure from 0 to 1.
    case figure(Double?)
    /// A share from 0 to 1, shown in percent.
    case share(Double?)
    /// Points of a score.
    case points(Double?)
  }

  /// What the table shows.
  let caption: String
  /// The heads of the columns.
  let columns: [String]
  /// The rows.
  var rows: [[Cell]]
  /// So many cells of each row are its head.
  var headColumns = 1
  /// Whether a table this long is shown on demand only.
  var isLong = false
}

extension AccuracyTable.Cell {
  /// Whether the cell holds a number.
  var isNumber: Bool {
    switch self {
    case .label, .foreign: false
    case .count, .figure, .share, .points: true
    }
  }

  /// What the reader sees; a dash stands for what there is not.
  var shown: String {
    switch self {
    case .label(let text), .foreign(let text): text
    case .count(let count): String(count)
    case .figure(let value): value.map { Self.decimal($0, places: 3) } ?? "–"
    case .share(let value): value.map { Self.decimal(100 * $0, places: 2) + " %" } ?? "–"
    case .points(let value): value.map { Self.decimal($0, places: 1) } ?? "–"
    }
  }

  /// The number in digits with a point.
  static func decimal(_ value: Double, places: Int) -> String {
    var bytes: [UInt8] = []
    DecimalNumber.append(value, places: places, keepsZeros: true, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
