import Foundation
import TestSupport
import Testing

@testable import ChaffinchDataSets

@Suite("A folder of outputs")
struct OutputStateTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("data/a.jsonl", "{\"text\":\"barn owl\"}\n{\"text\":\"barn owl\"}\n")
    try folder.write("data/b.jsonl", "{\"text\":\"mill river\"}\n{\"text\":2}\n")
  }

  /// The message of the problem that a job meets.
  private func problem(
    _ paths: [String]? = nil, _ output: String = "out", change: (inout DataSetOptions) -> Void = { _ in }
  ) throws -> String {
    try problem(paths, output, progress: { _, _ in }, change: change)
  }

  private func problem(
    _ paths: [String]?, _ output: String, progress: (Int, Int) -> Void,
    change: (inout DataSetOptions) -> Void = { _ in }
  ) throws -> String {
    let paths = paths ?? [folder["data"]]
    let problem = try #require(throws: DataSetProblem.self) {
      try NearDuplicateJob.run(paths, folder[output], progress: progress, change: change)
    }
    return problem.message.replacing(folder[""], with: "").replacing(folder.url.path() + "/", with: "")
  }

  @Test("is not written over unless that is asked for")
  func earlierOutputs() throws {
    let first = try NearDuplicateJob.run([folder["data"]], folder["out"]).outputs
    #expect(first.text("unreadable/b.jsonl") == "{\"text\":2}\n")
    #expect(try problem().contains("holds the outputs of an earlier job. Choose another folder, or replace"))
    #expect(JobOutputs(folder["out"]).differences(from: first) == [])
    try folder.write("data/b.jsonl", "{\"text\":\"mill river\"}\n")
    try FileManager.default.removeItem(atPath: folder["data/a.jsonl"])
    let second = try NearDuplicateJob.run([folder["data"]], folder["out"]) { $0.overwrites = true }.outputs
    // Nothing of the first job is left.
    let clean = try NearDuplicateJob.run([folder["data"]], folder["clean"]).outputs
    #expect(second.differences(from: clean) == [])
  }

  @Test("is left as it is by a finished job that resumes")
  func finished() throws {
    let (outcome, outputs) = try NearDuplicateJob.run([folder["data"]], folder["out"])
    let again = try NearDuplicateJob.run(
      [folder["data"]], folder["out"], progress: { _, _ in Issue.record("it reads again") },
      change: { $0.resumes = true })
    #expect(again.outputs.differences(from: outputs) == [])
    #expect(again.outcome.kept == outcome.kept)
    #expect(again.outcome.unreadable == 1)
  }

  @Test("is not taken for that of another job that resumes")
  func finishedOther() throws {
    _ = try NearDuplicateJob.run([folder["data"]], folder["out"])
    let message = "holds the outputs of a job with other inputs or options"
    #expect(
      try problem {
        $0.resumes = true
        $0.nearDuplicates?.threshold = 0.7
      }.contains(message))
    #expect(try problem([folder["data/a.jsonl"]]) { $0.resumes = true }.contains(message))
    // The same size, and other bytes.
    try folder.write("data/a.jsonl", "{\"text\":\"barn owl\"}\n{\"text\":\"barn own\"}\n")
    #expect(try problem { $0.resumes = true }.contains(message))
    try folder.write("data/a.jsonl", "{\"text\":\"barn owl\"}\n{\"text\":\"barn owl\"}\n")
    _ = try NearDuplicateJob.run([folder["data"]], folder["out"]) { $0.resumes = true }
    try FileManager.default.removeItem(atPath: folder["out/kept/a.jsonl"])
    #expect(try problem { $0.resumes = true }.contains(message))
  }

  /// Leaves an unfinished job in `out`.
  private func stop() throws {
    _ = try NearDuplicateJob.run(
      [folder["data"]], folder["whole"],
      progress: { _, _ in
        try? FileManager.default.copyItem(atPath: folder["whole"], toPath: folder["out"])
        let isStopped = FileManager.default.fileExists(atPath: folder["out/.chaffinch/checkpoint.json"])
        if !isStopped { try? FileManager.default.removeItem(atPath: folder["out"]) }
      }, change: { $0.checkpointInterval = 1 })
    #expect(FileManager.default.fileExists(atPath: folder["out/.chaffinch/checkpoint.json"]))
  }

  @Test("with an unfinished job says how to go on")
  func unfinished() throws {
    try stop()
    #expect(
      try problem() == "out: contains an unfinished job. Go on with --resume, or start over with --overwrite."
    )
    _ = try NearDuplicateJob.run([folder["data"]], folder["out"]) { $0.overwrites = true }
  }

  @Test("with an unfinished job does not go on with other inputs")
  func changedInputs() throws {
    try stop()
    try folder.write("data/b.jsonl", "{\"text\":\"mill river\"}\n{\"text\":3}\n")
    let message = try problem {
      $0.resumes = true
      $0.checkpointInterval = 1
    }
    #expect(message.contains("its unfinished job had other inputs or options."))
  }

  @Test("with a damaged checkpoint or a cut journal says so")
  func damagedJob() throws {
    try stop()
    try FileManager.default.copyItem(atPath: folder["out"], toPath: folder["cut"])
    try folder.write("cut/.chaffinch/rows", "")
    let resumes: (inout DataSetOptions) -> Void = {
      $0.resumes = true
      $0.checkpointInterval = 1
    }
    #expect(try problem(nil, "cut", change: resumes).contains("shorter than its checkpoint says"))
    try folder.write("out/.chaffinch/checkpoint.json", "{")
    #expect(try problem(nil, "out", change: resumes).contains("damaged. Start over with --overwrite."))
  }

  @Test("may not lie in what is read")
  func insideInputs() throws {
    for output in ["data", "data/out", "data/../data/deep/out"] {
      let message = try problem(nil, output)
      #expect(
        message.contains(
          "which is an input: the next run would read these outputs. Choose a folder outside it."))
    }
    try FileManager.default.createSymbolicLink(atPath: folder["link"], withDestinationPath: folder["data"])
    #expect(try problem(nil, "link/out").contains("which is read"))
    #expect(try problem([folder["link"]], "data/out").contains("which is read"))
    #expect(
      try problem([folder["data/a.jsonl"]], "data/out") { $0.references = [folder["data"]] }
        .contains("which is read"))
    #expect(JobOutputs(folder["data"]).files.count == 2)
    // A folder with a name that begins alike is another.
    _ = try NearDuplicateJob.run([folder["data"]], folder["data2"])
  }

  @Test("may not be that of a file that is read")
  func inPlace() throws {
    let before = JobOutputs(folder["data"])
    let filter = DataSetFilter(
      labeller: try .shipped(), options: DataSetOptions(), residue: nil, quality: nil)
    let problem = try #require(throws: DataSetProblem.self) {
      try filter.run([folder["data/a.jsonl"]], output: folder["data"])
    }
    #expect(problem.message.contains("a.jsonl: is read, and would be written over."))
    let rejecting = DataSetFilter(
      labeller: try .shipped(), options: DataSetOptions(), residue: nil, quality: nil, rejects: folder["data"]
    )
    #expect(throws: DataSetProblem.self) {
      try rejecting.run([folder["data/a.jsonl"]], output: folder["out"])
    }
    let same = DataSetFilter(
      labeller: try .shipped(), options: DataSetOptions(), residue: nil, quality: nil, rejects: folder["out"])
    #expect(throws: DataSetProblem.self) { try same.run([folder["data"]], output: folder["out"]) }
    #expect(JobOutputs(folder["data"]).differences(from: before) == [])
  }

  @Test("that cannot be made is a problem with the system's reason")
  func impossible() throws {
    try folder.write("file", "")
    for output in ["file", "file/out"] {
      #expect(try problem(nil, output) == "file: cannot be created (File exists). Choose another folder.")
    }
  }

  @Test("has a file for each input, whatever the names")
  func names() throws {
    let names = [
      "removed.txt", "clusters.tsv", "manifest.json", "a\nb\tc\u{1B}[31m.txt", "stdin.txt", "é.txt",
    ]
    for name in names.dropFirst() where name != "clusters.tsv" && name != "manifest.json" {
      try folder.write("odd/\(name)", "The text of \(name.count) letters.")
    }
    try folder.write("odd/removed.txt", "The text of a list.")
    try folder.write("odd/deep/removed.txt", "Another text of a list.")
    let filter = DataSetFilter(
      labeller: try .shipped(), options: DataSetOptions(), residue: nil, quality: nil)
    let outcome = try filter.run([folder["odd"]], output: folder["out"])
    #expect(outcome.kept == 5)
    let outputs = JobOutputs(folder["out"])
    #expect(outputs.text("removed.txt") == "")
    #expect(outputs.text("removed-2.txt") == "The text of a list.")
    #expect(outputs.text("deep/removed.txt") == "Another text of a list.")
    #expect(outputs.text("a\nb\tc\u{1B}[31m.txt") != nil)
    #expect(outputs.files.count == 9)
  }

  @Test("has a line for each record in its lists, whatever the identifiers")
  func identifiers() throws {
    let record = #"{"id":"a\tb\nc\\d","text":"barn owl"}"# + "\n"
    try folder.write("ids/x\ny.jsonl", record + record + "{\"text\":\"barn owl\"}\n")
    let outputs = try NearDuplicateJob.run([folder["ids"]], folder["out"]).outputs
    let path = folder["ids/x"] + #"\ny.jsonl"#
    #expect(outputs.text("removed.txt") == #"a\tb\nc\\d"# + "\n\(path):2\n")
    #expect(
      outputs.lines("clusters.tsv") == [
        #"a\tb\nc\\d"# + "\t" + #"a\tb\nc\\d"#, #"a\tb\nc\\d"# + "\t" + #"a\tb\nc\\d"#,
        "\(path):2\t" + #"a\tb\nc\\d"#,
      ])
    for line in outputs.lines("removed.jsonl") {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
    #expect(outputs.lines("removed.jsonl").count == 2)
  }

  @Test("holds a file once that two paths lead to")
  func twice() throws {
    let paths = [folder["data"], folder["data/a.jsonl"], folder["data/../data/b.jsonl"]]
    let outputs = try NearDuplicateJob.run(paths, folder["twice"]).outputs
    let once = try NearDuplicateJob.run([folder["data"]], folder["once"]).outputs
    #expect(outputs.differences(from: once) == ["manifest.json"] || outputs.differences(from: once) == [])
    #expect(outputs.text("kept/a.jsonl") == "{\"text\":\"barn owl\"}\n")
  }

  @Test("is not finished where an input changes or goes while the job runs")
  func changingInputs() throws {
    for name in ["a.jsonl", "b.txt"] {
      for change in 0..<2 {
        try folder.write("moving/a.jsonl", "{\"text\":\"barn owl\"}\n{\"text\":\"mill\"}\n")
        try folder.write("moving/b.txt", "The owl of the barn.")
        var isDone = false
        let message = try problem(
          [folder["moving"]], "\(name)\(change)",
          progress: { done, total in
            guard done * 2 >= total, !isDone else { return }
            isDone = true
            if change == 0 {
              try? FileManager.default.removeItem(atPath: folder["moving/\(name)"])
            } else {
              _ = try? folder.write("moving/\(name)", "{\"text\":\"owl\"}\n{\"text\":\"mill\"}\n")
            }
          })
        #expect(message.contains("changed while it was read. Start over with --overwrite"))
        #expect(JobOutputs(folder["\(name)\(change)"]).files["manifest.json"] == nil)
      }
    }
  }
}
