import Foundation
import TestSupport
import Testing

@testable import ChaffinchCore

@Suite("The page of the HTML report knows every class of residue")
struct PageClassTests {
  private func text(_ name: String) throws -> String {
    let folder = Repository.root.appending(path: "Sources/CReportPage/page")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test("its script has their names and letters, in the order of the JSON report")
  func script() throws {
    let script = try text("data.js")
    let names = LineClass.residue.map { "\"\($0.name)\"" }.joined(separator: ", ")
    #expect(script.contains("const CLASS_NAMES = [\(names)];"))
    let letters = LineClass.residue.map { "\($0.name): \"\(UnicodeScalar($0.letter))\"" }.joined(
      separator: ", ")
    #expect(script.contains("const CLASS_LETTERS = { \(letters) };"))
  }

  @Test("each has its colour, on screen and on paper", arguments: LineClass.residue)
  func colours(residueClass: LineClass) throws {
    for name in ["base.css", "print.css"] { #expect(try text(name).contains("--\(residueClass.name): #")) }
    #expect(try text("base.css").contains(".chip.\(residueClass.name) "))
    #expect(try text("detail.css").contains("mark.\(residueClass.name) "))
    #expect(try text("detail.css").contains(".points-bar .\(residueClass.name) "))
    #expect(try text("overview.css").contains(".bar.\(residueClass.name) "))
  }
}
