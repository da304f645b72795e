import Testing

/// What the exit code says: 0 nothing to report, 1 findings that count, 2 something could not be read.
@Suite struct ExitCodeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    // Damaged characters are found by their bytes, whatever the labeller has learned, and are a warning; a page
    // of a few words has no body, which is an error.
    try folder.write("damaged.txt", Self.article + "\n\nThe cafÃ© stays open, and everybody is glad.\n")
    try folder.write("no-body.txt", "Home\nNews\n")
    try folder.write("empty.txt", "")
  }

  @Test(arguments: [
    (["empty.txt"], 0),
    (["damaged.txt"], 1),
    (["damaged.txt", "--fail-on", "note"], 1),
    (["damaged.txt", "--fail-on", "warning"], 1),
    (["damaged.txt", "--fail-on", "error"], 0),
    (["damaged.txt", "--fail-on", "never"], 0),
    (["damaged.txt", "--exit-zero"], 0),
    (["no-body.txt", "--fail-on", "error"], 1),
    (["no-body.txt", "--fail-on", "never"], 0),
    (["no-body.txt", "--exit-zero"], 0),
    // A least score stands in for the findings, unless both are asked for.
    (["no-body.txt", "--min-score", "90"], 1),
    (["no-body.txt", "--min-score", "0"], 0),
    (["no-body.txt", "--min-score", "0", "--fail-on", "error"], 1),
    (["damaged.txt", "--min-score", "10"], 0),
    (["empty.txt", "--min-score", "100"], 0),
    // What could not be read comes before findings, and no option hides it.
    (["damaged.txt", "missing.txt"], 2),
    (["damaged.txt", "missing.txt", "--fail-on", "never"], 2),
    (["missing.txt", "--exit-zero"], 2),
    (["empty.txt", "--min-score", "-1"], 2),
    (["empty.txt", "--color", "sometimes"], 2),
  ])
  func tellsTheOutcome(_ arguments: [String], _ expected: Int) throws {
    let run = try Tool.run(["lint"] + arguments, in: folder.url)
    #expect(run.exitCode == expected, "\(run.output)\(run.errors)")
  }

  @Test(
    "a quiet run prints what fails it, and nothing where nothing does",
    arguments: [
      ["damaged.txt"], ["empty.txt"], ["damaged.txt", "--fail-on", "error"],
      ["damaged.txt", "--fail-on", "never"], ["no-body.txt", "--fail-on", "error"],
      ["no-body.txt", "--min-score", "90"], ["no-body.txt", "--min-score", "0"],
      ["damaged.txt", "--min-score", "10"], ["damaged.txt", "no-body.txt", "--fail-on", "error"],
    ], ["text", "concise", "grouped", "lines"])
  func quietRun(_ arguments: [String], _ format: String) throws {
    let run = try Tool.run(["lint", "-q", "--format", format] + arguments, in: folder.url)
    #expect(run.output.isEmpty == (run.exitCode == 0), "\(run.output)")
    #expect(run.errors.isEmpty)
    let whole = try Tool.run(["lint", "--format", format] + arguments, in: folder.url)
    #expect(whole.exitCode == run.exitCode && !whole.output.isEmpty)
    let failsOnErrorsOnly = arguments.contains("error") || arguments.contains("--min-score")
    #expect(!run.output.contains("damaged.txt") || !failsOnErrorsOnly)
    // Nothing of a table, a closing line or a note that a longer report has.
    func words(_ line: Substring) -> [Substring] { line.split(separator: " ") }
    let lines = Set(whole.output.split(separator: "\n").map(words))
    for line in run.output.split(separator: "\n") where !line.contains(": score ") {
      #expect(lines.contains(words(line)))
    }
    #expect(!run.output.contains("points lost") && !run.output.contains("), score "))
  }

  @Test("a quiet run shows what would fail it without --exit-zero, and what --max-warnings counts")
  func quietRunThatPasses() throws {
    func quiet(_ arguments: String...) throws -> Tool.Run {
      try Tool.run(["lint", "damaged.txt", "--quiet", "--format", "lines"] + arguments, in: folder.url)
    }
    let lines = try quiet().output
    #expect(lines.contains("encoding-damage"))
    #expect(try quiet("--exit-zero").output == lines)
    #expect(try quiet("--exit-zero", "--fail-on", "error").output.isEmpty)
    #expect(try quiet("--max-warnings", "0").output == lines)
    let report = try Tool.run(
      ["lint", "damaged.txt", "--quiet", "--fail-on", "never", "--format", "csv"], in: folder.url)
    #expect(report.output.contains("encoding-damage"), "reports for programs have everything")
  }

  private static let article = """
    The old lighthouse at Ketter Bay was lit again on Sunday, after eleven years in the dark, and half the town \
    had walked out along the wall to see it. The keeper's daughter, who is eighty now, turned the key.

    She said that her father would have complained about the new lamp, which is smaller than a loaf of bread, and \
    then would have stayed up all night to look at it. The council paid for the wiring.
    """
}
