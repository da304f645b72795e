/// A value of JSON, whose keys keep their order: what a JSON Schema is written in.
indirect enum SchemaText: Sendable, ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByArrayLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([SchemaText])
  case object([(String, SchemaText)])

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .truth(value) }
  init(arrayLiteral elements: SchemaText...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, SchemaText)...) { self = .object(elements) }

  /// An object that allows no other keys than `properties`.
  static func keys(_ properties: [(String, SchemaText)], required: [String] = []) -> SchemaText {
    var fields: [(String, SchemaText)] = [
      ("type", "object"), ("additionalProperties", false), ("properties", .object(properties)),
    ]
    if !required.isEmpty { fields.append(("required", .list(required.map { .text($0) }))) }
    return .object(fields)
  }

  /// One of `words`.
  static func word(_ words: [String]) -> SchemaText { ["enum": .list(words.map { .text($0) })] }

  /// A list of `element`, with one at least.
  static func list(of element: SchemaText) -> SchemaText {
    ["type": "array", "items": element, "minItems": 1]
  }

  static let probability: SchemaText = ["type": "number", "minimum": 0, "maximum": 1]
  static let someText: SchemaText = ["type": "string", "minLength": 1]
  /// One glob or several.
  static let globs: SchemaText = ["anyOf": [someText, .list(of: someText)]]

  /// This object with `description` before its own fields.
  func described(_ description: String) -> SchemaText {
    guard case .object(let fields) = self else { return self }
    return .object([("description", .text(description))] + fields)
  }

  /// The JSON, two spaces to a level; short values stand on one line.
  func json(indentation: Int = 0) -> String {
    let short = line
    guard indentation + short.unicodeScalars.count > 100 else { return short }
    let inner = String(repeating: " ", count: indentation + 2)
    let outer = String(repeating: " ", count: indentation)
    switch self {
    case .list(let values):
      let lines = values.map { inner + $0.json(indentation: indentation + 2) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let fields):
      let lines = fields.map { "\(inner)\(Self.quoted($0)): \($1.json(indentation: indentation + 2))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    case .text, .number, .truth: return short
    }
  }

  private var line: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): "\(number)"
    case .truth(let truth): "\(truth)"
    case .list(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.map { "\(Self.quoted($0)): \($1.line)" }.joined(separator: ", ") + "}"
    }
  }

  /// Descriptions and patterns of the keys, which are text without control characters.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
