import Testing

@testable import ChaffinchCore

@Suite("Classes of lines")
struct LineClassTests {
  @Test("are found by their name, and by no other", arguments: LineClass.allCases)
  func names(lineClass: LineClass) {
    #expect(LineClass(name: lineClass.name) == lineClass)
    #expect(LineClass(name: lineClass.name.uppercased()) == nil)
  }

  @Test("are residue where the list says so")
  func residue() {
    #expect(Set(LineClass.residue) == Set(LineClass.allCases.filter(\.isResidue)))
  }

  @Test("have letters of their own, but for unsure, which is kept as body")
  func letters() {
    #expect(LineClass.unsure.letter == LineClass.body.letter)
    #expect(Set(LineClass.allCases.map(\.letter)).count == LineClass.count - 1)
    #expect(String(decoding: LineClass.residue.map(\.letter), as: UTF8.self) == "RCNPKO")
  }
}
