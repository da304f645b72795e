import ChaffinchCore
import ChaffinchReport
import Foundation

/// Shows on a terminal how many texts are judged, and which one is; quiet elsewhere.
struct CountProgress {
  private let fileCount: Int
  // Reports on the same terminal would run into the line.
  private let isShown = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) != 1
  private let start = Date()
  private var lastShown = Date.distantPast
  private var texts = 0
  private var hasLine = false

  init(fileCount: Int) { self.fileCount = fileCount }

  /// Counts a text, and shows the count a few times a second.
  mutating func show(_ path: RawText) {
    texts += 1
    guard isShown, texts.isMultiple(of: 16), Date().timeIntervalSince(lastShown) > 0.2 else { return }
    lastShown = Date()
    hasLine = true
    let rate = Int(Double(texts) / max(0.001, lastShown.timeIntervalSince(start)))
    let files = fileCount == 1 ? "1 file" : "\(fileCount) files"
    let name = TerminalMessage.bytes(of: String(decoding: path.bytes.suffix(60), as: UTF8.self)).dropLast()
    write(Array("\r\u{1B}[K\(texts) texts of \(files), \(rate)/s: ".utf8) + name)
  }

  /// Removes the line.
  mutating func clear() {
    if hasLine { write(Array("\r\u{1B}[K".utf8)) }
    hasLine = false
  }

  private func write(_ bytes: [UInt8]) { _ = DescriptorWriter.write(bytes, to: STDERR_FILENO) }
}
