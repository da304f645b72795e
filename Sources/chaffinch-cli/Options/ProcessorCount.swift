#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The processors of this machine.
enum ProcessorCount {
  /// How many are on line, at least one.
  static var active: Int { max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) }
}
