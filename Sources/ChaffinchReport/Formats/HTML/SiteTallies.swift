import ChaffinchCore

/// What the texts of each site come to.
///
/// Sites beyond the limit are counted together, so memory stays bounded.
struct SiteTallies: Sendable {
  /// The sum of one site.
  struct Tally: Sendable {
    /// Number in the page's list of sites.
    let number: Int
    /// Its name.
    let name: RawText
    var files = 0
    var bytes = 0
    var residueBytes = 0
    var findings = 0
    fileprivate var weight = 0
    fileprivate var weightedTenths = 0

    /// Mean score weighted by size, or `nil` without a judged text.
    var score: Double? { weight > 0 ? Double(weightedTenths) / Double(weight) / 10 : nil }

    fileprivate init(number: Int, name: RawText) {
      self.number = number
      self.name = name
    }

    fileprivate mutating func add(_ file: FileReport) {
      files += 1
      bytes += file.bytes
      findings += file.findings.count
      residueBytes += file.findings.reduce(0) { $0 + max(0, $1.endByte - $1.startByte) }
      guard let tenths = tenths(file.score) else { return }
      weight += max(1, file.bytes)
      weightedTenths += tenths * max(1, file.bytes)
    }
  }

  private let limit: Int
  private var tallies: [Tally] = []
  private var numbers: [RawText: Int] = [:]
  /// Texts of sites beyond the limit.
  private(set) var filesOfOtherSites = 0

  /// Creates tallies of at most `limit` sites.
  init(limit: Int) { self.limit = limit }

  /// Counts a file, and returns the number of its site, or `nil` for one beyond the limit.
  mutating func add(_ file: FileReport) -> Int? {
    if let number = numbers[file.site] {
      tallies[number].add(file)
      return number
    }
    guard tallies.count < limit else {
      filesOfOtherSites += 1
      return nil
    }
    let number = tallies.count
    numbers[file.site] = number
    tallies.append(Tally(number: number, name: file.site))
    tallies[number].add(file)
    return number
  }

  /// The sites in the order of their numbers.
  var all: [Tally] { tallies }

  /// The sites, those with most residue first.
  var ranked: [Tally] {
    tallies.sorted { left, right in
      left.residueBytes == right.residueBytes
        ? left.number < right.number : left.residueBytes > right.residueBytes
    }
  }
}
