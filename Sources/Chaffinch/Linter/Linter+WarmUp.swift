import ChaffinchLint
import Dispatch

extension Linter {
  /// Begins to read the shipped cue phrases on another thread, so that they are there when a run has found its files.
  package static func warmUp() {
    DispatchQueue.global(qos: .userInitiated).async { _ = Lexicon.shipped }
  }
}
