import ChaffinchText

/// The number by which units are equal.
package enum UnitFingerprint {
  /// The fingerprint of the words of a unit, in order, within a scope: 0 for everything, or the hash of a site.
  ///
  /// Units with the same words have the same fingerprint whatever their case, punctuation and white space. O(n).
  package static func of(words: Slice<UnsafeBufferPointer<UInt64>>, scope: UInt64) -> UInt64 {
    var hash = WordHash()
    hash.extend(with: scope)
    for word in words { hash.extend(with: word) }
    return hash.finished
  }

  /// The XXH3 of the bytes of a unit within a scope.
  ///
  /// O(n).
  package static func of(bytes: UnsafeRawBufferPointer, scope: UInt64) -> UInt64 {
    TokenHash.hash(bytes, seed: scope)
  }
}
