import Dispatch

/// Independent pieces of work on several threads, with results in the order of the pieces.
public enum Parallel {
  /// Calls `body` for 0..<count, on all cores, and returns the results in order: the same for any number of threads.
  public static func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    var results = [Result?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Every iteration writes its own element only, and the buffer outlives the loop.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: count) { buffer[$0] = body($0) }
    }
    return results.compactMap { $0 }
  }
}
