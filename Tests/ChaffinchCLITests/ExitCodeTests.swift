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

  private static let article = """
    The old lighthouse at Ketter Bay was lit again on Sunday, after eleven years in the dark, and half the town \
    had walked out along the wall to see it. The keeper's daughter, who is eighty now, turned the key.

    She said that her father would have complained about the new lamp, which is smaller than a loaf of bread, and \
    then would have stayed up all night to look at it. The council paid for the wiring.
    """
}
