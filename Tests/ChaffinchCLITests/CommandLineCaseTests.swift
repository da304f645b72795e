import Foundation
import Testing

/// The folders of `Cases/`: the tool's streams, files and exit code are what each expects.
///
/// `RECORD=1 swift test --filter CommandLineCaseTests` makes what the tool does now the expectation: read the diff.
@Suite struct CommandLineCaseTests {
  @Test(arguments: CommandLineCase.all)
  func behavesAsExpected(_ commandLineCase: CommandLineCase) throws {
    let outcome = try commandLineCase.run()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try commandLineCase.record(outcome)
      return
    }
    let expected = commandLineCase.expected
    #expect(outcome.exitCode == expected.exitCode)
    #expect(outcome.standardOutput == expected.standardOutput)
    #expect(outcome.standardError == expected.standardError)
    #expect(outcome.files == expected.files)
  }

  @Test func findsTheCases() {
    #expect(CommandLineCase.all.count >= 20)
  }
}
