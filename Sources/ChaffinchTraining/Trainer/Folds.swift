/// Splits pages into folds by family, so that no publisher is both trained on and tested.
package enum Folds {
  /// Returns the fold of each page, 0..<count.
  ///
  /// Families are dealt out the largest first, each to the fold with the fewest pages; ties go by name, then by number.
  package static func assign(families: [String], count: Int) -> [Int] {
    var sizes: [String: Int] = [:]
    for family in families { sizes[family, default: 0] += 1 }
    let ordered = sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var load = [Int](repeating: 0, count: count)
    var folds: [String: Int] = [:]
    for (family, size) in ordered {
      let fold = load.indices.min { load[$0] < load[$1] } ?? 0
      folds[family] = fold
      load[fold] += size
    }
    return families.map { folds[$0] ?? 0 }
  }
}
