/// A message for a terminal or a build log that may quote untrusted names and text.
package enum TerminalMessage {
  /// The bytes of `message`, line by line through the terminal's sink, with a line feed behind each line.
  package static func bytes(of message: String) -> [UInt8] {
    var output: [UInt8] = []
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = String(line)
      line.withUTF8 { TerminalText.append($0.span, to: &output) }
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }
}
