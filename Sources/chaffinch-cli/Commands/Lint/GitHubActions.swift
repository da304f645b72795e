import ChaffinchLint
import ChaffinchReport
import Foundation

/// Keeps GitHub's runner from obeying what stands in a report that its log shows.
///
/// The sinks break commands up already; this is the second door. Between the two commands the runner obeys nothing but
/// the second, which nobody can guess.
struct BuildLogGuard {
  /// The word that ends the pause; nil where there is nothing to guard.
  private var token: String?
  private var isOpen = false

  /// Guards nothing.
  static let none = BuildLogGuard()

  private init() {}

  /// Guards output to `descriptor` in a step of GitHub Actions; not a regular file, which the runner does not read.
  init(environment: [String: String], descriptor: CInt) {
    guard environment["GITHUB_ACTIONS"] == "true" else { return }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
    var generator = SystemRandomNumberGenerator()
    token = "chaffinch-" + (0..<2).map { _ in String(generator.next(), radix: 36) }.joined()
  }

  /// Appends the command that stops the obedience.
  mutating func begin(into output: inout [UInt8]) {
    guard let token else { return }
    isOpen = true
    output += Array("::stop-commands::\(token)\n".utf8)
  }

  /// Appends the command that brings it back, once.
  mutating func end(into output: inout [UInt8]) {
    guard let token, isOpen else { return }
    isOpen = false
    output += Array("::\(token)::\n".utf8)
  }
}

/// The Markdown page of a step of GitHub Actions, to which a step appends by the file that a variable names.
struct JobSummary {
  /// What the page shows beyond the findings.
  static let needs: FormatNeeds = .snippets
  /// GitHub refuses more bytes whole.
  private static let limit = 1024 * 1024
  /// Less room than this is none.
  private static let leastRoom = 4096

  private let path: String
  private let room: Int

  /// The page of this step; nil outside of Actions, and where earlier commands of the step have left no room.
  init?(environment: [String: String]) {
    guard let path = environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return nil }
    var status = stat()
    let used = stat(path, &status) == 0 ? Int(status.st_size) : 0
    let room = min(MarkdownFormat.defaultLimit, Self.limit - used - Self.leastRoom)
    guard room >= Self.leastRoom else {
      StandardError.write(
        "\(path): no room for the job summary. Run chaffinch in a step of its own.")
      return nil
    }
    (self.path, self.room) = (path, room)
  }

  /// The writer of the page.
  var format: any ReportFormat { MarkdownFormat(limit: room) }

  /// Appends to the page; one that cannot be written is no reason to fail the step.
  func append(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    defer { if descriptor >= 0 { close(descriptor) } }
    // What stands before may lack its last line feed, and a heading begins a line.
    guard descriptor >= 0, DescriptorWriter.write([0x0A] + bytes, to: descriptor) else {
      StandardError.write("\(path): the job summary cannot be written (\(String(cString: strerror(errno)))).")
      return
    }
  }
}
