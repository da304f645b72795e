/// The hash of what a line begins with, as a pattern: capitals as `A`, runs of lower-case letters as `a`, digits as `0`.
///
/// By-lines, dates and menu entries share patterns where they share no word.
struct LinePattern {
  private var hash = TokenHash.seed
  private var taken = 0

  private static let kept = 24

  /// Takes a visible scalar; `previous` has the traits of what stands before it.
  @inline(__always)
  mutating func take(_ scalar: UInt32, _ traits: ScalarTraits, after previous: ScalarTraits) {
    guard taken < Self.kept else { return }
    taken += 1
    if previous.contains(.space), taken > 1 { hash = TokenHash.extend(hash, with: 0x20) }
    if traits.contains(.uppercase) {
      hash = TokenHash.extend(hash, with: UInt32(UInt8(ascii: "A")))
    } else if traits.contains(.letter) {
      if !previous.contains(.lowercase) { hash = TokenHash.extend(hash, with: UInt32(UInt8(ascii: "a"))) }
    } else {
      hash = TokenHash.extend(hash, with: traits.contains(.digit) ? UInt32(UInt8(ascii: "0")) : scalar)
    }
  }

  /// Takes `count` lower-case letters behind another one, which add nothing to its run.
  @inline(__always)
  mutating func skipLetters(_ count: Int) { taken &+= count }

  /// Whether the pattern is complete, so that what follows does not matter.
  @inline(__always)
  var isFull: Bool { taken >= Self.kept }

  /// The hash of what was taken.
  var finished: UInt64 { TokenHash.finish(hash) }
}
