import ChaffinchInput

/// What a judge makes of a record.
enum RecordJudgement {
  /// It stays, with another text where one is given.
  case keep(text: [UInt8]?, score: Double?)
  /// It goes, for this reason.
  case drop(reason: String)
}

/// Looks at records one by one, on one thread.
protocol RecordJudge: AnyObject {
  /// Judges a record; the view is good until the call returns.
  func judge(_ record: RecordView) -> RecordJudgement
}
