import Testing

@testable import ChaffinchInput

@Suite("A file that the user named is read whole or refused")
struct NamedFileTests {
  let folder: InputFolder

  init() throws { folder = try InputFolder() }

  private func kind(_ path: String, limit: Int = 10) -> InputProblem.Kind? {
    do throws(InputProblem) {
      _ = try NamedFile.bytes(at: path, limit: limit)
      return nil
    } catch {
      return error.kind
    }
  }

  @Test func bytesAreAsTheyAreWhateverTheEnding() throws {
    #expect(try NamedFile.bytes(at: folder.write("a.jsonl", "{\n"), limit: 10) == Array("{\n".utf8))
    #expect(try NamedFile.bytes(at: folder.write("empty", ""), limit: 10) == [])
    #expect(try NamedFile.bytes(at: folder.write("full", "0123456789"), limit: 10).count == 10)
  }

  @Test func whatIsNoSmallFileIsRefused() throws {
    #expect(kind(try folder.write("large", "0123456789+")) == .tooLarge(limit: 10))
    #expect(kind(folder["missing"]) == .missing)
    #expect(kind(folder.path) == .notRegularFile(found: "a folder"))
    #expect(kind("/dev/null") == .notRegularFile(found: "a device"))
  }

  @Test(arguments: [
    ("base.yml", "a/own.yml", "a/base.yml"), ("../base.yml", "a/own.yml", "base.yml"),
    ("../base.yml", "own.yml", "../base.yml"), ("/etc/base.yml", "a/own.yml", "/etc/base.yml"),
    ("./x/../base.yml", "/a/own.yml", "/a/base.yml"),
  ])
  func pathsAreRelativeToTheFileThatNamesThem(path: String, file: String, expected: String) {
    #expect(NamedFile.path(path, relativeTo: file) == expected)
  }
}
