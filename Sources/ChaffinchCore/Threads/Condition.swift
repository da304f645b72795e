#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A lock that a thread can wait on until another one says that something has changed.
///
/// The platform's own: Foundation's would be the only thing of it that the judging core needs.
final class Condition: @unchecked Sendable {
  // Allocated once and freed by deinit: the system's types must not move.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func lock() { pthread_mutex_lock(mutex) }

  func unlock() { pthread_mutex_unlock(mutex) }

  /// Waits, without the lock, for the next ``broadcast()``; the caller holds the lock before and after.
  func wait() { pthread_cond_wait(condition, mutex) }

  /// Wakes all who wait.
  func broadcast() { pthread_cond_broadcast(condition) }

  func withLock<Value>(_ body: () -> Value) -> Value {
    lock()
    defer { unlock() }
    return body()
  }
}
