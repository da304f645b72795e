import Dispatch

/// Independent pieces of work on several threads, with results in the order of the pieces.
public enum Parallel {
  /// Calls `body` for 0..<count and returns the results in order, the same for any number of threads.
  ///
  /// So many `threads` take turns at the pieces; nil stands for all cores.
  public static func map<Result: Sendable>(
    _ count: Int, threads: Int? = nil, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let threads = min(threads ?? count, count)
    if threads <= 1 { return (0..<count).map(body) }
    var results = [Result?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Every iteration writes its own element only, and the buffer outlives the loop.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        for piece in stride(from: thread, to: count, by: threads) { buffer[piece] = body(piece) }
      }
    }
    return results.compactMap { $0 }
  }
}
