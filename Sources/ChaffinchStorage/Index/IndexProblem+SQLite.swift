import ChaffinchLint
import GRDB

extension IndexProblem {
  /// The problem that an error of SQLite stands for; `waited` are the seconds that a lock was waited for.
  init(_ error: any Error, path: String, waited: Double) {
    if let problem = error as? IndexProblem {
      self = problem
      return
    }
    guard let error = error as? DatabaseError else {
      // Values of types that the tables were not made with.
      self.init(.damaged(error is RowDecodingError ? "a value of a wrong type" : "\(error)"), path: path)
      return
    }
    let reason = error.message ?? "\(error.resultCode)"
    let kind: Kind =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notAnIndex
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(seconds: Int(waited))
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_PERM, .SQLITE_AUTH,
        .SQLITE_NOMEM, .SQLITE_TOOBIG:
        .inaccessible(reason)
      // A statement of ours that the tables do not fit: they are not the ones we made.
      default: .damaged(reason)
      }
    self.init(kind, path: path)
  }
}
