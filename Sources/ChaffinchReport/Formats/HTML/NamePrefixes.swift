import ChaffinchCore

/// What names of files begin with, so that the list holds a folder or a container once.
struct NamePrefixes: Sendable {
  private let limit: Int
  private var numbers: [RawText: Int] = [:]
  /// The prefixes in the order of their numbers; the first is empty.
  private(set) var all: [RawText] = [""]

  /// Creates a list of at most `limit` prefixes.
  init(limit: Int) { self.limit = limit }

  /// The number and the length of the prefix of `name`, which is what the list calls `file`.
  mutating func split(_ file: FileReport, _ name: RawText) -> (number: Int, length: Int) {
    // A name that was cut stands for itself.
    guard name == file.shownName else { return (0, 0) }
    let folder = file.path.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let length = file.record == nil ? folder : file.path.bytes.count + "[record ".utf8.count
    let prefix = RawText(Array(name.bytes[..<length]))
    if let number = numbers[prefix] { return (number, length) }
    guard length > 0, all.count < limit else { return (0, 0) }
    numbers[prefix] = all.count
    all.append(prefix)
    return (all.count - 1, length)
  }
}
