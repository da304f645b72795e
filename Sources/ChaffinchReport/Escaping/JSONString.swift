/// The sink for untrusted text on its way into JSON.
///
/// Escapes what RFC 8259 demands, and what would act or hide if the JSON were shown on a screen (see
/// `Unicode.Scalar.isHidden`; among them U+2028 and U+2029, which end a line in JavaScript). The `[` of `##[` is
/// escaped too, because old GitHub Actions runners take it for a command anywhere in a line. A reader gets every
/// scalar back; bytes that are no UTF-8 become U+FFFD, as `String(decoding:as:)` does it.
enum JSONString {
  /// Appends the text as a JSON string, quotation marks included.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.append(quotationMark)
    var offset = 0
    while offset < text.count {
      let run = safeRun(in: text, from: offset)
      if !run.isEmpty {
        output.append(text, run)
        offset = run.upperBound
      } else {
        offset += appendScalar(of: text, at: offset, to: &output)
      }
    }
    output.append(quotationMark)
  }

  /// The longest run of ASCII from `start` that stands for itself in JSON.
  private static func safeRun(in text: Span<UInt8>, from start: Int) -> Range<Int> {
    var end = start
    while end < text.count {
      let byte = text[end]
      guard byte >= 0x20, byte < 0x7F else { break }
      guard byte != quotationMark, byte != backslash, byte != bracket else { break }
      end += 1
    }
    return start..<end
  }

  /// Appends what stands for the scalar at `offset`, and returns how many bytes of the text it took.
  private static func appendScalar(of text: Span<UInt8>, at offset: Int, to output: inout [UInt8]) -> Int {
    let decoded = decodeScalar(in: text, at: offset)
    guard let scalar = decoded.scalar else {
      output.append("\u{FFFD}")
      return decoded.length
    }
    switch scalar {
    case "\"": output.append("\\\"")
    case "\\": output.append("\\\\")
    case "\n": output.append("\\n")
    case "\r": output.append("\\r")
    case "\t": output.append("\\t")
    case "[" where BuildLogCommand.endsHead(text, before: offset): appendEscape(of: scalar, to: &output)
    case _ where scalar.isHidden: appendEscape(of: scalar, to: &output)
    default: output.append(text, offset..<offset + decoded.length)
    }
    return decoded.length
  }

  /// Appends `\uXXXX`, or a pair of them for a scalar beyond the basic plane.
  private static func appendEscape(of scalar: Unicode.Scalar, to output: inout [UInt8]) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      output.append("\\u")
      for shift in [12, 8, 4, 0] as [UInt16] {
        output.append(hexadecimalDigit(unit >> shift))
      }
    }
  }

  private static let quotationMark = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let bracket = UInt8(ascii: "[")
}
