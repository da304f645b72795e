import Foundation
import TestSupport
import Testing

@testable import ChaffinchCore
@testable import ChaffinchDataSets
@testable import ChaffinchLint

@Suite("A job that cleans says what it took")
struct CleaningJobTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A sentence that looks like a body's, with words of its own; those that begin with a mark are residue.
  private func sentence(_ number: Int, mark: String = "") -> String {
    let words =
      "mill river barn owl chaff grain harvest cart bridge lantern quarry ferry orchard bee council winter"
      .split(separator: " ")
    var random = SeededGenerator(seed: UInt64(number))
    let own = (0..<18).map { _ in words.randomElement(using: &random) ?? "" }
    return "\(mark)The \(own.joined(separator: " "))."
  }

  /// A text of `kept` sentences and of `marked` ones that are residue.
  private func text(_ number: Int, kept: Int, marked: Int) -> String {
    let sentences =
      (0..<kept).map { sentence(1000 * number + $0) }
      + (0..<marked).map {
        sentence(1000 * number + 500 + $0, mark: $0.isMultiple(of: 2) ? "X-MARK " : "Y-MARK ")
      }
    return sentences.joined(separator: "\n\n") + "\n"
  }

  /// Only what bears a mark is residue, whatever the labeller says.
  private var residue: ResidueOptions {
    var policy = RulePolicy()
    for rule in RuleList.all { policy.decisions[rule.metadata.name] = RulePolicy.Decision(isOn: false) }
    policy.customRules = ["X-MARK", "Y-MARK"].map { mark in
      CustomRule(
        metadata: RuleMetadata(
          name: mark.lowercased(), summary: "own", rationale: "own", remedy: "own", severity: .warning),
        message: "own", languages: [], matcher: .phrases([LineLiteral(mark, spellings: [mark])]))
    }
    var options = ResidueOptions()
    options.settings = FolderSettings(DocumentSettings(policy: policy))
    return options
  }

  private func clean(
    _ output: String, progress: (Int, Int) -> Void = { _, _ in }, residue: ResidueOptions? = nil,
    change: (inout DataSetOptions) -> Void = { _ in }
  ) throws -> (cleaning: CleaningOutcome, outputs: JobOutputs) {
    var options = DataSetOptions()
    change(&options)
    let cleaner = Cleaner(labeller: try .shipped(), options: options, residue: residue ?? self.residue)
    let outcome = try cleaner.run([folder["data"]], output: folder[output], progress: progress)
    return (try #require(outcome.cleaning), JobOutputs(folder[output]))
  }

  private func record(_ id: String, _ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(["id": id, "text": text]), as: UTF8.self) + "\n"
  }

  @Test("with each document that loses over half left as it was, and listed")
  func heavyLoss() throws {
    let heavy = text(1, kept: 2, marked: 5)
    try folder.write("data/a.txt", text(0, kept: 6, marked: 2))
    try folder.write("data/b.txt", heavy)
    try folder.write("data/c.txt", text(2, kept: 5, marked: 0))
    try folder.write(
      "data/d.jsonl", try record("light", text(3, kept: 4, marked: 1)) + record("heavy", heavy))
    let (cleaning, outputs) = try clean("out")
    #expect(cleaning.changed == 2 && cleaning.emptied == 0)
    #expect(cleaning.heavyLosses == 2 && !cleaning.allowsHeavyLoss)
    #expect(
      cleaning.heavyLossDocuments.map(\.name) == [
        folder["data/b.txt"], folder["data/d.jsonl"] + "[record 1]",
      ])
    #expect(cleaning.heavyLossDocuments.map(\.id) == [nil, "heavy"])
    #expect(cleaning.heavyLossDocuments.allSatisfy { $0.bodyShare > 0.6 && $0.bodyShare < 0.8 })
    #expect(
      cleaning.largestLosses.map(\.name) == [folder["data/a.txt"], folder["data/d.jsonl"] + "[record 0]"])
    #expect(cleaning.rules.map(\.rule) == ["x-mark", "y-mark"])
    #expect(cleaning.rules.map(\.lines) == [5, 1])
    #expect(cleaning.lines == 6 && cleaning.bytes == cleaning.rules.reduce(0) { $0 + $1.bytes })
    #expect(outputs.text("b.txt") == heavy)
    #expect(JobOutputs.texts(folder["out/d.jsonl"]) == [text(3, kept: 4, marked: 0), heavy])
    let lost = text(0, kept: 6, marked: 2).utf8.count - (outputs.files["a.txt"]?.count ?? 0)
    #expect(cleaning.largestLosses.first?.bytes == lost)
    let lines = outputs.lines("heavy-loss.jsonl")
    #expect(lines.count == 2 && lines.allSatisfy { $0.contains(#""cleaned":false,"bodyShare":0."#) })
    #expect(lines.last?.hasPrefix(#"{"id":"heavy","path":"\#(folder["data/d.jsonl"])","record":1,"#) == true)
    // The manifest has all of it, and its list of outputs the list.
    let manifest = try JSONDecoder().decode(Manifest.self, from: try #require(outputs.files["manifest.json"]))
    #expect(manifest.cleaning == cleaning)
    #expect(manifest.outputs.contains { $0.path == "heavy-loss.jsonl" })
  }

  @Test("with heavy losses cleaned and listed where they are allowed")
  func allowed() throws {
    let heavy = text(1, kept: 2, marked: 5)
    try folder.write("data/b.txt", heavy)
    try folder.write("data/e.txt", text(4, kept: 0, marked: 4))
    var residue = residue
    residue.allowsHeavyLoss = true
    let (cleaning, outputs) = try clean("out", residue: residue)
    #expect(cleaning.changed == 2 && cleaning.emptied == 1 && cleaning.heavyLosses == 2)
    #expect(cleaning.largestLosses.map(\.name) == [folder["data/e.txt"], folder["data/b.txt"]])
    #expect(outputs.text("b.txt") == text(1, kept: 2, marked: 0))
    #expect(outputs.lines("heavy-loss.jsonl").allSatisfy { $0.contains(#""cleaned":true"#) })
  }

  @Test("and a filter lets a document of heavy loss run through the rest with its own text")
  func filter() throws {
    let heavy = text(1, kept: 2, marked: 5)
    let lines = try [
      record("a", heavy), record("b", heavy), record("c", text(1, kept: 2, marked: 0)),
      record("d", text(2, kept: 4, marked: 1)), record("e", text(2, kept: 4, marked: 0)),
      record("f", "X-MARK\n"),
    ]
    try folder.write("data/d.jsonl", lines.joined())
    var options = DataSetOptions()
    options.nearDuplicates = NearDuplicateOptions()
    let filter = DataSetFilter(labeller: try .shipped(), options: options, residue: residue, quality: nil)
    let outcome = try filter.run([folder["data"]], output: folder["out"])
    // Were `a` cleaned, `c` would be its near-duplicate; what goes is not counted as cleaned or left.
    #expect(JobOutputs(folder["out"]).lines("removed.txt") == ["b", "e", "f"])
    #expect(outcome.cleaning?.changed == 1)
    #expect(outcome.cleaning?.heavyLossDocuments.map(\.id) == ["a"])
    // Without stripping there is nothing to say.
    var scoring = residue
    scoring.strips = false
    scoring.minScore = 1
    let other = DataSetFilter(labeller: try .shipped(), options: options, residue: scoring, quality: nil)
    #expect(try other.run([folder["data"]], output: folder["other"]).cleaning == nil)
    #expect(JobOutputs(folder["other"]).files["heavy-loss.jsonl"] == nil)
  }

  @Test("the same for any number of threads, batch size and after a stop anywhere")
  func invariance() throws {
    for file in 0..<4 {
      let lines = try (0..<30).map { number in
        try record(
          "\(file)-\(number)", text(30 * file + number, kept: 1 + number % 5, marked: (number * 7 + file) % 4)
        )
      }
      try folder.write("data/\(file).jsonl", lines.joined())
    }
    var steps = 0
    func change(_ options: inout DataSetOptions) {
      options.records.batchSize = 2000
      options.checkpointInterval = 3000
      options.resumes = true
    }
    let whole = try clean(
      "whole",
      progress: { _, _ in
        steps += 1
        guard steps % 5 == 0 else { return }
        try? FileManager.default.copyItem(atPath: folder["whole"], toPath: folder["killed\(steps)"])
      }, change: change)
    #expect(whole.cleaning.heavyLosses > 10 && whole.cleaning.changed > 30)
    #expect(whole.cleaning.largestLosses.count == CleaningOutcome.mostNamed)
    #expect(steps >= 20)
    for step in stride(from: 5, through: steps, by: 5) {
      let resumed = try clean("killed\(step)", change: change)
      #expect(resumed.outputs.differences(from: whole.outputs) == [])
      #expect(resumed.cleaning == whole.cleaning)
    }
    for threads in [2, 7] {
      let other = try clean(
        "threads\(threads)",
        change: {
          $0.threads = threads
          $0.records.batchSize = 900
        })
      #expect(other.outputs.differences(from: whole.outputs) == [])
    }
    // A finished job that resumes says the same again.
    #expect(try clean("whole", change: change).cleaning == whole.cleaning)
  }

  @Test("in a note that is read as it was written")
  func coding() throws {
    let page = (1...3).map { sentence($0, mark: "X-MARK ") } + (4...6).map { sentence($0) }
    let measures = PageMeasures(.init(bytes: Array(page.joined(separator: "\n").utf8)))
    let classified = ClassifiedPage(measures, labeller: try .shipped(), threshold: 0.6)
    let result = LintResult(classified, policy: residue.settings["."].policy)
    let note = CleaningNote(try #require(DocumentCleaning(result, allowsHeavyLoss: false)))
    #expect(note.rules.count == 1 && note.bodyShare > 0.4)
    #expect(CleaningNote(encoded: note.encoded[...]) == note)
    #expect(CleaningNote(encoded: []) == nil)
  }
}
