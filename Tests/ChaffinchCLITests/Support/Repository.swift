import Foundation
import TestSupport

extension Repository {
  /// The folder of these tests.
  static var testFolder: URL { root.appending(path: "Tests/ChaffinchCLITests") }
}
