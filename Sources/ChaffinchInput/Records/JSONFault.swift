/// The first fault of a line that is not JSON, in words, with its place.
///
/// simdjson says that a line is wrong but not where. This slow and plain reader is asked only then.
struct JSONFault: Equatable {
  let reason: String
  /// 0-based place in the line.
  let offset: Int

  /// Finds the first fault, or nil when the line follows the grammar; linear in the length.
  static func first(in line: Span<UInt8>) -> JSONFault? {
    var state = State.value
    var containers: [UInt8] = []
    var place = 0
    while true {
      while place < line.count, line[place].isJSONBlank { place += 1 }
      guard place < line.count else { return faultAtEnd(state, containers, place) }
      let byte = line[place]
      switch (state, byte) {
      case (.value, UInt8(ascii: "{")), (.firstElement, UInt8(ascii: "{")):
        containers.append(byte)
        (state, place) = (.firstKey, place + 1)
      case (.value, UInt8(ascii: "[")), (.firstElement, UInt8(ascii: "[")):
        containers.append(byte)
        (state, place) = (.firstElement, place + 1)
      case (.firstKey, UInt8(ascii: "}")), (.firstElement, UInt8(ascii: "]")):
        containers.removeLast()
        (state, place) = (after(containers), place + 1)
      case (.value, _), (.firstElement, _):
        if let fault = skipScalar(line, &place) { return fault }
        state = after(containers)
      case (.key, UInt8(ascii: "\"")), (.firstKey, UInt8(ascii: "\"")):
        if let fault = skipString(line, &place) { return fault }
        state = .colon
      case (.colon, UInt8(ascii: ":")):
        (state, place) = (.value, place + 1)
      case (.separator, UInt8(ascii: ",")):
        (state, place) = (containers.last == UInt8(ascii: "{") ? .key : .value, place + 1)
      case (.separator, UInt8(ascii: "}")) where containers.last == UInt8(ascii: "{"),
        (.separator, UInt8(ascii: "]")) where containers.last == UInt8(ascii: "["):
        containers.removeLast()
        (state, place) = (after(containers), place + 1)
      default:
        return JSONFault(reason: expectation(state, containers), offset: place)
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

  private static func faultAtEnd(_ state: State, _ containers: [UInt8], _ place: Int) -> JSONFault? {
    if state == .end { return nil }
    let reason =
      switch containers.last {
      case UInt8(ascii: "{"): "the line ends inside an object"
      case UInt8(ascii: "["): "the line ends inside an array"
      default: "the line holds no value"
      }
    return JSONFault(reason: reason, offset: place)
  }

  private static func skipScalar(_ line: Span<UInt8>, _ place: inout Int) -> JSONFault? {
    switch line[place] {
    case UInt8(ascii: "\""):
      return skipString(line, &place)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let end = JSONGrammar.endOfNumber(line, from: place) else {
        return JSONFault(reason: "a malformed number", offset: place)
      }
      place = end
      return nil
    default:
      for word in ["true", "false", "null"] where holds(line, word, at: place) {
        place += word.utf8.count
        return nil
      }
      return JSONFault(reason: "a value is missing", offset: place)
    }
  }

  private static func holds(_ line: Span<UInt8>, _ word: String, at place: Int) -> Bool {
    guard place + word.utf8.count <= line.count else { return false }
    for (step, byte) in word.utf8.enumerated() where line[place + step] != byte { return false }
    return true
  }

  private static func skipString(_ line: Span<UInt8>, _ place: inout Int) -> JSONFault? {
    let start = place
    let end = JSONGrammar.endOfString(line, from: start)
    place += 1
    while place < end {
      let byte = line[place]
      if byte < 0x20 { return JSONFault(reason: "a control character that is not escaped", offset: place) }
      if byte == UInt8(ascii: "\"") {
        place += 1
        return nil
      }
      guard byte == UInt8(ascii: "\\"), place + 1 < end else {
        place += 1
        continue
      }
      guard let length = lengthOfEscape(line, at: place) else {
        return JSONFault(reason: "a malformed escape", offset: place)
      }
      place += length
    }
    return JSONFault(reason: "a string is not closed", offset: start)
  }

  private static func lengthOfEscape(_ line: Span<UInt8>, at place: Int) -> Int? {
    switch line[place + 1] {
    case UInt8(ascii: "u"):
      guard place + 6 <= line.count else { return nil }
      for step in 2..<6 where Character(UnicodeScalar(line[place + step])).hexDigitValue == nil { return nil }
      return 6
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    default:
      return nil
    }
  }
}
