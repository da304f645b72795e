import Foundation
import TestSupport
import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets
@testable import ChaffinchText

@Suite("The outputs of a job")
struct JobInvarianceTests {
  @Test("are the same for any number of threads, batch size, checkpoint interval, memory and order of paths")
  func invariance() throws {
    let folder = try TemporaryFolder()
    let data = try GeneratedDataSet(seed: 31, in: folder.subfolder("data"))
    let usual = try NearDuplicateJob.run(data.paths, folder["usual"], keep: .longest).outputs
    #expect(usual.lines("removed.txt").count > 20)
    var random = SeededGenerator(seed: 32)
    for (number, threads) in [1, 2, 8, 2, 8, 1].enumerated() {
      let other = try NearDuplicateJob.run(
        data.paths.shuffled(using: &random), folder["\(number)"], keep: .longest
      ) {
        $0.threads = threads
        $0.checkpointInterval = [1, 500, 10_000, 64 << 20][number % 4]
        $0.memory = [1, 1000, 100_000, 1 << 30][(number + 1) % 4]
      }
      #expect(other.outputs.differences(from: usual) == [])
    }
    for batchSize in [1, 100, 5000, 1 << 24] {
      let other = try NearDuplicateJob.run([folder["data"]], folder["batch\(batchSize)"], keep: .longest) {
        $0.threads = 2
        $0.records.batchSize = batchSize
      }
      #expect(other.outputs.differences(from: usual) == [])
    }
  }

  @Test("are the same after a stop anywhere in the job", arguments: [1, 3])
  func resumption(threads: Int) throws {
    let folder = try TemporaryFolder()
    let data = try GeneratedDataSet(seed: 33, in: folder.subfolder("data"))
    try folder.write("data/broken.jsonl", "{\n{\"text\":1}\n{\"text\":\"barn owl\"}\n")
    func change(_ options: inout DataSetOptions) {
      options.threads = threads
      options.records.batchSize = 3000
      options.checkpointInterval = 4000
      options.resumes = true
    }
    var steps = 0
    // What stands on disk in the midst of a job is what a kill leaves.
    let whole = try NearDuplicateJob.run(
      [folder["data"]], folder["whole"],
      progress: { _, _ in
        steps += 1
        guard steps % 6 == 0 else { return }
        try? FileManager.default.copyItem(atPath: folder["whole"], toPath: folder["killed\(steps)"])
      }, change: change
    ).outputs
    #expect(steps > 30)
    #expect(whole.lines("removed.txt").count > 20)
    var resumedCount = 0
    for step in stride(from: 6, through: steps, by: 6) {
      let isCheckpoint = JobOutputs(folder["killed\(step)"]).files[".chaffinch/checkpoint.json"] != nil
      resumedCount += isCheckpoint ? 1 : 0
      let resumed = try NearDuplicateJob.run([folder["data"]], folder["killed\(step)"], change: change)
        .outputs
      #expect(resumed.differences(from: whole) == [])
    }
    #expect(resumedCount > 3)
    #expect(data.documents.count > 100)
  }

  @Test("hold every record that stays byte for byte")
  func bytes() throws {
    let folder = try TemporaryFolder()
    let lines = [
      "\u{FEFF}{ \"text\" :\t\"one \\u0041 two\", \"big\": 123456789012345678901234567890.10e+400 }",
      #"{"b":1,"a":[ ],"text":"a / \/ \"b\" \ud83d\ude00 😀","text2":"x","a":2}"#,
      #"  {"text":"","id":null}  "#,
      #"{"text":"one A two","big":0}"#,
    ]
    let path = try folder.write("data.jsonl", lines.joined(separator: "\r\n"))
    let crowd = try folder.write("rows.csv", "text,\"x\"\r\n\"one A two\",1\r\n\"b \"\"c\"\" d\ne\", 2 \r\n")
    let outputs = try NearDuplicateJob.run([path, crowd], folder["out"]).outputs
    #expect(outputs.text("kept/data.jsonl") == lines[..<3].joined(separator: "\r\n") + "\r\n")
    #expect(outputs.text("kept/rows.csv") == "text,\"x\"\r\n\"b \"\"c\"\" d\ne\", 2 \r\n")
  }

  @Test("hold the header row of a table of which no row is left")
  func header() throws {
    let folder = try TemporaryFolder()
    try folder.write("data/a.csv", "text,n\none two,1\n")
    try folder.write("data/b.csv", "text,n\none two,2\n")
    try folder.write("data/c.csv", "text,n\n")
    let outputs = try NearDuplicateJob.run([folder["data"]], folder["out"]).outputs
    #expect(outputs.text("kept/b.csv") == "text,n\n")
    #expect(outputs.text("kept/c.csv") == "text,n\n")
  }

  @Test("name every file with its size and the hash that xxhsum -H3 prints")
  func fingerprints() throws {
    let folder = try TemporaryFolder()
    // Printed by `xxhsum -H3`.
    #expect(FileFingerprint(path: try folder.write("empty", ""))?.digits == "2d06800538d394c2")
    #expect(FileFingerprint(path: try folder.write("hello", "hello"))?.digits == "9555e8555c62dcfd")
    _ = try GeneratedDataSet(seed: 34, in: folder.subfolder("data"), documentsPerFile: 5)
    let outputs = try NearDuplicateJob.run([folder["data"]], folder["out"]).outputs
    let manifest = try JSONDecoder().decode(Manifest.self, from: try #require(outputs.files["manifest.json"]))
    #expect(Set(manifest.outputs.map(\.path)) == Set(outputs.files.keys).subtracting(["manifest.json"]))
    for output in manifest.outputs {
      let bytes = Array(try #require(outputs.files[output.path]))
      #expect(output.bytes == Int64(bytes.count))
      #expect(output.xxh3 == FileFingerprint(of: bytes).digits)
    }
    #expect(manifest.inputs.count == 10)
    for input in manifest.inputs {
      let bytes = Array(try #require(FileManager.default.contents(atPath: input.path)))
      #expect(input.bytes == Int64(bytes.count))
      #expect(input.xxh3 == FileFingerprint(of: bytes).digits)
    }
  }
}
