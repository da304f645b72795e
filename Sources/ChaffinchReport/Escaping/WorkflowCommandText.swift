/// The sink for untrusted text on its way into a workflow command of GitHub Actions.
///
/// What would act or hide comes out as on a terminal (see ``TerminalText``), for the runner prints the text in its log;
/// then `%` and line breaks, in properties `:` and `,` too, are percent-encoded as the toolkit of Actions does it.
enum WorkflowCommandText {
  /// Appends the text as the message of a command.
  static func append(message text: Span<UInt8>, to output: inout [UInt8]) {
    append(text, encodesSeparators: false, to: &output)
  }

  /// Appends the text as the value of a property.
  static func append(property text: Span<UInt8>, to output: inout [UInt8]) {
    append(text, encodesSeparators: true, to: &output)
  }

  private static func append(_ text: Span<UInt8>, encodesSeparators: Bool, to output: inout [UInt8]) {
    // The text never begins a line, and a path must keep its colons: begin behind something visible.
    var shown = [UInt8(ascii: "=")]
    TerminalText.append(text, to: &shown)
    for byte in shown.dropFirst() {
      switch byte {
      case UInt8(ascii: "%"): output.append("%25")
      case UInt8(ascii: "\r"): output.append("%0D")
      case UInt8(ascii: "\n"): output.append("%0A")
      case UInt8(ascii: ":") where encodesSeparators: output.append("%3A")
      case UInt8(ascii: ",") where encodesSeparators: output.append("%2C")
      default: output.append(byte)
      }
    }
  }
}
