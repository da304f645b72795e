import Foundation
import Testing

@testable import ChaffinchCore
@testable import ChaffinchInput

@Suite("Streams are sniffed, and read as often as asked")
struct StreamTests {
  let folder: InputFolder

  init() throws { folder = try InputFolder() }

  /// Runs `body` with a source whose standard input is a pipe that holds `text`.
  private func withPipe<Result>(
    _ text: String, _ paths: [String] = ["-"], format: StreamFormat = .automatic, chunkSize: Int = 1 << 16,
    _ body: (InputSource) throws -> Result
  ) throws -> Result {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    let source = InputSource(
      paths: paths, options: RecordOptions(chunkSize: chunkSize), stdinFormat: format,
      standardInput: pipe.fileHandleForReading.fileDescriptor)
    return try body(source)
  }

  @Test(arguments: [
    ("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", ["-#0=a", "-#1=b"]),
    ("\u{FEFF}\n \r\n  {\"text\":\"a\"}", ["-#0=a"]),
    (
      "{\"text\":\"a\"}\nnot JSON\n",
      ["-#0=a", "-:2: not valid JSON (a value is missing, at byte 1). Fix or remove the line."]
    ),
    ("{\"body\":\"a\"}\n", ["-={\"body\":\"a\"}\n"]),
    ("{ said the bird\n", ["-={ said the bird\n"]),
    ("[{\"text\":\"a\"}]", ["-=[{\"text\":\"a\"}]"]),
    ("Plain text.\n{\"text\":\"a\"}\n", ["-=Plain text.\n{\"text\":\"a\"}\n"]),
    ("", ["-="]),
  ])
  func theFormatIsSniffed(text: String, expected: [String]) throws {
    for chunkSize in [1, 5, 1 << 16] {
      try withPipe(text, chunkSize: chunkSize) { #expect(folder.summary($0) == expected) }
    }
  }

  @Test func theFormatCanBeGiven() throws {
    try withPipe(#"{"text":"a"}"#, format: #require(StreamFormat(rawValue: "text"))) {
      #expect(folder.summary($0) == [#"-={"text":"a"}"#])
    }
    try withPipe("x", format: #require(StreamFormat(rawValue: "jsonl"))) {
      #expect(
        folder.summary($0) == ["-:1: not valid JSON (a value is missing, at byte 1). Fix or remove the line."]
      )
    }
  }

  @Test func standardInputIsOneFileOfMany() throws {
    let file = try folder.write("a.txt", "a")
    try withPipe("piped", [file, "-", "-", "/dev/stdin"]) { source in
      #expect(source.locations.count == 2)
      #expect(folder.summary(source) == ["-=piped", "a.txt=a"])
    }
    try withPipe("piped") { source in
      let document = InputDocument(path: "-", record: nil, text: Array("piped".utf8), folder: "-")
      #expect(Array(source) == [.document(document)])
    }
  }

  @Test func aSecondPassGivesTheSameEvents() throws {
    try folder.write("b.jsonl", "{\"text\":\"b\"}\noops\n{\"text\":\"c\"}")
    try folder.write("a.txt", "a")
    try withPipe("{\"text\":\"piped\"}\n", [folder.path, "-", folder["gone"]]) { source in
      let first = Array(source)
      #expect(first.count == 6)
      #expect(Array(source) == first)
      var interrupted = source.makeIterator()
      _ = interrupted.next()
      #expect(Array(source) == first)
    }
  }

  @Test func readingBeginsWithAnyFileOfTheSource() throws {
    try folder.write("a.txt", "a")
    try folder.write("b.jsonl", "{\"text\":\"b\"}\noops\n{\"text\":\"c\"}")
    try folder.write("c.jsonl", "\n")
    try folder.write("d.csv", "id\n1\n")
    try folder.write("e.txt.gz", bytes: Compressed.gzip(Array("e".utf8)))
    let source = InputSource(paths: [folder["a.txt"], folder["gone"], folder.path])
    var events: [InputEvent] = []
    var indices: [Int] = []
    var stream = source.makeIterator()
    #expect(stream.fileIndex == -1)
    while let event = stream.next() {
      events.append(event)
      indices.append(stream.fileIndex)
    }
    #expect(indices == [0, 1, 1, 1, 3, 4, 5])
    for start in 0...6 {
      var stream = source.stream(fromFile: start)
      let first = indices.firstIndex { $0 >= start } ?? indices.count
      for index in first..<events.count {
        #expect(stream.next() == events[index])
        #expect(stream.fileIndex == indices[index])
      }
      #expect(stream.next() == nil)
    }
  }

  @Test func aRedirectedFileIsReadFromWhereItStands() throws {
    let file = try folder.write("a.txt", "skipped. kept")
    let handle = try #require(FileHandle(forReadingAtPath: file))
    try handle.seek(toOffset: 9)
    let source = InputSource(paths: ["-"], standardInput: handle.fileDescriptor)
    #expect(folder.summary(source) == ["-=kept"])
    #expect(folder.summary(source) == ["-=kept"])
  }

  @Test func aNamedFifoIsReadAsAStreamTwice() throws {
    let fifo = folder["pipe"]
    try #require(mkfifo(fifo, 0o600) == 0)
    let source = InputSource(paths: [fifo])
    // Opening waits for the reader, and closing ends the stream.
    let writer = Thread {
      guard let handle = FileHandle(forWritingAtPath: fifo) else { return }
      try? handle.write(contentsOf: Data("{\"text\":\"a\"}\n".utf8))
      try? handle.close()
    }
    writer.start()
    #expect(folder.summary(source) == ["pipe#0=a"])
    #expect(folder.summary(source) == ["pipe#0=a"])
  }

  @Test func aClosedStandardInputIsAProblem() {
    let source = InputSource(paths: ["-"], standardInput: 9999)
    #expect(
      folder.summary(source) == [
        "-: cannot be read (Bad file descriptor). Check the permissions and the disk, or leave the path out."
      ])
  }

  @Test func aFileThatVanishesBetweenListingAndReadingIsAProblem() throws {
    let file = try folder.write("a.txt", "a")
    let source = InputSource(paths: [folder.path])
    try FileManager.default.removeItem(atPath: file)
    #expect(folder.summary(source) == ["a.txt: no such file or folder. Check the spelling of the path."])
  }

  @Test func aFileThatBecomesALinkAfterListingIsNotFollowed() throws {
    let file = try folder.write("sub/a.txt", "a")
    let secret = try folder.write("secret.txt", "secret")
    let source = InputSource(paths: [folder["sub"]])
    try FileManager.default.removeItem(atPath: file)
    _ = try folder.link("sub/a.txt", to: secret)
    #expect(
      folder.summary(source) == [
        "sub/a.txt: a symbolic link, not a file. Leave it out, or pipe its data in with the path -."
      ])
  }
}
