import Dispatch

/// Independent pieces of work on several threads, with results in the order of the pieces.
package enum Parallel {
  /// Calls `body` for 0..<count and returns the results in order, the same for any number of threads.
  ///
  /// So many `threads` take turns at the pieces; nil stands for all cores.
  package static func map<Result: Sendable>(
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

extension Parallel {
  /// Calls both and returns their results, at the same time where there are two threads for it.
  package static func both<First, Second>(
    threads: Int, _ first: () -> First, _ second: () -> Second
  ) -> (First, Second) {
    guard threads > 1 else { return (first(), second()) }
    var results: (First?, Second?) = (nil, nil)
    withoutActuallyEscaping(first) { first in
      withoutActuallyEscaping(second) { second in
        withUnsafeMutablePointer(to: &results) { results in
          // Each iteration calls one of the two and writes its own half; the loop ends before the pointer does.
          nonisolated(unsafe) let (results, first, second) = (results, first, second)
          DispatchQueue.concurrentPerform(iterations: 2) { number in
            if number == 0 { results.pointee.0 = first() } else { results.pointee.1 = second() }
          }
        }
      }
    }
    guard case (let one?, let other?) = results else { preconditionFailure("both halves were called") }
    return (one, other)
  }
}
