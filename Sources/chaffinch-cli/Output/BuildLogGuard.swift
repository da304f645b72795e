import ChaffinchLint
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
