import CSimdjson

/// A parser of single JSON values, over simdjson.
///
/// One thread at a time. What `parse` returns points into the parser and is good until the next parse.
final class JSONParser {
  /// Why bytes are not JSON, in the parser's words.
  struct Failure: Error {
    let reason: String
  }

  /// Bytes that must be readable after the input; their content does not matter.
  static let padding = Int(CHAFFINCH_JSON_PADDING)

  private let parser: OpaquePointer?

  init() {
    parser = chaffinch_json_parser_create()
  }

  deinit {
    if let parser { chaffinch_json_parser_destroy(parser) }
  }

  /// Parses one JSON value; linear in the length.
  ///
  /// `padding` bytes must be readable after the last of `bytes`.
  func parse(_ bytes: UnsafeRawBufferPointer) throws(Failure) -> JSONValue {
    guard let parser, let base = bytes.baseAddress else { throw Failure(reason: "no memory, or no input") }
    var root = chaffinch_json_value()
    let start = base.assumingMemoryBound(to: UInt8.self)
    if let reason = chaffinch_json_parse(parser, start, bytes.count, &root) {
      throw Failure(reason: String(cString: reason))
    }
    return JSONValue(root)
  }
}

/// A value inside the last input of a `JSONParser`, good until its next parse.
package struct JSONValue {
  private let value: chaffinch_json_value

  fileprivate init(_ value: chaffinch_json_value) {
    self.value = value
  }

  /// The kind of the value with its article, as messages name it.
  package var kindName: String {
    switch chaffinch_json_kind_of(value) {
    case CHAFFINCH_JSON_NULL: "null"
    case CHAFFINCH_JSON_BOOLEAN: "a boolean"
    case CHAFFINCH_JSON_STRING: "a string"
    case CHAFFINCH_JSON_ARRAY: "an array"
    case CHAFFINCH_JSON_OBJECT: "an object"
    default: "a number"
    }
  }

  package var isObject: Bool { chaffinch_json_kind_of(value) == CHAFFINCH_JSON_OBJECT }
  package var isNull: Bool { chaffinch_json_kind_of(value) == CHAFFINCH_JSON_NULL }

  /// The first field of that name, or nil when there is none or the value is not an object.
  package func field(_ name: String) -> JSONValue? {
    var name = name
    return name.withUTF8 { bytes in
      var field = chaffinch_json_value()
      let found = chaffinch_json_field(value, bytes.baseAddress, bytes.count, &field)
      return found ? JSONValue(field) : nil
    }
  }

  /// The bytes of a string in UTF-8, escapes decoded; nil when the value is not a string.
  package var bytes: [UInt8]? {
    withString { Array($0) }
  }

  /// A string; nil when the value is not one.
  package var string: String? {
    withString { String(decoding: $0, as: UTF8.self) }
  }

  /// A string as it is or a number as digits, for identifiers; nil for any other kind.
  package var stringOrNumber: String? {
    switch chaffinch_json_kind_of(value) {
    case CHAFFINCH_JSON_STRING: string
    case CHAFFINCH_JSON_SIGNED: String(chaffinch_json_signed(value))
    case CHAFFINCH_JSON_UNSIGNED: String(chaffinch_json_unsigned(value))
    case CHAFFINCH_JSON_DOUBLE: String(chaffinch_json_double(value))
    default: nil
    }
  }

  /// The elements of an array; nil when the value is not one.
  package var elements: Elements? {
    var elements = chaffinch_json_elements()
    return chaffinch_json_elements_of(value, &elements) ? Elements(elements) : nil
  }

  /// The bytes of a string in the parser's memory, good until its next parse; nil when the value is not a string.
  var unsafeBytes: UnsafeBufferPointer<UInt8>? {
    withString { $0 }
  }

  private func withString<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    var start: UnsafePointer<UInt8>?
    var length = 0
    guard chaffinch_json_string(value, &start, &length) else { return nil }
    // In bounds: simdjson gives the start and the length of one string of its buffer.
    return body(UnsafeBufferPointer(start: start, count: length))
  }

  /// The elements of an array, in order.
  package struct Elements: Sequence, IteratorProtocol {
    private var elements: chaffinch_json_elements

    fileprivate init(_ elements: chaffinch_json_elements) {
      self.elements = elements
    }

    package mutating func next() -> JSONValue? {
      var element = chaffinch_json_value()
      return chaffinch_json_next(&elements, &element) ? JSONValue(element) : nil
    }
  }
}
