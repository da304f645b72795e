import Testing

@testable import ChaffinchLint
@testable import ChaffinchStorage

@Suite("A document is known again")
struct DocumentKeyTests {
  @Test func byPathAndRecord() {
    var keys = DocumentKeys()
    #expect(keys.next(path: "a.txt", record: nil) == DocumentKey(path: "a.txt"))
    #expect(keys.next(path: "b", record: (0, "x")) == DocumentKey(path: "b", record: "id:x"))
    #expect(keys.next(path: "b", record: (1, nil)) == DocumentKey(path: "b", record: "no:1"))
    #expect(keys.next(path: "b", record: (2, "x")) == DocumentKey(path: "b", record: "no:2"))
    #expect(keys.next(path: "c", record: (0, "x")) == DocumentKey(path: "c", record: "id:x"))
    #expect(keys.next(path: "c", record: (1, "a\0b")) == DocumentKey(path: "c", record: "no:1"))
  }
}
