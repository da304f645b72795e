import ChaffinchCore

/// Appends JSON to a buffer.
///
/// Keys are literals of this program or names of classes, and text goes through ``JSONString``; there is no third way in, so no format can
/// forget to escape.
package struct JSONWriter {
  private var bytes: [UInt8] = []
  private var needsComma = false

  /// Lets `body` append JSON to `output`.
  package static func append(to output: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    swap(&writer.bytes, &output)
    body(&writer)
    swap(&writer.bytes, &output)
  }

  /// Writes punctuation and keys of this program as they are.
  package mutating func literal(_ text: StaticString) {
    bytes.append(text)
    needsComma = false
  }

  /// Writes an object with the fields that `body` writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    braces(body)
  }

  /// Writes the fields of the program that made the report.
  package mutating func fields(of tool: ToolVersion) {
    field("name", tool.name)
    field("version", tool.version)
  }

  /// Writes a field that holds an object.
  package mutating func field(_ name: StaticString, object body: (inout JSONWriter) -> Void) {
    key(name)
    braces(body)
  }

  /// Writes a whole number.
  package mutating func field(_ name: StaticString, _ value: Int) {
    key(name)
    DecimalNumber.append(value, to: &bytes)
  }

  /// Writes a whole number under the name of a class.
  mutating func field(_ residueClass: LineClass, _ value: Int) {
    separate()
    var name = residueClass.name
    name.withUTF8 { JSONString.append($0.span, to: &bytes) }
    bytes.append(UInt8(ascii: ":"))
    DecimalNumber.append(value, to: &bytes)
  }

  /// Writes a number rounded to at most `places` decimals, or `null` for none and for what is not finite.
  package mutating func field(_ name: StaticString, _ value: Double?, places: Int) {
    key(name)
    if let value, value.isFinite {
      DecimalNumber.append(value, places: places, to: &bytes)
    } else {
      bytes.append("null")
    }
  }

  /// Writes text, or `null` for none.
  package mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    guard var value else { return bytes.append("null") }
    value.withUTF8 { JSONString.append($0.span, to: &bytes) }
  }

  /// Writes text that may be invalid UTF-8.
  package mutating func field(_ name: StaticString, _ value: RawText) {
    key(name)
    JSONString.append(value.bytes.span, to: &bytes)
  }

  /// Writes `true` or `false`.
  package mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    bytes.append(value ? "true" : "false")
  }

  /// Writes a field that holds nothing.
  mutating func null(_ name: StaticString) {
    key(name)
    bytes.append("null")
  }

  private mutating func braces(_ body: (inout JSONWriter) -> Void) {
    literal("{")
    body(&self)
    literal("}")
    needsComma = true
  }

  private mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes the comma between two values; after a call the next value needs one too.
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}

/// Arrays.
extension JSONWriter {
  /// Writes an array with one object per element.
  package mutating func field<Element>(
    _ name: StaticString, objects elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    arrayField(name) { json in
      for element in elements {
        json.object { body(&$0, element) }
      }
    }
  }

  /// Writes an array of whole numbers.
  package mutating func field(_ name: StaticString, numbers: [Int]) {
    arrayField(name) { json in
      for number in numbers { json.value(number) }
    }
  }

  /// Writes an array of texts.
  package mutating func field(_ name: StaticString, texts: [String]) {
    arrayField(name) { json in
      for text in texts { json.value(text) }
    }
  }

  /// Writes a field that holds an array of the values that `body` writes.
  mutating func arrayField(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    brackets(body)
  }

  /// Writes an array of the values that `body` writes.
  mutating func array(_ body: (inout JSONWriter) -> Void) {
    separate()
    brackets(body)
  }

  /// Writes a whole number as an element.
  mutating func value(_ number: Int) {
    separate()
    DecimalNumber.append(number, to: &bytes)
  }

  /// Writes text as an element.
  mutating func value(_ text: Span<UInt8>) {
    separate()
    JSONString.append(text, to: &bytes)
  }

  /// Writes text as an element.
  mutating func value(_ text: String) {
    var text = text
    text.withUTF8 { value($0.span) }
  }

  /// Writes JSON that was written before as an element.
  mutating func element(written json: [UInt8]) {
    separate()
    bytes += json
  }

  private mutating func brackets(_ body: (inout JSONWriter) -> Void) {
    literal("[")
    body(&self)
    literal("]")
    needsComma = true
  }
}
