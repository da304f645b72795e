/// A fenced code block of Markdown for lines that may hold anything.
package enum MarkdownFence {
  /// The block for `text`, whose lines pass the terminal's sink; it ends without a line feed.
  package static func block(_ text: String) -> String {
    var block: [UInt8] = []
    append(TerminalMessage.bytes(of: text), to: &block)
    return String(decoding: block.dropLast(), as: UTF8.self)
  }

  /// Appends the block; `text` has passed a sink for terminals and ends with a line feed.
  ///
  /// The fence is longer than any run of backticks inside, so that no line can end it.
  static func append(_ text: [UInt8], to output: inout [UInt8]) {
    let fence = [UInt8](repeating: backtick, count: max(3, longestRun(in: text) + 1))
    output += fence
    output.append("text\n")
    output += text
    output += fence
    output.append("\n")
  }

  private static func longestRun(in text: [UInt8]) -> Int {
    var longest = 0
    var run = 0
    for byte in text {
      run = byte == backtick ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static let backtick = UInt8(ascii: "`")
}
