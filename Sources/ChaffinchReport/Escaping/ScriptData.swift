/// JSON on its way into a `<script type="application/json">` element of a page.
///
/// `<` and `>` stand in JSON only inside strings, where `\u003c` means the same: so no text can end the element, open a
/// comment in it, or open a second one. All else that matters to a script, such as U+2028, ``JSONString`` has escaped.
struct ScriptData: Sendable {
  /// The JSON as the page holds it.
  let bytes: [UInt8]

  /// Takes a JSON text that ``JSONWriter`` wrote.
  init(_ body: (inout JSONWriter) -> Void) {
    var json: [UInt8] = []
    JSONWriter.append(to: &json, body)
    guard json.contains(where: { $0 == Self.less || $0 == Self.greater }) else {
      bytes = json
      return
    }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(json.count + json.count / 8)
    for byte in json {
      switch byte {
      case Self.less: escaped.append("\\u003c")
      case Self.greater: escaped.append("\\u003e")
      default: escaped.append(byte)
      }
    }
    bytes = escaped
  }

  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")
}
