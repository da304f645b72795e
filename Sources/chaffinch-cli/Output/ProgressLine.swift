import Foundation

/// A line on the terminal that shows how far a run is, drawn anew a few times a second.
struct ProgressLine {
  private static let erasure = Array("\r\u{1B}[K".utf8)
  private static let secondsBetween = 0.2

  private let isShown: Bool
  private let start = Date()
  private var lastShown = Date.distantPast
  private var hasLine = false

  init(isShown: Bool) { self.isShown = isShown }

  /// Draws the line, unless it was drawn just now; `text` is told the seconds since the start.
  mutating func show(_ text: (_ elapsed: Double) -> [UInt8]) {
    guard isShown, Date().timeIntervalSince(lastShown) > Self.secondsBetween else { return }
    lastShown = Date()
    hasLine = true
    StandardError.write(Self.erasure + text(max(0.001, lastShown.timeIntervalSince(start))))
  }

  /// Removes the line.
  mutating func clear() {
    if hasLine { StandardError.write(Self.erasure) }
    hasLine = false
  }
}
