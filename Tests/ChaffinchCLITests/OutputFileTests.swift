import Foundation
import Testing

@testable import chaffinch_cli

@Suite("Outputs stand under their names whole, or are written into what is no file")
struct OutputFileTests {
  @Test("a pipe is written into and stays a pipe")
  func pipe() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "pipe").path
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDWR | O_NONBLOCK)
    defer { close(reader) }
    try OutputFile.write(Array("report".utf8), to: path)
    var bytes = [UInt8](repeating: 0, count: 16)
    #expect(read(reader, &bytes, 16) == 6 && bytes.starts(with: "report".utf8))
    #expect(folder.names() == ["pipe"])
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test("what is abandoned leaves nothing, and the file as it was")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("report", "before").path
    let file = try OutputFile(path: path)
    try file.write(Array("half".utf8))
    file.abandon()
    #expect(folder.names() == ["report"] && folder.read("report") == Data("before".utf8))
  }
}
