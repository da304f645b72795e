import Dispatch

/// Pieces of work made one after the other, worked on by several threads, and taken in the order they were made in.
///
/// At most one piece per thread is worked on and one more per thread waits to be taken, so memory is bounded whatever the
/// number of pieces. What is taken is the same for any number of threads.
package enum OrderedPipeline {
  /// Runs until there are no more pieces or a step fails.
  ///
  /// - Parameters:
  ///   - threads: How many threads work; one works in the calling thread.
  ///   - produce: Makes the next piece, nil at the end; never called by two threads at a time.
  ///   - makeWorker: Called once for each thread; what it returns works on that thread alone, with its own buffers.
  ///   - consume: Takes the results in the order of their pieces; never called by two threads at a time.
  /// - Throws: The first error of `produce` or `consume`, in the order of the pieces.
  package static func run<Piece, Result, Failure: Error>(
    threads: Int,
    produce: () throws(Failure) -> Piece?,
    makeWorker: () -> (Piece) -> Result,
    consume: (Result) throws(Failure) -> Void
  ) throws(Failure) {
    if threads <= 1 {
      let work = makeWorker()
      while let piece = try produce() { try consume(work(piece)) }
      return
    }
    let turns = Turns<Result, Failure>(limit: threads)
    // The closures outlive the threads, which `concurrentPerform` waits for; the turns let one thread at a time into
    // `produce` and `consume`, and `makeWorker` is called under the same lock.
    withoutActuallyEscaping(produce) { produce in
      withoutActuallyEscaping(makeWorker) { makeWorker in
        withoutActuallyEscaping(consume) { consume in
          nonisolated(unsafe) let steps = (produce: produce, makeWorker: makeWorker, consume: consume)
          DispatchQueue.concurrentPerform(iterations: threads) { _ in
            let work = turns.alone { steps.makeWorker() }
            while let (number, piece) = turns.next(steps.produce) {
              turns.give(work(piece), of: number, to: steps.consume)
            }
          }
        }
      }
    }
    if let failure = turns.failure { throw failure }
  }
}

/// Lets one thread at a time make a piece, and the results be taken in the order of their pieces.
///
/// All state is read and written under the condition's lock only.
private final class Turns<Result, Failure: Error>: @unchecked Sendable {
  private let production = Condition()
  private let condition = Condition()
  /// From so many results on that wait to be taken, no more pieces are begun.
  private let limit: Int
  private var waiting: [Int: Result] = [:]
  private var isTaking = false
  private var produced = 0
  private var consumed = 0
  private var isFinished = false
  private(set) var failure: Failure?

  init(limit: Int) { self.limit = limit }

  func alone<Value>(_ body: () -> Value) -> Value {
    production.lock()
    defer { production.unlock() }
    return body()
  }

  /// The next piece with its number, or nil when there is none or a step failed.
  func next<Piece>(_ make: () throws(Failure) -> Piece?) -> (Int, Piece)? {
    production.lock()
    defer { production.unlock() }
    guard !isFinished, condition.withLock({ failure == nil }) else { return nil }
    do throws(Failure) {
      if let piece = try make() {
        defer { produced += 1 }
        return (produced, piece)
      }
    } catch {
      fail(after: produced, error)
    }
    isFinished = true
    return nil
  }

  /// Hands over the result of piece `number`; the thread whose result is the next takes all that wait behind it as well.
  ///
  /// So a thread that is ahead of another does not wait for it, but for when too many results do.
  func give(_ result: Result, of number: Int, to take: (Result) throws(Failure) -> Void) {
    condition.lock()
    defer { condition.unlock() }
    waiting[number] = result
    if !isTaking {
      isTaking = true
      while let next = waiting.removeValue(forKey: consumed) { takeUnlocked(next, take) }
      isTaking = false
    }
    while waiting.count >= limit { condition.wait() }
  }

  /// Calls `take`, unless a step failed, without the lock that the caller holds.
  private func takeUnlocked(_ result: Result, _ take: (Result) throws(Failure) -> Void) {
    let goesOn = failure == nil
    condition.unlock()
    var thrown: Failure?
    // Only the thread that is taking comes here.
    do throws(Failure) {
      if goesOn { try take(result) }
    } catch {
      thrown = error
    }
    condition.lock()
    if failure == nil { failure = thrown }
    consumed += 1
    condition.broadcast()
  }

  /// Notes an error of the piece `number`, which comes after all results that are still under way.
  private func fail(after number: Int, _ error: Failure) {
    condition.lock()
    while consumed < number { condition.wait() }
    if failure == nil { failure = error }
    condition.unlock()
  }
}
