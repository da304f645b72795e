import Foundation
import Testing

/// The built `chaffinch`, run as a user runs it.
enum Tool {
  /// What one run left behind.
  struct Run {
    let exitCode: Int
    let standardOutput: Data
    let standardError: Data

    var output: String { String(decoding: standardOutput, as: UTF8.self) }
    var errors: String { String(decoding: standardError, as: UTF8.self) }
  }

  /// The executable, which the build puts beside the test bundle.
  static var executable: URL {
    #if os(macOS)
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
    return bundle.bundleURL.deletingLastPathComponent().appending(path: "chaffinch")
    #else
    return Bundle.main.bundleURL.appending(path: "chaffinch")
    #endif
  }

  /// Runs the tool in `folder` and waits for its end.
  ///
  /// All streams are files, so that no full pipe can stop the run.
  static func run(
    _ arguments: [String], in folder: URL, standardInput: Data = Data(), environment: [String: String] = [:]
  ) throws -> Run {
    let streams = try TemporaryFolder()
    let input = try streams.write("stdin", standardInput)
    let output = try streams.write("stdout", Data())
    let errors = try streams.write("stderr", Data())
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    // A signal is no exit code: it must never pass for one.
    try #require(process.terminationReason == .exit, "chaffinch \(arguments) died of a signal")
    return Run(
      exitCode: Int(process.terminationStatus), standardOutput: try Data(contentsOf: output),
      standardError: try Data(contentsOf: errors))
  }

  /// The environment without what changes colours, widths and messages.
  static var environment: [String: String] {
    var variables = ProcessInfo.processInfo.environment
    for name in [
      "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY",
    ] {
      variables[name] = nil
    }
    // A test of the cache names its folder; all others judge anew.
    variables["CHAFFINCH_NO_CACHE"] = "1"
    variables["COLUMNS"] = "80"
    variables["LC_ALL"] = "C.UTF-8"
    return variables
  }
}
