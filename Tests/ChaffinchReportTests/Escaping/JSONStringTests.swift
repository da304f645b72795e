import Foundation
import Testing

@testable import ChaffinchReport

@Suite("Text on its way into JSON")
struct JSONStringTests {
  private func escaped(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    JSONString.append(text.span, to: &output)
    return output
  }

  /// What JSON asks for, read off the definition scalar by scalar.
  private func oracle(_ text: [UInt8]) -> String {
    var result = "\""
    var previous: [Unicode.Scalar] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where HiddenScalars.contains(scalar) || (scalar == "[" && previous.suffix(2) == ["#", "#"]):
        for unit in String(scalar).utf16 {
          result += "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count)
          result += String(unit, radix: 16)
        }
      default: result.unicodeScalars.append(scalar)
      }
      previous.append(scalar)
    }
    return result + "\""
  }

  @Test func agreesWithTheDefinition() {
    for text in HostileText.samples(3000, seed: 1) {
      #expect(escaped(text) == Array(oracle(text).utf8))
    }
  }

  @Test func givesAReaderEveryScalarBack() throws {
    for text in HostileText.samples(1000, seed: 2) {
      let read = try JSONSerialization.jsonObject(with: Data(escaped(text)), options: .fragmentsAllowed)
      let expected = String(decoding: text, as: UTF8.self)
      // Compared scalar by scalar, since == takes é and e + accent for the same.
      #expect((read as? String).map { Array($0.unicodeScalars) } == Array(expected.unicodeScalars))
    }
  }

  @Test func escapesWhatEndsALineInJavaScript() {
    #expect(escaped(Array("a\u{2028}b\u{1B}\u{E0041}".utf8)) == Array(#""a\u2028b\u001b\udb40\udc41""#.utf8))
  }

  @Test func breaksCommandsOfBuildLogs() {
    #expect(escaped(Array("##[error]".utf8)) == Array(###""##\u005berror]""###.utf8))
  }
}

@Suite("Decoding of UTF-8")
struct UTF8DecodingTests {
  @Test func replacesWhatTheStandardLibraryReplaces() {
    for text in HostileText.samples(3000, seed: 3) where text.count < 1000 {
      var scalars: [Unicode.Scalar] = []
      var offset = 0
      while offset < text.count {
        let decoded = decodeScalar(in: text.span, at: offset)
        scalars.append(decoded.scalar ?? "\u{FFFD}")
        offset += decoded.length
      }
      #expect(scalars == Array(String(decoding: text, as: UTF8.self).unicodeScalars))
    }
  }
}
