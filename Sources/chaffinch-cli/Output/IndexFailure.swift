import ArgumentParser
import ChaffinchLint

/// What keeps an index from being used, as the tool says it.
enum IndexFailure {
  /// Runs `body`; where the index fails it, writes why and exits with 2.
  static func exit<Value>(_ body: () throws(IndexProblem) -> Value) throws -> Value {
    do throws(IndexProblem) {
      return try body()
    } catch {
      StandardError.write(error.message)
      throw ExitCode(2)
    }
  }
}
