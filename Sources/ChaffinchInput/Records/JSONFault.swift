/// The first fault of a line that is not JSON, in words, with where it stands.
///
/// simdjson says that a line is wrong but not where. This slow and plain reader is asked only then.
struct JSONFault: Equatable {
  let reason: String
  /// 0-based, in the line.
  let offset: Int

  /// Finds the first fault, or nil when the line follows the grammar; linear in the length.
  static func first(in line: Span<UInt8>) -> JSONFault? {
    var state = State.value
    var containers: [UInt8] = []
    var offset = 0
    while true {
      while offset < line.count, line[offset].isJSONBlank { offset += 1 }
      guard offset < line.count else { return faultAtEnd(state, containers, offset) }
      let byte = line[offset]
      switch (state, byte) {
      case (.value, UInt8(ascii: "{")), (.firstElement, UInt8(ascii: "{")):
        containers.append(byte)
        (state, offset) = (.firstKey, offset + 1)
      case (.value, UInt8(ascii: "[")), (.firstElement, UInt8(ascii: "[")):
        containers.append(byte)
        (state, offset) = (.firstElement, offset + 1)
      case (.firstKey, UInt8(ascii: "}")), (.firstElement, UInt8(ascii: "]")):
        containers.removeLast()
        (state, offset) = (after(containers), offset + 1)
      case (.value, _), (.firstElement, _):
        if let fault = skipScalar(line, &offset) { return fault }
        state = after(containers)
      case (.key, UInt8(ascii: "\"")), (.firstKey, UInt8(ascii: "\"")):
        if let fault = skipString(line, &offset) { return fault }
        state = .colon
      case (.colon, UInt8(ascii: ":")):
        (state, offset) = (.value, offset + 1)
      case (.separator, UInt8(ascii: ",")):
        (state, offset) = (containers.last == UInt8(ascii: "{") ? .key : .value, offset + 1)
      case (.separator, UInt8(ascii: "}")) where containers.last == UInt8(ascii: "{"),
        (.separator, UInt8(ascii: "]")) where containers.last == UInt8(ascii: "["):
        containers.removeLast()
        (state, offset) = (after(containers), offset + 1)
      default:
        return JSONFault(reason: expectation(state, containers), offset: offset)
      }
    }
  }

  private enum State {
    case value
    case firstElement
    case firstKey
    case key
    case colon
    case separator
    case end
  }

  private static func after(_ containers: [UInt8]) -> State {
    containers.isEmpty ? .end : .separator
  }

  private static func expectation(_ state: State, _ containers: [UInt8]) -> String {
    switch state {
    case .value, .firstElement: "a value is missing"
    case .key, .firstKey: "a name in double quotes is missing"
    case .colon: "a colon is missing"
    case .separator where containers.last == UInt8(ascii: "{"): "a comma or } is missing"
    case .separator: "a comma or ] is missing"
    case .end: "text after the end of the value"
    }
  }

  private static func faultAtEnd(_ state: State, _ containers: [UInt8], _ offset: Int) -> JSONFault? {
    if state == .end { return nil }
    let reason =
      switch containers.last {
      case UInt8(ascii: "{"): "the line ends inside an object"
      case UInt8(ascii: "["): "the line ends inside an array"
      default: "the line contains no value"
      }
    return JSONFault(reason: reason, offset: offset)
  }

  private static func skipScalar(_ line: Span<UInt8>, _ offset: inout Int) -> JSONFault? {
    switch line[offset] {
    case UInt8(ascii: "\""):
      return skipString(line, &offset)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let end = JSONGrammar.endOfNumber(line, from: offset) else {
        return JSONFault(reason: "a malformed number", offset: offset)
      }
      offset = end
      return nil
    default:
      for word in ["true", "false", "null"] where holds(line, word, at: offset) {
        offset += word.utf8.count
        return nil
      }
      return JSONFault(reason: "a value is missing", offset: offset)
    }
  }

  private static func holds(_ line: Span<UInt8>, _ word: String, at offset: Int) -> Bool {
    guard offset + word.utf8.count <= line.count else { return false }
    for (step, byte) in word.utf8.enumerated() where line[offset + step] != byte { return false }
    return true
  }

  private static func skipString(_ line: Span<UInt8>, _ offset: inout Int) -> JSONFault? {
    let start = offset
    let end = JSONGrammar.endOfString(line, from: start)
    offset += 1
    while offset < end {
      let byte = line[offset]
      if byte < 0x20 { return JSONFault(reason: "a control character that is not escaped", offset: offset) }
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return nil
      }
      guard byte == UInt8(ascii: "\\"), offset + 1 < end else {
        offset += 1
        continue
      }
      guard let length = lengthOfEscape(line, at: offset) else {
        return JSONFault(reason: "a malformed escape", offset: offset)
      }
      offset += length
    }
    return JSONFault(reason: "a string is not closed", offset: start)
  }

  private static func lengthOfEscape(_ line: Span<UInt8>, at offset: Int) -> Int? {
    switch line[offset + 1] {
    case UInt8(ascii: "u"):
      guard offset + 6 <= line.count else { return nil }
      for step in 2..<6 where Character(UnicodeScalar(line[offset + step])).hexDigitValue == nil {
        return nil
      }
      return 6
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    default:
      return nil
    }
  }
}
